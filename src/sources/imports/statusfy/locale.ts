import { z } from 'zod';

import { withUnixLines } from '../../../model/text/lines.ts';
import type { SourceFile } from '../import-plan.ts';
import { caveats } from './caveats.ts';

/** What a locale file says about the page and its systems. */
export interface StatusfyLocale {
  readonly title: string | undefined;
  readonly description: string | undefined;
  /** Addresses by their labels: `home`, `contact`, `support`. */
  readonly links: ReadonlyMap<string, string>;
  /** The systems by their ids. */
  readonly systems: ReadonlyMap<string, { title?: string; description?: string }>;
}

/** `locales/en.json` is of `en`; undefined for any other path. */
export function localeOf(path: string): string | undefined {
  return /^locales\/([^/]+)\.json$/.exec(path)?.[1];
}

const text = z.string().trim().min(1);
const group = z.record(z.string(), z.unknown());

/** Parses a locale; a text says why it is not JSON. Wrong values are left out, each with a caveat. */
export function parseLocale(
  { path, text: written }: SourceFile,
  found: string[],
): StatusfyLocale | string {
  let data: unknown;
  try {
    data = JSON.parse(withUnixLines(written ?? ''));
  } catch (error) {
    if (error instanceof SyntaxError) return error.message;
    throw error;
  }
  const take = <T>(schema: z.ZodType<T>, value: unknown, key: string, expected: string) => {
    if (value === undefined || value === '') return undefined;
    const parsed = schema.safeParse(value);
    if (!parsed.success) found.push(caveats.valueUnfit(`${path}: ${key}`, expected));
    return parsed.data;
  };
  const root = take(group, data, '(all of it)', 'an object') ?? {};
  const links = take(group, root['links'], 'links', 'an object') ?? {};
  const systems = take(group, root['systems'], 'systems', 'an object') ?? {};
  const items = take(group, systems['items'], 'systems.items', 'an object') ?? {};
  return {
    title: take(text, root['title'], 'title', 'text'),
    description: take(text, root['description'], 'description', 'text'),
    links: new Map(
      Object.entries(links).flatMap(([key, value]) => {
        const url = take(text, value, `links.${key}`, 'text');
        return url === undefined ? [] : [[key, url] as const];
      }),
    ),
    systems: new Map(
      Object.entries(items).map(([id, value]) => {
        const key = `systems.items.${id}`;
        const item = take(group, value, key, 'an object') ?? {};
        const title = take(text, item['title'], `${key}.title`, 'text');
        const description = take(text, item['description'], `${key}.description`, 'text');
        return [
          id,
          {
            ...(title !== undefined && { title }),
            ...(description !== undefined && { description }),
          },
        ] as const;
      }),
    ),
  };
}
