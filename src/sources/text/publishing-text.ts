import { parseDuration } from './duration-text.ts';

/** After how long a failure becomes an incident by itself; `Infinity` for never. Undefined for any other text. */
export function parsePublishing(written: string): number | undefined {
  if (written === 'at_once') return 0;
  if (written === 'by_hand') return Infinity;
  const [, after] = /^after (.+)$/.exec(written.trim()) ?? [];
  return after === undefined ? undefined : parseDuration(after);
}
