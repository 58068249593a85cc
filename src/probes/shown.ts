import { z } from 'zod';

import { failingSince } from '../model/probes/probe-state.ts';
import type { Instant } from '../model/time/instant.ts';
import type { ProbeMemories } from '../sources/probes/memory-file.ts';

/** What the page that was asked for last says of each probe that it tells of. */
type Shown = Readonly<
  Record<string, { readonly failingSince?: string; readonly holdsUntil?: string }>
>;

/** The file of the state that has it. */
export const shownFile = 'shown.json';

/**
 * What the page should show now, as the text of its file, and whether readers have to be shown something else for it: a
 * suspicion begins or ends, or the page says "not asked since" of what was asked.
 */
export function nextShown(
  before: string | undefined,
  memories: ProbeMemories,
  now: Instant,
): { readonly text: string; readonly isNew: boolean } {
  const shown = toShown(memories);
  const last = parseShown(before);
  const ids = new Set([...Object.keys(shown), ...Object.keys(last)]);
  const isNew = [...ids].some((id) => {
    const [was, is] = [last[id], shown[id]];
    const isStale = Date.parse(was?.holdsUntil ?? '') <= now;
    const isFresh = Date.parse(is?.holdsUntil ?? '') > now;
    return (
      was?.failingSince !== is?.failingSince ||
      (was === undefined) !== (is === undefined) ||
      ((isStale || was?.holdsUntil === undefined) && isFresh)
    );
  });
  return { text: isNew || before === undefined ? format(shown) : before, isNew };
}

function toShown(memories: ProbeMemories): Shown {
  return Object.fromEntries(
    [...memories]
      .filter(([, { component }]) => component !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { state, holdsUntil }]) => {
        const since = failingSince(state);
        return [
          id,
          {
            ...(since !== undefined && { failingSince: new Date(since).toISOString() }),
            ...(holdsUntil !== undefined && { holdsUntil: new Date(holdsUntil).toISOString() }),
          },
        ];
      }),
  );
}

const file = z.record(
  z.string(),
  z.strictObject({ failingSince: z.string().optional(), holdsUntil: z.string().optional() }),
);

function parseShown(text: string | undefined): Shown {
  try {
    return (file.safeParse(JSON.parse(text ?? '{}')).data ?? {}) as Shown;
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function format(shown: Shown): string {
  return `${JSON.stringify(shown, undefined, 1)}\n`;
}
