import { z } from 'zod';

import { formatJsonFile, parseJsonFile } from '../json-file.ts';

/**
 * What the last requested page shows of each probe, by its id, and of each upstream, by `upstream NAME`; instants in
 * ISO 8601.
 */
export type ShownProbes = Readonly<
  Record<
    string,
    { readonly failingSince?: string; readonly says?: string; readonly holdsUntil?: string }
  >
>;

/** The file of the state that holds it. */
export const shownProbesFile = 'shown.json';

const file = z.record(
  z.string(),
  z.strictObject({
    failingSince: z.string().exactOptional(),
    says: z.string().exactOptional(),
    holdsUntil: z.string().exactOptional(),
  }),
);

/** A file that cannot be parsed counts as missing. */
export function parseShownProbes(text: string | undefined): ShownProbes {
  return parseJsonFile(file, text) ?? {};
}

export function formatShownProbes(shown: ShownProbes): string {
  return formatJsonFile(file, shown);
}
