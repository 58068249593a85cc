import type { FoundReport, StatuspageDocument } from './documents.ts';
import { parseTime } from './time.ts';

/** Each report once: of the versions in several documents, the one that was changed last. */
export function latestReports(documents: readonly StatuspageDocument[]): FoundReport[] {
  const latest = new Map<string, FoundReport>();
  let nameless = 0;
  for (const each of documents.flatMap(({ reports }) => reports)) {
    const { report, list } = each;
    const { id, name, created_at } = report ?? {};
    const isKnown = id !== undefined || (name !== undefined && created_at !== undefined);
    const key = isKnown ? (id ?? JSON.stringify([list, name, created_at])) : `\n${(nameless += 1)}`;
    const before = latest.get(key);
    if (!before || isLater(each, before)) latest.set(key, each);
  }
  return [...latest.values()];
}

function isLater(
  { report: a, list }: FoundReport,
  { report: b, list: other }: FoundReport,
): boolean {
  if (!a || !b) return false;
  const [changed, changedBefore] = [parseTime(a.updated_at), parseTime(b.updated_at)];
  if (changed !== changedBefore) return (changed ?? -Infinity) > (changedBefore ?? -Infinity);
  const more = a.incident_updates.length - b.incident_updates.length;
  if (more !== 0) return more > 0;
  return list === 'scheduled_maintenances' && other !== list;
}
