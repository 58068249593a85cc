import type { ProblemList } from '../problem-list.ts';
import { nearest } from '../text/nearest.ts';
import type { YamlSource } from './frontmatter.ts';

/** An entry of a list of a file, as a source of its own. */
export function entrySource(
  source: YamlSource,
  list: string,
  index: number,
  data: unknown,
): YamlSource {
  return {
    data,
    valueAt: (path) => source.valueAt([list, index, ...path]),
    keyAt: (path) => source.keyAt([list, index, ...path]),
    textAt: (path) => source.textAt([list, index, ...path]),
    commentAt: (path) => source.commentAt([list, index, ...path]),
  };
}

/** The kind of an entry, which is the one key of `known` that it has; otherwise undefined, and a problem. */
export function kindOf<Kind extends string>(
  entry: Readonly<Record<string, unknown>>,
  known: readonly Kind[],
  code: 'probe-kind' | 'channel-kind',
  source: YamlSource,
  problems: ProblemList,
): Kind | undefined {
  const found = known.filter((kind) => kind in entry);
  if (found.length === 1) return found[0];
  const near = Object.keys(entry).flatMap((key) => nearest(key, known) ?? [])[0];
  const args = { found, known, ...(near !== undefined && { nearest: near }) };
  problems.add(code, source.valueAt([]), args);
  return undefined;
}

/** Whether an address holds a password, or a user name that stands for one. */
export function hasCredentials({ password, username, protocol }: URL): boolean {
  return password !== '' || (username !== '' && /^https?:$/.test(protocol));
}
