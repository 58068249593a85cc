import { rotaDays } from '../src/sources/rota-file.ts';
import { readRota } from '../src/sources/read-rota.ts';
import { toRotaDocument } from '../src/views/rota-document.ts';
import { toRotaText } from '../src/views/rota-text.ts';
import { openSession } from './lib/authoring-session.ts';
import { commonOptions, readArguments, run, UsageError } from './lib/cli.ts';
import { formatProblem } from './lib/problem-report.ts';

await run(() => {
  const { values } = readArguments({
    usage: 'npm run rota -- [--json]',
    purpose:
      'Shows who speaks now and next, the next 14 days, every gap and every stretch with one person alone.',
    options: {
      ...commonOptions,
      json: { type: 'boolean', default: false, about: 'prints one JSON object, for machines' },
    },
  });
  const { site, now } = openSession(values.content, values.now);
  const { rota, problems } = readRota(values.content, now);
  if (!rota) {
    throw new UsageError(
      problems.length > 0
        ? problems.map((each) => formatProblem(each)).join('\n')
        : `There is no ${values.content}/rota.yml; docs/tools.md has an example.`,
    );
  }
  if (values.json) {
    console.log(JSON.stringify(toRotaDocument(rota, now, rotaDays), undefined, 2));
  } else console.log(toRotaText(rota, now, rotaDays, site));
  return 0;
});
