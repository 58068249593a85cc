import type { Duty, DutyKind } from '../../../model/duty/duties.ts';
import type { PageContext } from '../../page-context.ts';

const due: Readonly<Record<DutyKind, string>> = {
  first_update: 'the first update',
  update: 'an update',
  end: 'an update on how long the work still takes, or that it is done',
  postmortem: 'a postmortem',
};

/** `2026-03-14-api: an update has been due since 14 Mar 2026, 10:28 UTC (12 min), as promised; ana speaks for it.` */
export function toDutyMessage(duty: Duty, now: number, { time }: PageContext): string {
  const { kind, report, dueAt, isPromised, coordinator, communications } = duty;
  const isOverdue = dueAt <= now;
  const when = isOverdue
    ? `has been due since ${time.dateTime(dueAt).text} (${time.duration(now - dueAt)})`
    : `is due by ${time.dateTime(dueAt).text} (in ${time.duration(dueAt - now)})`;
  const why = isPromised ? 'as promised' : "by the page's policy";
  const speaker = communications ?? coordinator;
  const who = speaker === undefined ? '' : `; ${speaker} speaks for it`;
  return `${report.id}: ${due[kind]} ${when}, ${why}${who}`;
}
