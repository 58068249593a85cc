import type { Report, Update } from '../model/reports/facts.ts';
import type { StatusPage } from '../model/status-page.ts';
import type { Edit } from './content-edit.ts';

/**
 * The report that says already what an edit would say at its end, or as a new report: a command was repeated because its
 * push had failed. Times of the day in texts are not compared: they move with the clock.
 * @param isPending whether a report has changes that are not published; only such a one counts
 */
export function repeatedBy(
  edit: Edit,
  before: StatusPage,
  after: StatusPage,
  isPending: (id: string) => boolean,
): string | undefined {
  const wanted = reportsOf(edit, after).find(({ id }) => id === edit.id);
  if (!wanted) return undefined;
  const candidates =
    edit.before === undefined
      ? reportsOf(edit, before).filter(
          (each) => each.title === wanted.title && each.updates.length === wanted.updates.length,
        )
      : reportsOf(edit, before).filter(({ id }) => id === edit.id);
  return candidates.find((each) => isSame(each, wanted) && isPending(each.id))?.id;
}

function reportsOf({ kind }: Edit, page: StatusPage): readonly Report<string>[] {
  if (kind === 'incident') return page.incidents;
  return kind === 'maintenance' ? page.maintenances : [];
}

function isSame(one: Report<string>, other: Report<string>): boolean {
  const [a, b] = [one, other].map(({ updates }) => updates.at(-1));
  if (!a || !b) return !a && !b && sayingOf(one) === sayingOf(other);
  return (
    updateOf(a) === updateOf(b) && (other.updates.length > 1 || sayingOf(one) === sayingOf(other))
  );
}

const sayingOf = ({ facts, introduction }: Report<string>) =>
  JSON.stringify([facts.components ?? [], withoutTimes(introduction)]);

function updateOf({ status, facts, body }: Update<string>): string {
  const { nextUpdateAt: _, expectedFixAt: __, ...rest } = facts;
  return JSON.stringify([status, Object.entries(rest).sort(), withoutTimes(body)]);
}

function withoutTimes(text: string): string {
  return text.replace(/\d{1,2}[:.]\d{2}/g, '').trim();
}
