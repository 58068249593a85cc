import { z } from 'zod';

import { incidentStatuses, writtenStatuses } from '../../model/status.ts';
import {
  suspicionKey,
  suspicionRemarks,
  suspicionSources,
  type Suspicion,
} from '../../model/suspicions/suspicion.ts';

/** Suspicions by their keys. */
export type Suspicions = ReadonlyMap<string, Suspicion>;

/** The file of the state that has the suspicions with issues. */
export const suspicionsFile = 'suspicions.json';

const instant = z.iso.datetime().transform((text) => Date.parse(text));
const deed = z.discriminatedUnion('do', [
  z.strictObject({ do: z.enum(['open', 'reopen', 'label']) }),
  z.strictObject({ do: z.literal('comment'), remark: z.enum(suspicionRemarks) }),
  z.strictObject({ do: z.literal('close'), reason: z.enum(['completed', 'not_planned']) }),
]);
const suspicion = z.strictObject({
  source: z.enum(suspicionSources),
  id: z.string(),
  issue: z.int().positive().optional(),
  components: z.array(z.strictObject({ id: z.string(), status: z.enum(writtenStatuses) })),
  since: instant,
  againSince: instant.optional(),
  title: z.string(),
  text: z.string(),
  confirmedAt: instant.optional(),
  told: z.array(
    z.strictObject({ at: instant, status: z.enum(incidentStatuses), body: z.string() }),
  ),
  isLeft: z.literal(true).optional(),
  endedAt: instant.optional(),
  owed: z.array(deed),
  claimedAt: instant.optional(),
});
const file = z.strictObject({ suspicions: z.array(suspicion) });

/** What is torn or of another version is as good as nothing. */
export function parseSuspicions(text: string | undefined): Suspicions {
  const parsed = file.safeParse(parseJson(text));
  // Zod gives a key that is missing as undefined, which the types of the model do not have.
  const all = (parsed.success ? parsed.data.suspicions : []) as Suspicion[];
  return new Map(all.map((each) => [suspicionKey(each), each]));
}

export function formatSuspicions(suspicions: Suspicions): string {
  const instants = new Set(['at', 'since', 'againSince', 'confirmedAt', 'endedAt', 'claimedAt']);
  const toJson = (key: string, value: unknown) =>
    instants.has(key) && typeof value === 'number' ? new Date(value).toISOString() : value;
  const sorted = [...suspicions].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
  return `${JSON.stringify({ suspicions: sorted }, toJson, 1)}\n`;
}

/** Those that have an issue, by its number. */
export function byIssue(suspicions: Suspicions): ReadonlyMap<number, Suspicion> {
  return new Map(
    [...suspicions.values()].flatMap((each) =>
      each.issue === undefined ? [] : [[each.issue, each] as const],
    ),
  );
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
