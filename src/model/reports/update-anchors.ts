import type { Instant } from '../time/instant.ts';

/**
 * A name for each update that does not depend on its text: its instant, and a number where several updates have the
 * same one. It is the anchor on the page.
 */
export function updateAnchors({
  updates,
}: {
  readonly updates: readonly { readonly postedAt: Instant }[];
}): string[] {
  const seen = new Map<string, number>();
  return updates.map(({ postedAt }) => {
    const digits = new Date(postedAt).toISOString().replace(/\.\d+|[-:]/g, '');
    const name = `u${digits.toLowerCase()}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  });
}
