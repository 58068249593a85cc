import { z } from 'zod';

import type { ProbeMemory } from '../../model/probes/probe-state.ts';
import { formatJsonFile, instant, mapOf, parseJsonFile } from '../json-file.ts';

/** What is remembered of each probe between rounds, by its id. */
export type ProbeMemories = ReadonlyMap<string, ProbeMemory>;

/** The file of the state that holds it. */
export const memoryFile = 'probes.json';

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
  state: z.union([
    seen,
    z.strictObject({ kind: z.literal('blind'), before: seen.exactOptional() }),
  ]),
  component: z.string().exactOptional(),
  askedAt: instant,
  seenAt: instant.exactOptional(),
  badAt: instant.exactOptional(),
  holdsUntil: instant.exactOptional(),
});
const file = z.strictObject({ probes: mapOf(memory) });

/** A file that cannot be parsed counts as missing. */
export function parseMemories(text: string | undefined): ProbeMemories {
  return parseKnownMemories(text) ?? new Map();
}

/** The same, undefined when it cannot be parsed. */
export function parseKnownMemories(text: string | undefined): ProbeMemories | undefined {
  return parseJsonFile(file, text)?.probes;
}

export function formatMemories(probes: ProbeMemories): string {
  return formatJsonFile(file, { probes });
}
