import { z } from 'zod';

import type { Alert } from '../../model/alerts/alert.ts';
import { definedLabels, maybeInstant, maybeWord, toAlert } from './payload-fields.ts';
import { hasKey, parsePayload, type PayloadContext } from './payload.ts';

const fields = {
  code: maybeWord,
  uuid: maybeWord,
  unique_key: maybeWord,
  ping_url: maybeWord,
  slug: maybeWord,
  name: maybeWord,
  status: maybeWord,
  now: maybeInstant,
  tags: z.union([z.string(), z.array(z.string())]).nullish(),
};
const check = z.looseObject(fields);
const payload = z.looseObject({
  ...fields,
  check: z.union([check, z.string()]).nullish(),
  json: check.nullish(),
});

/**
 * Parses the text that the user of Healthchecks defines: `$JSON`, or an object with `code`, `name`, `status`, `now` and
 * `tags` from the variables of these names.
 */
export function parseHealthchecks(text: string, context: PayloadContext): Alert[] {
  const parsed = parsePayload(payload, text, context);
  if (!parsed) return [];
  const nested = typeof parsed.check === 'object' ? parsed.check : parsed.json;
  const { code, uuid, unique_key, ping_url, slug, name, status, tags } = {
    ...nested,
    ...definedOf(parsed),
  };
  // The name of a test of the integration, which would never be up.
  if (name === 'TEST') return [];
  const said = (status ?? '').toLowerCase();
  if (said !== 'down' && said !== 'up') {
    const known = ['new', 'paused', 'grace', 'late', 'started'];
    if (!known.includes(said)) {
      const found = status ?? 'nothing';
      const at = { line: 1, column: 1 };
      context.problems.add('payload-value', at, { path: 'status', expected: 'down or up', found });
    }
    return [];
  }
  const at = parsed.now ?? nested?.now ?? context.now;
  const named = typeof parsed.check === 'string' ? parsed.check : undefined;
  const key = code ?? uuid ?? pingCode(ping_url) ?? unique_key ?? named ?? slug ?? name ?? '';
  if (!hasKey(key, 'code', context)) return [];
  const words = Array.isArray(tags) ? tags : (tags ?? '').split(/[\s,]+/).filter(Boolean);
  return [
    toAlert({
      source: 'healthchecks',
      key,
      isFiring: said === 'down',
      title: `${name ?? named ?? slug ?? 'A check'} is ${said.toUpperCase()}`,
      labels: {
        ...Object.fromEntries(words.map((word) => [word, 'true'])),
        ...definedLabels({ name: name ?? named, slug, tags: words.join(' ') }),
      },
      startedAt: at,
      endedAt: at,
    }),
  ];
}

function pingCode(url: string | undefined): string | undefined {
  return /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(url ?? '')?.[0];
}

function definedOf<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null),
  ) as Partial<T>;
}
