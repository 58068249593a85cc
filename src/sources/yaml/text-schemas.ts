import { z } from 'zod';

import { linkSchemes } from '../../markdown/addresses.ts';
import { languages, type Language } from '../../model/page/language.ts';

/** A title or name: one line that is not empty and that every output can show. */
export const line = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    // Control characters are illegal in XML feeds and break calendar lines.
    .refine((text) => text.trim() !== '' && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text), {
      params: { expected: 'one line of text without control characters' },
    });

/** What something was called elsewhere: ids, or paths of addresses such as `schedules/12`. */
export const was = z.array(
  z
    .string()
    .regex(
      /^[A-Za-z0-9][\w.-]{0,99}(?:\/[A-Za-z0-9][\w.-]{0,99}){0,4}$/,
      'an id in quotes, or a path such as schedules/12',
    ),
);

/** A web address. */
export const url = z.url({ protocol: /^https?$/ });
/** An address that a text may link to: a web page, a mailbox, a telephone, a chat. */
export const linkAddress = z.url({ protocol: new RegExp(`^(?:${linkSchemes.join('|')})$`) });

/**
 * What a schema's own `format…` has to write: every key, so that the compiler asks for one that is new. `undefined` is
 * not written; the same texts in other languages come from `formatTranslated`.
 */
export type EveryKey<Schema extends z.ZodType> = Readonly<
  Required<Record<Exclude<keyof z.input<Schema>, `${string}_${Language}`>, unknown>>
>;

/** The same text in other languages: `title_de`, `title_fr` and so on. */
export function inLanguages<Key extends string>(key: Key, schema: z.ZodType<string>) {
  return Object.fromEntries(
    languages.map((language) => [
      `${key}_${language}`,
      schema.optional().describe(`"${key}" in another language: ${language}.`),
    ]),
  ) as Record<`${Key}_${Language}`, z.ZodOptional<z.ZodType<string>>>;
}
