import { z } from 'zod';

import { formatJsonFile, parseJsonFile } from '../json-file.ts';

/**
 * What the page that was asked for last says of each probe that it tells of, by their ids, and of each upstream, by
 * `upstream NAME`; instants as in ISO 8601.
 */
export type Shown = Readonly<
  Record<
    string,
    { readonly failingSince?: string; readonly says?: string; readonly holdsUntil?: string }
  >
>;

/** The file of the state that has it. */
export const shownFile = 'shown.json';

const file = z.record(
  z.string(),
  z.strictObject({
    failingSince: z.string().exactOptional(),
    says: z.string().exactOptional(),
    holdsUntil: z.string().exactOptional(),
  }),
);

/** A file that cannot be read is as good as none. */
export function parseShown(text: string | undefined): Shown {
  return parseJsonFile(file, text) ?? {};
}

export function formatShown(shown: Shown): string {
  return formatJsonFile(file, shown);
}
