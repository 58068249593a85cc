import { dayOf } from '../../model/time/day.ts';
import type { Instant } from '../../model/time/instant.ts';
import { isFileName, toFileName } from '../../sources/text/file-name.ts';
import { Refusal } from '../refusal.ts';

/**
 * The id of a new report: the one asked for, else day and title, with a number behind it when that is taken.
 * @throws Refusal for an id that is taken or cannot be a file name.
 */
export function newReportId(
  wanted: string | undefined,
  {
    title,
    at,
    timeZone,
  }: { readonly title: string; readonly at: Instant; readonly timeZone: string },
  taken: ReadonlySet<string>,
): string {
  if (wanted !== undefined) {
    if (wanted.endsWith('.md')) {
      throw new Refusal(`The id has no .md; try --id ${toFileName(wanted.slice(0, -3))}`);
    }
    if (!isFileName(wanted)) {
      throw new Refusal(`"${wanted}" cannot be a file name; try --id ${toFileName(wanted)}`);
    }
    if (taken.has(wanted))
      throw new Refusal(`There is a report "${wanted}" already; name another --id.`);
    return wanted;
  }
  const base = `${dayOf(at, timeZone)}-${toFileName(title)}`;
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  return id;
}

/**
 * The report that a person names by its id, or by a part of it that no other id has.
 * @throws Refusal when there is none or more than one; `candidates` are the reports that may be meant without a name
 */
export function findReport<T extends { readonly id: string }>(
  named: string | undefined,
  all: readonly T[],
  candidates: readonly T[],
  noun: string,
): T {
  if (named === undefined) {
    if (candidates.length === 1) return candidates[0]!;
    throw new Refusal(
      candidates.length === 0
        ? `There is no ${noun} that this could be about; name its id.`
        : `Which ${noun}? Name one of: ${candidates.map(({ id }) => id).join(', ')}`,
    );
  }
  const wanted = named.replace(/^.*\//, '').replace(/\.md$/, '');
  const exact = all.find(({ id }) => id === wanted);
  if (exact) return exact;
  const partly = all.filter(({ id }) => id.includes(wanted));
  const open = partly.filter((each) => candidates.includes(each));
  const matching = open.length > 0 ? open : partly;
  if (matching.length === 1) return matching[0]!;
  throw new Refusal(
    matching.length === 0
      ? `There is no ${noun} "${wanted}". Known: ${last(all)}`
      : `"${wanted}" may be: ${last(matching)}`,
  );
}

function last(reports: readonly { readonly id: string }[]): string {
  const ids = reports.map(({ id }) => id).sort();
  return ids.length === 0 ? 'none' : ids.slice(-8).join(', ');
}
