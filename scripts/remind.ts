import { overdueDuties } from '../src/model/duty/due.ts';
import { nextReminder } from '../src/model/duty/reminder.ts';
import { readRota } from '../src/sources/folder/read-rota.ts';
import { formatReminderMark } from '../src/sources/sync/reminder-mark.ts';
import {
  toReminderText,
  toReminderTitle,
  toReminderMessage,
} from '../src/views/tools/reminder-messages.ts';
import { readSession } from './authoring/open-session.ts';
import { parseNow } from './cli/now.ts';
import { commonOptions, parseArguments, run } from './cli/run.ts';
import { fetchReminders, sendReminder } from './github/remind.ts';
import { formatProblem } from '../src/views/tools/problems/problem-report.ts';
import { githubFromEnvironment, githubOptions } from './github/from-environment.ts';
import { print, printError } from './cli/print.ts';

await run(async () => {
  const { values } = parseArguments({
    usage: 'npm run remind -- [--dry-run]',
    purpose:
      'Asks on GitHub for the words that are owed: comments on the issue of a report, or opens one, and mentions who speaks for it, each person once per promise.',
    options: {
      ...commonOptions,
      ...githubOptions,
      'dry-run': { type: 'boolean', default: false, about: 'says whom it would remind' },
    },
  });
  const isDryRun = values['dry-run'];
  const { status, site, now } = await readSession(values.content, parseNow(values.now));
  const duties = overdueDuties(status);
  if (duties.length === 0) {
    print('Nothing is owed.');
    return 0;
  }
  const warnings: string[] = [];
  const client = githubFromEnvironment(values.repository, warnings);
  const { rota, problems } = readRota(values.content, now);
  if (!rota) warnings.push(...problems.map((each) => formatProblem(each)));
  for (const duty of duties) {
    const { issue, sent } = await fetchReminders(client, duty.report);
    const next = nextReminder(duty, sent, rota, now);
    if (next && !isDryRun) {
      const text = toReminderText(duty, next.githubs, now, site);
      const body = `${text}\n\n${formatReminderMark(next)}`;
      await sendReminder(client, issue, { title: toReminderTitle(duty), body });
    }
    print(toReminderMessage(duty, next, isDryRun, now, site));
  }
  for (const warning of warnings) printError(warning);
  return 0;
});
