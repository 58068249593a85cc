import fc from 'fast-check';
import { z } from 'zod';

/** Texts for fields that take only some: an instant, a day, a duration, a colour, a zone, an address, a name, a tag. */
const texts = [
  '2026-03-14 09:58 UTC',
  '2024-02-29 23:30 UTC',
  '2021-06-01',
  '2 weeks',
  'tue',
  'last fri',
  '45 min',
  '1 d 2 h',
  '#0b5cad',
  '#445566',
  'Europe/Berlin',
  'America/New_York',
  'de',
  'pt-BR',
  'https://example.org/x',
  'https://status.example.net/',
  'mailto:help@example.org',
  'rsync -a {dir}/ host:/srv/status/',
  'api',
  'web-2',
  'docs.x',
  'core_1',
  'Some words: "quoted", #1 & more',
  "- 'single' [x] %",
];

/** Values of a schema, made from the schema itself. @throws Error for a text field that takes none of `texts`. */
export function valuesOf(schema: z.ZodType, place = 'value'): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodOptional) return valuesOf(schema.unwrap() as z.ZodType, place);
  if (schema instanceof z.ZodPipe) return textsOf(schema, place);
  if (schema instanceof z.ZodObject) return objectsOf(schema, place);
  if (schema instanceof z.ZodArray) {
    return fc.array(valuesOf(schema.element as z.ZodType, place), { minLength: 1, maxLength: 3 });
  }
  if (schema instanceof z.ZodRecord) {
    const keyType = schema.keyType as z.ZodType;
    const keys = ['api', 'web'].filter((key) => keyType.safeParse(key).success);
    return fc.dictionary(
      keys.length > 0 ? fc.constantFrom(...keys) : textsOf(keyType, place),
      valuesOf(schema.valueType as z.ZodType, place),
      {
        minKeys: 1,
      },
    );
  }
  if (schema instanceof z.ZodUnion) {
    return fc.oneof(...schema.options.map((option) => valuesOf(option as z.ZodType, place)));
  }
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) {
    const numbers = [0, 0.25, 1, 3, 12].filter((value) => schema.safeParse(value).success);
    return fc.constantFrom(...numbers);
  }
  return textsOf(schema, place);
}

function objectsOf(schema: z.ZodObject, place: string): fc.Arbitrary<unknown> {
  const entries = Object.entries<z.ZodType>(schema.shape);
  const required = entries.flatMap(([key, value]) => (value instanceof z.ZodOptional ? [] : [key]));
  const values = entries.map(
    ([key, value]) =>
      [
        key,
        required.includes(key)
          ? valuesOf(value, `${place}.${key}`)
          : fc.option(valuesOf(value, `${place}.${key}`), { nil: undefined, freq: 2 }),
      ] as const,
  );
  return fc
    .record(Object.fromEntries(values))
    .map((made) =>
      Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)),
    );
}

function textsOf(schema: z.ZodType, place: string): fc.Arbitrary<string> {
  const taken = texts.filter((text) => schema.safeParse(text).success);
  if (taken.length === 0) throw new Error(`${place} takes none of the texts of schema-values.ts`);
  return fc.constantFrom(...taken);
}
