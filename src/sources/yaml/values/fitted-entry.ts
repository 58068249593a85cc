import type { z } from 'zod';

import { guessKeys } from '../other-tools-keys.ts';
import { guessValues } from './value-cures.ts';

/**
 * The values of an entry that a schema knows, under our names and cured where necessary; what it does not know is left
 * out. Undefined when a value under one of our names cannot be cured.
 */
export function fittedEntry(
  entry: Readonly<Record<string, unknown>>,
  schema: z.ZodObject,
): Record<string, unknown> | undefined {
  const known = Object.keys(schema.shape);
  const fitted: Record<string, unknown> = {};
  for (const [written, value] of Object.entries(entry)) {
    const key = guessKeys(written, known).find((each) => !(each in fitted));
    if (key === undefined) continue;
    const own = schema.shape[key] as z.ZodType;
    const cured = [value, ...guessValues(value)].find((each) => own.safeParse(each).success);
    if (cured !== undefined) fitted[key] = cured;
    else if (known.includes(written)) return undefined;
  }
  return fitted;
}
