import { parseComponents } from '../../src/authoring/flags/fact-flags.ts';
import { UsageError } from '../../src/authoring/usage-error.ts';
import { similarIncidents } from '../../src/model/reports/similar-incidents.ts';
import { toSimilarDocument, toSimilarText } from '../../src/views/tools/similar-text.ts';
import { parseNow } from '../cli/now.ts';
import { print, printJson } from '../cli/print.ts';
import { commonOptions, parseArguments, run } from '../cli/run.ts';
import { readSession } from './open-session.ts';

await run(async () => {
  const { values, positionals } = parseArguments({
    usage: 'npm run similar -- "builds hang" [-c ID] [--json]',
    purpose:
      'Shows the past incidents that are most like the present one: when they were, how long they took, how they ended.',
    allowPositionals: true,
    options: {
      component: {
        type: 'string',
        short: 'c',
        multiple: true,
        value: 'ID',
        about: 'an affected component',
      },
      json: { type: 'boolean', default: false, about: 'prints one JSON list, for machines' },
      ...commonOptions,
    },
  });
  const text = positionals.join(' ');
  if (text.trim() === '')
    throw new UsageError('Say what happens: npm run similar -- "builds hang"');
  const session = await readSession(values.content, parseNow(values.now));
  const components = parseComponents(values.component, 'major_outage', session) ?? [];
  const situation = { text, componentIds: components.map(({ id }) => id) };
  const similar = similarIncidents(situation, session.status.incidents);
  if (values.json) printJson(toSimilarDocument(similar, session.site));
  else print(toSimilarText(similar, session.site));
  return 0;
});
