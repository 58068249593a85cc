import { z } from 'zod';

import type { ProbeMemory } from '../../model/probes/probe-state.ts';

/** What is remembered of each probe between rounds, by its id. */
export type ProbeMemories = ReadonlyMap<string, ProbeMemory>;

/** The file of the state that has it. */
export const memoryFile = 'probes.json';

const instant = z.iso.datetime().transform((text) => Date.parse(text));
const bad = { since: instant, badness: z.enum(['slow', 'failed']) };
const count = z.number().int().min(1);
const seen = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ok') }),
  z.strictObject({ kind: z.literal('suspect'), count, ...bad }),
  z.strictObject({ kind: z.literal('failing'), ...bad }),
  z.strictObject({
    kind: z.literal('recovering'),
    count,
    ...bad,
    from: z.enum(['suspect', 'failing']),
  }),
]);
const memory = z.strictObject({
  state: z.union([seen, z.strictObject({ kind: z.literal('blind'), before: seen.optional() })]),
  component: z.string().optional(),
  askedAt: instant,
  seenAt: instant.optional(),
  badAt: instant.optional(),
  holdsUntil: instant.optional(),
});
const file = z.strictObject({ probes: z.record(z.string(), memory) });

/** What is torn or of another version is as good as nothing. */
export function parseMemories(text: string | undefined): ProbeMemories {
  const parsed = file.safeParse(parseJson(text));
  // Zod gives a key that is missing as undefined, which the types of the model do not have.
  return new Map(
    parsed.success ? (Object.entries(parsed.data.probes) as [string, ProbeMemory][]) : [],
  );
}

export function formatMemories(memories: ProbeMemories): string {
  const instants = new Set(['since', 'askedAt', 'seenAt', 'badAt', 'holdsUntil']);
  const entries = [...memories].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const toJson = (key: string, value: unknown) =>
    instants.has(key) && typeof value === 'number' ? new Date(value).toISOString() : value;
  return `${JSON.stringify({ probes: Object.fromEntries(entries) }, toJson, 1)}\n`;
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
