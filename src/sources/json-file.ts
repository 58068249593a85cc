import { z } from 'zod';

import { compareText } from '../model/text-order.ts';
import { parseJson } from '../model/text/json.ts';
import type { Instant } from '../model/time/instant.ts';

/** An instant, written in ISO 8601. */
export const instant = z.codec(z.iso.datetime(), z.number(), {
  decode: (text): Instant => Date.parse(text),
  encode: (at) => new Date(at).toISOString(),
});

/** A map by texts, written as an object that is sorted by them. */
export function mapOf<Value extends z.ZodType>(value: Value) {
  const map = z.custom<ReadonlyMap<string, z.output<Value>>>((each) => each instanceof Map);
  return z.codec(z.record(z.string(), value), map, {
    decode: (entries) => new Map(Object.entries(entries) as [string, z.output<Value>][]),
    encode: (entries) =>
      Object.fromEntries([...entries].toSorted(([one], [other]) => compareText(one, other))),
  });
}

/** Parses a file of the state; undefined when there is none, when it is torn, or when another version wrote it. */
export function parseJsonFile<Schema extends z.ZodType>(
  schema: Schema,
  text: string | undefined,
): z.output<Schema> | undefined {
  return schema.safeParse(parseJson(text ?? '')).data;
}

/** The text that `parseJsonFile` parses. */
export function formatJsonFile<Schema extends z.ZodType>(
  schema: Schema,
  value: z.output<Schema>,
): string {
  return `${JSON.stringify(z.encode(schema, value), undefined, 1)}\n`;
}
