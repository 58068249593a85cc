import { z } from 'zod';

import { compareText } from '../../model/text-order.ts';
import { incidentStatuses, writtenStatuses } from '../../model/status.ts';
import {
  suspicionKey,
  suspicionRemarks,
  suspicionSources,
  type Suspicion,
} from '../../model/suspicions/suspicion.ts';
import { formatJsonFile, instant, parseJsonFile } from '../json-file.ts';

/** Suspicions by their keys. */
export type Suspicions = ReadonlyMap<string, Suspicion>;

/** The file of the state that has the suspicions with issues. */
export const suspicionsFile = 'suspicions.json';

const step = z.discriminatedUnion('do', [
  z.strictObject({ do: z.enum(['open', 'reopen', 'label']) }),
  z.strictObject({ do: z.literal('comment'), remark: z.enum(suspicionRemarks) }),
  z.strictObject({ do: z.literal('close'), reason: z.enum(['completed', 'not_planned']) }),
]);
const suspicion = z.strictObject({
  source: z.enum(suspicionSources),
  id: z.string(),
  issue: z.int().positive().exactOptional(),
  components: z
    .array(z.strictObject({ id: z.string(), status: z.enum(writtenStatuses) }))
    .readonly(),
  since: instant,
  againSince: instant.exactOptional(),
  title: z.string(),
  text: z.string(),
  confirmedAt: instant.exactOptional(),
  told: z
    .array(z.strictObject({ at: instant, status: z.enum(incidentStatuses), body: z.string() }))
    .readonly(),
  isLeft: z.literal(true).exactOptional(),
  endedAt: instant.exactOptional(),
  owed: z.array(step).readonly(),
  claimedAt: instant.exactOptional(),
});
const file = z.strictObject({ suspicions: z.array(suspicion) });

/** A file that cannot be parsed counts as missing. */
export function parseSuspicions(text: string | undefined): Suspicions {
  const { suspicions = [] } = parseJsonFile(file, text) ?? {};
  return new Map(suspicions.map((each) => [suspicionKey(each), each]));
}

export function formatSuspicions(all: Suspicions): string {
  const sorted = [...all].toSorted(([one], [other]) => compareText(one, other));
  return formatJsonFile(file, { suspicions: sorted.map(([, each]) => each) });
}

/** Those that have an issue, by its number. */
export function byIssue(suspicions: Suspicions): ReadonlyMap<number, Suspicion> {
  return new Map(
    [...suspicions.values()].flatMap((each) =>
      each.issue === undefined ? [] : [[each.issue, each] as const],
    ),
  );
}
