import type { Report, Update } from '../../model/reports/facts.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { msPerMinute, type Instant } from '../../model/time/instant.ts';
import type { Edit } from '../edit.ts';

/** After this time, the same words are meant as a new update: "still looking", half an hour on. */
const sameMs = 15 * msPerMinute;

/**
 * The report that already says what an edit adds, because a command was repeated after its push had failed. The
 * promised time, and texts that name it, are not compared, because it moves with the clock.
 * @param isPending whether a report has changes that are not published; only such a report counts
 */
export function repeatedBy(
  edit: Edit,
  before: StatusPage,
  after: StatusPage,
  isPending: (id: string) => boolean,
): string | undefined {
  const old = reportsOf(edit, before);
  const wanted = reportsOf(edit, after).find(({ id }) => id === edit.id);
  const written = old.find(({ id }) => id === edit.id);
  const { timeZone } = before.page;
  const isSaid = (report: Report<string>) =>
    wanted !== undefined &&
    (written
      ? saysUpdate(report, addedUpdate(written, wanted), timeZone)
      : opening(report, timeZone) === opening(wanted, timeZone) &&
        isSoon(report.updates[0], wanted.updates[0]));
  // The caller has already looked for an open report of that key.
  const candidates = written ? [written] : wanted?.key === undefined ? old : [];
  return candidates.find((each) => isSaid(each) && isPending(each.id))?.id;
}

function reportsOf({ kind }: Edit, page: StatusPage): readonly Report<string>[] {
  if (kind === 'incident') return page.incidents;
  return kind === 'maintenance' ? page.maintenances : [];
}

function addedUpdate(before: Report<string>, after: Report<string>): Update<string> | undefined {
  const known = new Set(before.updates.map((each) => JSON.stringify(each)));
  const added = after.updates.filter((each) => !known.has(JSON.stringify(each)));
  return added.length === 1 ? added[0] : undefined;
}

function saysUpdate(
  { updates }: Report<string>,
  added: Update<string> | undefined,
  timeZone: string,
): boolean {
  if (!added) return false;
  const text = textOf(added, timeZone);
  return updates.some((each) => textOf(each, timeZone) === text && isSoon(each, added));
}

/** A new maintenance has no update yet. */
function isSoon(one: Update<string> | undefined, other: Update<string> | undefined): boolean {
  const ms = (other?.postedAt ?? 0) - (one?.postedAt ?? 0);
  return 0 <= ms && ms <= sameMs;
}

function opening(
  { title, facts, introduction, updates }: Report<string>,
  timeZone: string,
): string {
  const first = updates[0] && textOf(updates[0], timeZone);
  return JSON.stringify([title, facts.components ?? [], introduction.trim(), first]);
}

function textOf({ status, facts, body }: Update<string>, timeZone: string): string {
  const { nextUpdateAt, expectedFixAt: _, ...rest } = facts;
  const text = nextUpdateAt === undefined ? body : withoutClock(body, nextUpdateAt, timeZone);
  return JSON.stringify([status, Object.entries(rest).sort(), text.trim()]);
}

/** The text without times of day as a clock of that zone shows them, in 12 hours or in 24. */
function withoutClock(text: string, at: Instant, timeZone: string): string {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', minute: 'numeric' });
  const [hour = 0, minute] = clock.format(at).split(':').map(Number);
  return text.replace(/(\d{1,2})[:.](\d{2})/g, (time, hours: string, minutes: string) =>
    Number(hours) % 12 === hour % 12 && Number(minutes) === minute ? '' : time,
  );
}
