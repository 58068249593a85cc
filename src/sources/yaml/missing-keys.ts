import type { z } from 'zod';

import { msPerHour, msPerMinute, type Instant } from '../../model/time/instant.ts';
import type { ProblemList } from '../problem-list.ts';
import { toFileName } from '../text/file-name.ts';
import { formatInstant } from '../text/instant-text.ts';
import { timeContext } from '../text/instant-problem.ts';
import { windowStartOf } from './mistakes/window-mistakes.ts';
import type { Examples } from './schema-problems.ts';
import { formatPair } from './yaml-line.ts';

/** The line to write for a missing key: an id made from the name beside it, a name made from the id. */
export function missingExample(
  path: readonly PropertyKey[],
  parent: unknown,
  examples: Examples,
  problems: ProblemList,
): string {
  const key = String(path.at(-1) ?? '');
  const time = path.length === 1 ? timeMissing(key, parent, problems) : undefined;
  if (time !== undefined) return formatPair(key, formatInstant(time));
  const { id, name, github, url } = (parent ?? {}) as Readonly<Record<string, unknown>>;
  const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
  const example = examples[key];
  if (path.length === 1) return example ?? `${key}: …`;
  const { from } = (parent ?? {}) as { readonly from?: unknown };
  if (key === 'until' && isText(from)) return formatPair('until', from);
  const { now } = timeContext(problems, {});
  if (key === 'from' && path[0] === 'rotations' && now !== undefined)
    return formatPair('from', formatInstant(now).slice(0, 10));
  if (key === 'id') return formatPair('id', isText(name) ? toFileName(name, 'component') : 'api');
  if (key === 'github') return formatPair('github', isText(name) ? toFileName(name, 'ana') : 'ana');
  if (key === 'name') {
    const source = [id, github].find(isText);
    if (source !== undefined) return formatPair('name', toName(source));
    return formatPair('name', isText(url) ? url.replace(/^\w+:\/*(www\.)?|\/.*$/g, '') : 'API');
  }
  if (key === 'group' && isText(id)) return formatPair('group', toName(id));
  if (key === 'url') return 'url: https://example.org';
  if (key === 'components') return 'components: [{ id: api, name: API }]';
  if (key === 'time_zone') return 'time_zone: UTC';
  if (key === 'every' && path[0] === 'repeat') return 'every: week';
  return example ?? `${key}: …`;
}

/** The example of a list, where nothing or an empty list stands that may not be empty. */
export function listExample({ code, input }: z.core.$ZodIssue, example: string | undefined) {
  const isEmpty = input === null || (code === 'too_small' && Array.isArray(input));
  return isEmpty && /^\w+:\s*[[\n]/.test(example ?? '') ? example : undefined;
}

/** A window begins on the day in the name of the file, and takes two hours; an announcement begins now. */
export function timeMissing(
  key: string,
  parent: unknown,
  problems: ProblemList,
): Instant | undefined {
  const { now, day } = timeContext(problems, {});
  // In a mail channel, `from` is an address, not a time.
  const isMail = 'mail' in Object(parent);
  if (key === 'from' && now !== undefined && !isMail) return now - (now % msPerMinute);
  if (key === 'scheduled_for' && day !== undefined) return day + 8 * msPerHour;
  if (key !== 'scheduled_until') return undefined;
  const begins = Object.values(parent as object).map((from: unknown) => windowStartOf({ from }));
  const begin = begins.find((each) => each !== undefined) ?? (day && day + 8 * msPerHour);
  return begin && begin + 2 * msPerHour;
}

/** `API gateway` for `api-gateway`. */
export function toName(id: string): string {
  const words = id
    .split(/[-_.]+/)
    .map((word) => (/^(api|cdn|dns|sso|ui|db|vpn|smtp)$/.test(word) ? word.toUpperCase() : word));
  const name = words.join(' ');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
