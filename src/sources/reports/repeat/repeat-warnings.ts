import type { Page } from '../../../model/page/page.ts';
import type { Maintenance } from '../../../model/reports/maintenance.ts';
import { ruleOf } from '../../../model/reports/occurrences.ts';
import { ruleDays, slotsOf } from '../../../model/reports/repeat-rule.ts';
import { dayOf, type Day } from '../../../model/time/day.ts';
import { msPerDay } from '../../../model/time/instant.ts';
import type { ProblemList } from '../../problem-list.ts';
import { keyAt, type ParsedReport } from '../parsed-report.ts';

/** How far ahead the windows of a rule are checked for overlaps. */
const trialMs = 400 * msPerDay;

/** Warns of a rule whose days are probably not those that were meant. */
export function warnOfRepeat(
  read: ParsedReport<Maintenance>,
  page: Page,
  problems: ProblemList,
): void {
  const rule = ruleOf(read.report, page.timeZone);
  if (!rule) return;
  const at = keyAt(read, 'repeat');
  const [first] = ruleDays(rule).take(1);
  if (first !== dayOf(read.report.scheduledFor, rule.timeZone)) {
    problems.add('repeat-begins-later', at, first === undefined ? {} : { first });
  }
  const { except, moved } = rule.repeat;
  for (const day of [...except, ...moved.map((each) => each.day)]) {
    let before: Day | undefined;
    for (const each of ruleDays(rule)) {
      if (each > day) break;
      before = each;
    }
    if (before === day) continue;
    problems.add('repeat-unknown-day', at, {
      day,
      ...(before !== undefined && { nearest: before }),
    });
  }
  const { startAt } = rule.window;
  const slots = slotsOf(rule, startAt, startAt + trialMs);
  const overlap = slots.findIndex(
    ({ endAt }, index) => endAt > (slots[index + 1]?.startAt ?? Infinity),
  );
  if (overlap >= 0) {
    problems.add('repeat-overlap', at, {
      day: slots[overlap]!.day,
      next: slots[overlap + 1]!.day,
    });
  }
}
