import { z } from 'zod';

import { linkSchemes } from '../../markdown/addresses.ts';
import { secretName } from '../../model/secrets.ts';
import { parsePublishing } from '../text/publishing-text.ts';
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

/** Lower case, because some file systems cannot tell ids apart that differ only in case. */
export const id = (max: number) =>
  z
    .string()
    .regex(
      /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/,
      'lower-case letters and digits, joined by single dashes, underscores or dots',
    )
    .max(max);

/** Old ids, or old paths such as `schedules/12`. */
export const was = z.array(
  z
    .string()
    .regex(
      /^[A-Za-z0-9][\w.-]{0,99}(?:\/[A-Za-z0-9][\w.-]{0,99}){0,4}$/,
      'an id in quotes, or a path such as schedules/12',
    ),
);

/** A text for which `isSo` is true; `expected` describes it. */
export const textThat = (expected: string, isSo: (text: string) => boolean) =>
  z.string().max(2000).refine(isSo, { params: { expected } });

/** When a failure becomes an incident by itself. */
export const publishing = textThat(
  '"at_once", "by_hand", or a time such as "after 15 min"',
  (written) => parsePublishing(written) !== undefined,
);

/** `$TOKEN` for a secret of the environment. */
export const secret = textThat(
  'the name of a secret such as $TOKEN',
  (written) => secretName(written) !== undefined,
);

/** A web address, or `$NAME` for one that is secret. */
export const webOrSecret = textThat(
  'an address such as https://example.org, or $NAME',
  (written) => secretName(written) !== undefined || isUrlOf(written, /^https?:$/),
);

export function isUrlOf(written: string, protocols: RegExp): boolean {
  if (!URL.canParse(written)) return false;
  const { protocol, hostname } = new URL(written);
  return protocols.test(protocol) && hostname !== '';
}

/** Not what was pasted with the mark behind it, or behind another scheme. */
const isWhole = (written: string) => !/[,;]$|^https?:\/\/https?:/i.test(written);
const whole = { params: { expected: 'a URL such as https://example.org' } };

/** A web address. */
export const url = z.url({ protocol: /^https?$/ }).refine(isWhole, whole);
/** An address that a text may link to: a web page, a mailbox, a telephone, a chat. */
export const linkAddress = z
  .url({ protocol: new RegExp(`^(?:${linkSchemes.join('|')})$`) })
  .refine(isWhole, whole);

/**
 * The type that a schema's `format…` must return: every key, so that the compiler asks for new ones. `undefined` is not
 * written; translated keys come from `formatTranslated`.
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
