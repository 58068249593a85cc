import { isMap } from '../../../model/text/json.ts';
import { z } from 'zod';

/** A JSON object from a stranger, with its own keys only. */
export type CachetData = ReadonlyMap<string, unknown>;

/** Numbers come as numbers, or as text from old databases. */
const NumberSchema = z.union([
  z.int(),
  z
    .string()
    .regex(/^-?\d{1,15}$/)
    .transform(Number),
]);
/** A number or a flag that stands for a word; in Cachet 3 `{ human, value }`. */
const PlainCodeSchema = z.union([NumberSchema, z.boolean().transform(Number)]);
const CodeSchema = z.union([
  PlainCodeSchema,
  z.looseObject({ value: PlainCodeSchema }).transform(({ value }) => value),
]);

/** A date is text, or `{ human, string }` of Cachet 3. */
const DateTextSchema = z.union([
  z.string(),
  z.looseObject({ string: z.string() }).transform(({ string }) => string),
]);

/** The keys of an object; none of any other value. */
export function toCachetData(value: unknown): CachetData {
  return new Map(isMap(value) ? Object.entries(value) : []);
}

export function cachetList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** The number that a value stands for; undefined when there is none, or when it cannot be parsed. */
export function cachetCode(value: unknown): number | undefined {
  return CodeSchema.safeParse(value).data;
}

/** A text that is not empty. */
export function cachetText(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.toWellFormed() : undefined;
}

/** The number by which Cachet identifies a thing. Zero stands for none. */
export function cachetId(value: unknown): number | undefined {
  const id = NumberSchema.safeParse(value).data;
  return id !== undefined && id > 0 ? id : undefined;
}

/** Whether a value is empty: `null`, or an object of Cachet 3 whose values are all empty. */
export function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return (
    typeof value === 'object' && Object.values(value).every((each) => each === null || each === '')
  );
}

export function cachetDateText(value: unknown): string | undefined {
  return cachetText(DateTextSchema.safeParse(value).data);
}

/** A value as a caveat shows it. */
export function shownValue(value: unknown): string {
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? 'a list' : 'an object';
  return String(value);
}
