import { z } from 'zod';

import type { Alert } from '../../model/alerts/alert.ts';
import type { Instant } from '../../model/time/instant.ts';

/** A text, number or boolean, as text. */
export const word = z.union([z.string(), z.number(), z.boolean()]).transform(String);
/** The same, or undefined for null and missing values. */
export const maybeWord = word
  .nullish()
  .transform((text) => (text?.trim() === '' ? undefined : (text ?? undefined)));

/** A map of labels. */
export const labelMap = z
  .record(z.string(), word.nullish())
  .nullish()
  .transform((labels) => definedLabels(labels ?? {}));

/** The same for maps with any values: those that are not texts are left out. */
export const looseLabelMap = z
  .record(z.string(), z.unknown())
  .nullish()
  .transform((labels) =>
    definedLabels(
      Object.fromEntries(
        Object.entries(labels ?? {}).flatMap(([name, value]) => {
          const read = word.safeParse(value);
          return read.success ? [[name, read.data]] : [];
        }),
      ),
    ),
  );

/** An instant; undefined for placeholders such as the year 1. */
export const maybeInstant = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((written, context): Instant | undefined => {
    if (written === null || written === undefined || written === '') return undefined;
    const at = toInstant(written);
    if (at === undefined) {
      context.addIssue({
        code: 'custom',
        message: 'an instant such as 2026-03-14T09:58:00Z',
        input: written,
      });
      return undefined;
    }
    return at <= 0 ? undefined : at;
  });

/** An instant without a zone is taken for UTC. Numbers count from 1970, in the unit that fits. */
function toInstant(written: string | number): Instant | undefined {
  const number = typeof written === 'number' ? written : /^\d{9,19}(?:\.\d+)?$/.exec(written)?.[0];
  if (number !== undefined) return toMs(Number(number));
  const text = String(written).trim();
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text)) return undefined;
  const zoned = /(?:Z|UTC|GMT|[+-]\d\d:?\d\d)$/i.test(text)
    ? text.replace(/ ?(?:UTC|GMT)$/i, 'Z').replace(/ (?=[+-]\d\d:?\d\d$)/, '')
    : `${text}Z`;
  const at = Date.parse(zoned.replace(' ', 'T'));
  return Number.isNaN(at) ? undefined : at;
}

function toMs(number: number): Instant | undefined {
  if (!Number.isFinite(number) || number < 0) return undefined;
  const perMs = number > 1e17 ? 1e6 : number > 1e14 ? 1e3 : number > 1e11 ? 1 : 1e-3;
  const ms = Math.floor(number / perMs);
  return Number.isNaN(new Date(ms).getTime()) ? undefined : ms;
}

export function definedLabels(
  labels: Readonly<Record<string, string | number | boolean | null | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(labels).flatMap(([name, value]) =>
      value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
    ),
  );
}

/** An alert with shortened texts, and with its link only if that is a web address without a password. */
export function toAlert({
  title,
  labels,
  link,
  endedAt,
  ...alert
}: Omit<Alert, 'endedAt' | 'link'> & {
  readonly endedAt?: Instant | undefined;
  readonly link?: string | undefined;
}): Alert {
  const entries = Object.entries(labels).slice(0, 100);
  return {
    ...alert,
    key: alert.key.slice(0, 1000),
    title: cut(title, 300),
    // A label with the tool, so that routes can match it.
    labels: {
      ...Object.fromEntries(entries.map(([name, value]) => [cut(name, 100), cut(value, 500)])),
      from: alert.source,
    },
    ...(!alert.isFiring && endedAt !== undefined && { endedAt }),
    ...(link !== undefined && isPlainAddress(link) && { link }),
  };
}

function cut(text: string, length: number): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return Array.from(line.slice(0, 2 * length))
    .slice(0, length)
    .join('');
}

function isPlainAddress(text: string): boolean {
  if (text.length > 2000 || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}
