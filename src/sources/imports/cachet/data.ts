import { isMap } from '../../../model/text/json.ts';
import { z } from 'zod';

/** A JSON object of a stranger, its own keys alone. */
export type CachetData = ReadonlyMap<string, unknown>;

/** Numbers come as numbers, or as text of old databases. */
const NumberSchema = z.union([
  z.int(),
  z
    .string()
    .regex(/^-?\d{1,15}$/)
    .transform(Number),
]);
/** What stands for a word, in Cachet 3 as `{ human, value }`. */
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

/** Undefined when it is not there or cannot be read. */
export function cachetCode(value: unknown): number | undefined {
  return CodeSchema.safeParse(value).data;
}

/** Text that says something. */
export function cachetText(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.toWellFormed() : undefined;
}

/** A number of theirs that tells one thing from another. Zero stands for none. */
export function cachetId(value: unknown): number | undefined {
  const id = NumberSchema.safeParse(value).data;
  return id !== undefined && id > 0 ? id : undefined;
}

/** Whether there is nothing: `null`, or an object of Cachet 3 with nothing in it. */
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
