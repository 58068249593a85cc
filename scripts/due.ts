import { duties } from '../src/model/duty/due.ts';
import { commonOptions, parseArguments, run } from './cli/run.ts';
import { readSession } from './authoring/open-session.ts';
import { parseNow } from './cli/now.ts';
import { toDutyDocument } from '../src/views/tools/duty/duty-document.ts';
import { toDutyMessage } from '../src/views/tools/duty/duty-messages.ts';
import { print, printJson } from './cli/print.ts';

await run(async () => {
  const { values } = parseArguments({
    usage: 'npm run due -- [--all] [--json]',
    purpose:
      'Lists the words that are owed: updates that were promised or that the policy asks for, work that overran its window, postmortems. Exit code 1 when one is overdue.',
    options: {
      ...commonOptions,
      all: { type: 'boolean', default: false, about: 'also lists those whose time has not come' },
      json: { type: 'boolean', default: false, about: 'prints one JSON object, for machines' },
    },
  });
  const { status, site, now } = await readSession(values.content, parseNow(values.now));
  const known = duties(status);
  const shown = values.all ? known : known.filter(({ dueAt }) => dueAt <= now);
  if (values.json) {
    printJson(toDutyDocument(shown, now));
  } else if (shown.length === 0) print('Nothing is owed.');
  else for (const duty of shown) print(toDutyMessage(duty, now, site));
  return known.some(({ dueAt }) => dueAt <= now) ? 1 : 0;
});
