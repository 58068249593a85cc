import { toFileName } from '../text/file-name.ts';
import type { Examples } from './schema-problems.ts';
import { formatPair } from './yaml-line.ts';

/** The line to write for a key that is missing: an id made of the name beside it, a name made of the id. */
export function missingExample(
  key: string,
  parent: unknown,
  examples: Examples,
  path: readonly PropertyKey[],
): string {
  const { id, name, github, url } = (parent ?? {}) as Readonly<Record<string, unknown>>;
  const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
  const example = examples[key];
  if (path.length === 1) return typeof example === 'string' ? example : `${key}: …`;
  if (key === 'id') return formatPair('id', isText(name) ? toFileName(name, 'component') : 'api');
  if (key === 'github') return formatPair('github', isText(name) ? toFileName(name, 'ana') : 'ana');
  if (key === 'name') {
    const source = [id, github].find(isText);
    if (source !== undefined) return formatPair('name', toName(source));
    return formatPair('name', isText(url) ? url.replace(/^\w+:\/*(www\.)?|\/.*$/g, '') : 'API');
  }
  if (key === 'url') return 'url: https://example.org';
  if (key === 'components') return 'components: [{ id: api, name: API }]';
  if (key === 'time_zone') return 'time_zone: UTC';
  return typeof example === 'string' ? example : `${key}: …`;
}

/** `API gateway` for `api-gateway`. */
function toName(id: string): string {
  const words = id
    .split(/[-_.]+/)
    .map((word) => (/^(api|cdn|dns|sso|ui|db|vpn|smtp)$/.test(word) ? word.toUpperCase() : word));
  const name = words.join(' ');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
