import type { Report } from '../../model/reports/facts.ts';
import { formatIso } from '../time/time-format.ts';

/**
 * A name for each update that does not depend on its text: its instant, and a number where several updates have the
 * same one. It is the anchor on the page.
 */
export function updateAnchors({ updates }: Report<string>): string[] {
  const seen = new Map<string, number>();
  return updates.map(({ postedAt }) => {
    const name = `u${formatIso(postedAt).replace(/[-:]/g, '').toLowerCase()}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  });
}
