import type { Position } from '../../model/problem.ts';
import { fold, nearest } from '../text/nearest.ts';
import { ProblemList } from '../problem-list.ts';
import type { YamlSource } from './frontmatter.ts';
import { formatFlow } from './yaml-line.ts';

type Entry = Readonly<Record<string, unknown>>;

interface EntryReader<Parsed> {
  /** Undefined when the entry cannot be read; then `problems` has all that is wrong with it. */
  readonly parse: (entry: Entry, source: YamlSource, problems: ProblemList) => Parsed | undefined;
  /** The meanings that an invalid entry may have. */
  readonly meant: (entries: readonly Entry[]) => readonly unknown[] | undefined;
  /** Adds problems of an entry that concern other entries. */
  readonly check: (parsed: Parsed, source: YamlSource) => void;
  readonly idTwice: 'probe-id-twice' | 'channel-id-twice';
}

/** The entries of a list, each with its own id; invalid ones are left out. */
export function parseEntries<Parsed extends { readonly id: string }>(
  list: string,
  entries: readonly Entry[],
  source: YamlSource,
  problems: ProblemList,
  { parse, meant, check, idTwice }: EntryReader<Parsed>,
): Parsed[] {
  const ids = new Set<string>();
  return entries.flatMap((entry, index): Parsed[] => {
    const own = entrySource(source, list, index, entry);
    let parsed: Parsed | undefined;
    const read = (tried: ProblemList) => {
      parsed = parse(entry, own, tried);
    };
    const place = { at: own.valueAt([]), key: `${list}.${index}` };
    parseOrAddOne(problems, place, read, () => meant([entry]) ?? []);
    if (!parsed) return [];
    const { id } = parsed;
    if (ids.has(id)) {
      const used = entries.map((each) => each['id']);
      let count = 2;
      while (used.includes(`${id}-${count}`)) count += 1;
      problems.add(idTwice, own.valueAt(['id']), { id, instead: `${id}-${count}` });
    }
    ids.add(id);
    check(parsed, own);
    return [parsed];
  });
}

/**
 * One cause, one problem: if several things are wrong with an entry of a list, but one line corrects all of them, only
 * that line is reported.
 * @param read adds what is wrong with the entry
 * @param place with `of: 'map'`, an unknown key without a cure of its own calls for all that the entry may mean
 * @param meant what may be written in its place; only valid ones are offered
 */
export function parseOrAddOne(
  problems: ProblemList,
  { at, key, found = 'others', of }: { at: Position; key: string; found?: string; of?: 'map' },
  read: (list: ProblemList) => void,
  meant: () => readonly unknown[],
): void {
  const tried = new ProblemList(problems.file, problems.now, problems.timeZone);
  read(tried);
  const isUnclear = tried.problems.some(({ code, args }) =>
    code === 'key-unknown' || code === 'value-type'
      ? of === 'map' && !('instead' in args) && !('nearest' in args)
      : code.endsWith('-kind') ||
        (code === 'key-missing' &&
          of === 'map' &&
          'example' in args &&
          args.example.includes('…')) ||
        (code === 'value-invalid' && of === 'map' && !('instead' in args) && !('meant' in args)),
  );
  const entries = tried.problems.length > 1 || isUnclear ? meant() : [];
  if (entries.length === 0) problems.problems.push(...tried.problems);
  else {
    const instead = entries.map((entry) => `- ${formatFlow(entry)}`).join('\n');
    problems.add('value-type', at, {
      key,
      expected: 'written with the keys that are known here',
      found,
      instead,
    });
  }
}

/** The text or number of the first of some keys that an entry has, in whatever case. */
export function textNamed(entry: Entry, names: string): string | undefined {
  const keys = Object.keys(entry);
  const key = names.split(' ').flatMap((name) => keys.find((each) => fold(each) === name) ?? [])[0];
  const value = key === undefined ? undefined : entry[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** An entry of a list of a file, as a source of its own. */
function entrySource(source: YamlSource, list: string, index: number, data: unknown): YamlSource {
  return {
    data,
    valueAt: (path) => source.valueAt([list, index, ...path]),
    keyAt: (path) => source.keyAt([list, index, ...path]),
    textAt: (path) => source.textAt([list, index, ...path]),
    commentAt: (path) => source.commentAt([list, index, ...path]),
  };
}

/** The kind of an entry, which is the only key of `known` that it has; otherwise undefined, with a problem. */
export function kindOf<Kind extends string>(
  entry: Entry,
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
