import { rotaDays } from '../src/sources/rota/rota-file.ts';
import { readRota } from '../src/sources/folder/settings/read-rota.ts';
import { toRotaDocument } from '../src/views/tools/duty/rota-document.ts';
import { toRotaText } from '../src/views/tools/duty/rota-text.ts';
import { readSession } from './authoring/open-session.ts';
import { parseNow } from './cli/now.ts';
import { toAskingDocument, toAskingText } from '../src/views/tools/duty/asking-text.ts';
import { toRotaCalendar } from '../src/views/tools/duty/rota-calendar.ts';
import { parseInstantFlag } from './cli/now.ts';
import { UsageError } from '../src/authoring/usage-error.ts';
import { commonOptions, parseArguments, run } from './cli/run.ts';
import { formatProblem } from '../src/views/tools/problems/problem-report.ts';
import { print, printFile, printJson } from './cli/print.ts';

await run(async () => {
  const { values } = parseArguments({
    usage: 'npm run rota -- [--at INSTANT] [--json | --ics]',
    purpose:
      "Shows who is on duty now and next, the next 14 days, all hours with nobody or only one person; with rotations the turns, everybody's share, and holidays without a backup.",
    options: {
      ...commonOptions,
      at: {
        type: 'string',
        value: 'INSTANT',
        about: 'prints only whom to ask at that time, in order',
      },
      json: { type: 'boolean', default: false, about: 'prints one JSON object, for machines' },
      ics: { type: 'boolean', default: false, about: 'prints the turns as a calendar' },
    },
  });
  const { site, now } = await readSession(values.content, parseNow(values.now));
  const { rota, problems } = readRota(values.content, now);
  if (!rota) {
    throw new UsageError(
      problems.length > 0
        ? problems.map((each) => formatProblem(each)).join('\n')
        : `There is no ${values.content}/rota.yml; docs/tools.md has an example.`,
    );
  }
  const at = parseInstantFlag('at', values.at);
  if (at !== undefined) {
    if (values.json) printJson(toAskingDocument(rota, at));
    else print(toAskingText(rota, at, site));
  } else if (values.ics) {
    if (!rota.rotations) throw new UsageError('The rota has no rotations; docs/tools.md has some.');
    printFile(toRotaCalendar(rota, site.page, now));
  } else if (values.json) {
    printJson(toRotaDocument(rota, now, rotaDays));
  } else print(toRotaText(rota, now, rotaDays, site));
  return 0;
});
