import type { Duty, DutyKind } from '../../model/duty/due.ts';
import type { Site } from '../site.ts';

const owed: Readonly<Record<DutyKind, string>> = {
  first_update: 'a first word',
  update: 'an update',
  end: 'a word on how long the work still takes, or that it is done',
  postmortem: 'a postmortem',
};

/** `2026-03-14-api: an update is owed since 14 Mar 2026, 10:28 UTC (12 min), as promised; ana speaks for it.` */
export function toDutyMessage(duty: Duty, now: number, { time }: Site): string {
  const { kind, report, dueAt, isPromised, coordinator } = duty;
  const isOverdue = dueAt <= now;
  const when = isOverdue
    ? `is owed since ${time.dateTime(dueAt).text} (${time.duration(now - dueAt)})`
    : `is owed by ${time.dateTime(dueAt).text} (in ${time.duration(dueAt - now)})`;
  const why = isPromised ? 'as promised' : "by the page's policy";
  const who = coordinator === undefined ? '' : `; ${coordinator} speaks for it`;
  return `${report.id}: ${owed[kind]} ${when}, ${why}${who}`;
}
