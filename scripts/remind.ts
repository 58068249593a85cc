import { overdueDuties, type Duty } from '../src/model/due.ts';
import { nextReminder, type SentReminder } from '../src/model/reminder.ts';
import { readRota } from '../src/sources/read-rota.ts';
import { wordDuty } from '../src/views/duty-words.ts';
import { openSession, type AuthoringSession } from './lib/authoring-session.ts';
import { commonOptions, readArguments, run } from './lib/cli.ts';
import {
  fetchReminders,
  findReminderIssue,
  formatMark,
  openReminderIssue,
  sendReminder,
} from './lib/github-remind.ts';
import { githubFromEnvironment, githubOptions } from './lib/sync-connection.ts';

await run(async () => {
  const { values } = readArguments({
    options: { ...commonOptions, ...githubOptions, 'dry-run': { type: 'boolean', default: false } },
  });
  const session = openSession(values.content, values.now);
  const duties = overdueDuties(session.status);
  if (duties.length === 0) {
    console.log('Nothing is owed.');
    return 0;
  }
  const warnings: string[] = [];
  const client = githubFromEnvironment(values.repository, warnings);
  const { rota } = readRota(values.content, session.now);
  for (const duty of duties) {
    const own = duty.report.issue;
    const found = own === undefined ? await findReminderIssue(client, duty.report.id) : undefined;
    const number = own ?? found?.number;
    const sent: SentReminder[] = [
      ...(found?.first ?? []),
      ...(number === undefined ? [] : await fetchReminders(client, number)),
    ];
    const next = nextReminder(duty, sent, rota, session.now);
    const line = wordDuty(duty, session.now, session.site);
    if (!next) {
      console.log(`Reminded before: ${line}`);
      continue;
    }
    const body = reminderText(duty, next.github, session, formatMark(next.key, next.github));
    if (values['dry-run']) console.log(`Would remind ${next.github || 'everybody'}: ${line}`);
    else {
      if (number === undefined) await openReminderIssue(client, titleOf(duty), body);
      else await sendReminder(client, number, body);
      console.log(`Reminded ${next.github || 'everybody'}: ${line}`);
    }
  }
  for (const warning of warnings) console.error(warning);
  return 0;
});

function titleOf({ report }: Duty): string {
  return `A word is owed: ${report.title}`;
}

function reminderText(duty: Duty, github: string, session: AuthoringSession, mark: string): string {
  const { report } = duty;
  const verb = {
    first_update: `npm run incident update ${report.id}`,
    update: `npm run incident update ${report.id}`,
    end: `npm run maintenance complete ${report.id}`,
    postmortem: `npm run incident postmortem ${report.id}`,
  }[duty.kind];
  const address = session.site.url(`${report.kind}s/${report.id}/`);
  return [
    `${github === '' ? '' : `@${github}: `}${wordDuty(duty, session.now, session.site)}.`,
    `Users read ${address} and wait. Say something even if nothing is new, and promise the next word: \`${verb}\``,
    mark,
  ].join('\n\n');
}
