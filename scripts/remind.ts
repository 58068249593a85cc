import { overdueDuties } from '../src/model/duty/duties.ts';
import { ownersToMention } from '../src/model/duty/owners.ts';
import { isReminderOf, nextReminder } from '../src/model/duty/reminder.ts';
import { stepBackDuties, stepBackKey } from '../src/model/duty/step-back.ts';
import { affectedComponentIds } from '../src/model/reports/facts.ts';
import { readRota } from '../src/sources/folder/settings/read-rota.ts';
import { formatReminderMark } from '../src/sources/github/reports/reminder-mark.ts';
import {
  toReminderText,
  toReminderTitle,
  toReminderMessage,
} from '../src/views/tools/reminder-messages.ts';
import { toOwnerMarkdown } from '../src/views/tools/owner-lines.ts';
import {
  toStepBackMessage,
  toStepBackText,
  toStepBackTitle,
} from '../src/views/tools/step-back-message.ts';
import { readSession } from './authoring/open-session.ts';
import { parseNow } from './cli/now.ts';
import { commonOptions, parseArguments, run } from './cli/run.ts';
import { fetchReminders, sendReminder } from './github/reminders.ts';
import { formatProblem } from '../src/views/tools/problems/problem-report.ts';
import { githubFromEnvironment, githubOptions } from './github/from-environment.ts';
import { print, printError } from './cli/print.ts';

await run(async () => {
  const { values } = parseArguments({
    usage: 'npm run remind -- [--dry-run]',
    purpose:
      'Reminds people on GitHub of updates that are due: comments on the issue of a report, or opens one, and mentions the people who are responsible, each once per promise. When an incident has been critical for 15 minutes, it asks them once to step back.',
    options: {
      ...commonOptions,
      ...githubOptions,
      'dry-run': { type: 'boolean', default: false, about: 'says whom it would remind' },
    },
  });
  const isDryRun = values['dry-run'];
  const { content, status, site, now } = await readSession(values.content, parseNow(values.now));
  const duties = overdueDuties(status);
  const questions = stepBackDuties(status.openIncidents, now);
  if (duties.length === 0) print('Nothing is due.');
  if (duties.length + questions.length === 0) return 0;
  const warnings: string[] = [];
  const client = await githubFromEnvironment(values.repository, warnings);
  const { rota, problems } = readRota(values.content, now);
  if (!rota) warnings.push(...problems.map((each) => formatProblem(each)));
  for (const duty of duties) {
    const { issue, sent } = await fetchReminders(client, duty.report);
    const next = nextReminder(duty, sent, rota, now);
    if (next && !isDryRun) {
      const ids = affectedComponentIds(duty.report);
      const isFirst = !sent.some(
        (each) => isReminderOf(each, duty.report) && each.key !== stepBackKey(duty.report),
      );
      const owners = isFirst
        ? ownersToMention(ids, content.page, { rota, now, isQuiet: true })
        : [];
      const care = { owners, lines: isFirst ? toOwnerMarkdown(ids, content.page) : '' };
      const text = toReminderText(duty, next.githubs, now, site, care);
      const body = `${text}\n\n${formatReminderMark(next)}`;
      await sendReminder(client, issue, { title: toReminderTitle(duty), body });
    }
    print(toReminderMessage(duty, next, isDryRun, now, site));
  }
  for (const question of questions) {
    const { issue, sent } = await fetchReminders(client, question.report);
    const key = stepBackKey(question.report);
    if (sent.some((each) => each.key === key)) continue;
    const githubs = nextReminder(question, [], rota, now)?.githubs ?? [];
    const text = toStepBackText(question.report, githubs, now, site);
    const body = `${text}\n\n${formatReminderMark({ key, githubs })}`;
    if (!isDryRun)
      await sendReminder(client, issue, { title: toStepBackTitle(question.report), body });
    const whom = githubs.join(', ') || 'everybody';
    print(
      `${isDryRun ? 'Would ask' : 'Asked'} ${whom}: ${toStepBackMessage(question.report, now, site)}`,
    );
  }
  for (const warning of warnings) printError(warning);
  return 0;
});
