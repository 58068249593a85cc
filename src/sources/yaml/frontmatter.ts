import {
  Composer,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  Parser,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';

import type { Position } from '../../model/problem.ts';
import type { ProblemList } from '../problem-list.ts';
import { splitFrontmatter } from './frontmatter-fences.ts';
import { isHarmless } from './yaml-safety.ts';
import { addLineMistakes } from './mistakes/line-mistakes.ts';
import { warnOfLostText } from './text-lost-to-comments.ts';
import { addSyntaxProblems } from './mistakes/syntax-hints.ts';

/** Parsed YAML with the positions of its parts. */
export interface YamlSource {
  readonly data: unknown;
  /** The position of the value at `path`; when it is missing, that of its parent. */
  valueAt(path: readonly PropertyKey[]): Position;
  /** A plain value as it was written: `0800` is not 800. */
  textAt(path: readonly PropertyKey[]): string | undefined;
  /** The comment in place of a missing value. */
  commentAt(path: readonly PropertyKey[]): string | undefined;
  /** The position of the key itself; when it is missing, that of its parent. */
  keyAt(path: readonly PropertyKey[]): Position;
}

export interface FrontmatterSource extends YamlSource {
  /** The text below the closing fence. */
  readonly body: string;
  /** The line of the file on which `body` begins. */
  readonly bodyLine: number;
}

/** Splits a file into its YAML and its body. Undefined when it cannot be parsed at all; then `problems` says why. */
export function parseFrontmatter(
  text: string,
  problems: ProblemList,
): FrontmatterSource | undefined {
  const parts = splitFrontmatter(text, problems);
  if (!parts) return undefined;
  const { block, body, bodyLine } = parts;
  const yaml = parseYaml(block, problems, 2);
  return yaml && { ...yaml, body, bodyLine };
}

/**
 * Parses YAML whose first line is line `firstLine` of its file. Undefined when it cannot be parsed. Aliases, tags and
 * merge keys are refused: content does not need them, and they can do harm.
 */
export function parseYaml(
  text: string,
  problems: ProblemList,
  firstLine = 1,
): YamlSource | undefined {
  const counter = new LineCounter();
  const place = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  // The parser fills the line counter; problems that are found before it are placed by counting.
  const placeInText = (offset: number): Position => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length + firstLine - 1, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  if (addLineMistakes(text, firstLine, problems)) return undefined;
  // People write a question mark as a text; the problem of its key tells what is wrong with it.
  text = text.replace(/^( *(?:- +)?[\w.-]+:[ \t]+)(\?+)[ \t]*$/gm, '$1"$2"');
  const lexemes = [...new Lexer().lex(text)];
  if (!isHarmless(lexemes, problems, placeInText, text)) return undefined;
  const [document, second] = compose(lexemes, text.length, counter);
  if (!document) throw new Error('yaml composed no document');
  const before = problems.problems.length;
  addSyntaxProblems(document.errors, text, place, problems, syntaxErrors);
  if (second) {
    const marks = text
      .split('\n')
      .flatMap((line, index) => (/^(?:---|\.\.\.)\s*$/.test(line) ? [index] : []));
    const line = marks.find((index) => index > 0) ?? 0;
    const mark = text.split('\n')[line]?.trim() ?? '';
    problems.add('yaml-divided', { line: firstLine + line, column: 1 }, { mark });
  }
  if (problems.problems.length > before) return undefined;
  findKeyProblems(document.contents, problems, place, (line) => text.split('\n')[line - firstLine]);
  if (problems.problems.length > before) return undefined;
  warnOfLostText(text, firstLine, document, problems);
  const { valueOffset, keyOffset, textAt } = offsetsOf(document);
  const lines = text.split('\n');
  return {
    data: document.contents === null ? {} : document.toJS({ maxAliasCount: 0 }),
    valueAt: (path) => place(valueOffset(path)),
    keyAt: (path) => place(keyOffset(path)),
    textAt,
    commentAt: (path) => {
      const line = lines[place(keyOffset(path)).line - firstLine] ?? '';
      const [, text, glued] = /:\s+#(?:\s+(\S.*)|(\S.*))$/.exec(line) ?? [];
      // `#12` was meant as a value, `# all` as a text or a comment.
      return glued === undefined ? text : `#${glued}`;
    },
  };
}

/** The errors of a text, for trying a repair. */
function syntaxErrors(text: string): Document.Parsed['errors'] {
  return compose([...new Lexer().lex(text)], text.length, new LineCounter()).flatMap(
    ({ errors }) => errors,
  );
}

/** All documents in the text; `parseDocument` of `yaml` would run the lexer again. */
function compose(
  lexemes: readonly string[],
  length: number,
  counter: LineCounter,
): Document.Parsed[] {
  const parser = new Parser(counter.addNewLine);
  counter.addNewLine(0);
  const composer = new Composer({
    lineCounter: counter,
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
  });
  const tokens = function* () {
    for (const lexeme of lexemes) yield* parser.next(lexeme);
    yield* parser.end();
  };
  return [...composer.compose(tokens(), true, length)];
}

/**
 * Finds duplicate keys and merge keys, for which the error of `yaml` has no position; keys that are not plain words;
 * and `__proto__`, which would be dropped silently.
 */
function findKeyProblems(
  node: Node | null,
  problems: ProblemList,
  place: (offset: number) => Position,
  lineAt: (line: number) => string | undefined,
): void {
  const maps: (Node | null)[] = [node];
  for (let map = maps.pop(); map !== undefined; map = maps.pop()) {
    if (!map || !('items' in map)) continue;
    const seen = new Map<string, number>();
    for (const item of (map as YAMLMap).items) {
      if (!('key' in item)) {
        maps.push(item);
        continue;
      }
      const at = place((item.key as Node | null)?.range?.[0] ?? 0);
      maps.push(item.value as Node | null);
      if (!isScalar(item.key)) {
        problems.add('yaml-syntax', at, { reason: 'a key must be a plain word' });
        continue;
      }
      const key = String(item.key.value);
      const first = seen.get(key);
      if (key === '<<') problems.add('yaml-merge-key', at, {});
      else if (key === '__proto__') problems.add('key-unknown', at, { key, known: [] });
      else if (first !== undefined) {
        // Below `- id: api` it was meant to be in the same entry; further below to begin the next one.
        const dashOf = (line: number) => /^( *)- +(?=\S)/.exec(lineAt(line) ?? '');
        const spaces = dashOf(at.line - 1)?.[0].length ?? 0;
        const begin = dashOf(first);
        const own = (lineAt(at.line) ?? '').trim();
        if (begin?.[0].length === at.column - 1 && at.line > first + 1) {
          problems.add('yaml-dash', at, { instead: `${begin[1] ?? ''}- ${own}`, isMissing: true });
          seen.clear();
          seen.set(key, at.line);
          continue;
        }
        if (spaces >= at.column) {
          const instead = `${' '.repeat(spaces)}${own}`;
          problems.add('yaml-indent', at, { instead, spaces });
        } else problems.add('yaml-duplicate-key', at, { key, first });
      }
      seen.set(key, first ?? at.line);
    }
  }
}

/** Finds positions by path; maps are indexed, because a file may have many keys with a problem in each. */
function offsetsOf(document: Document.Parsed) {
  const indexes = new Map<YAMLMap, Map<string, Pair>>();
  const pairOf = (map: YAMLMap, key: PropertyKey): Pair | undefined => {
    let index = indexes.get(map);
    if (!index) {
      index = new Map(
        map.items.map((pair) => [String((pair.key as { value?: unknown }).value), pair]),
      );
      indexes.set(map, index);
    }
    return index.get(String(key));
  };
  const start = document.contents?.range[0] ?? 0;
  /** The deepest node on the way to `path`, and how many steps lead to it. */
  const reach = (path: readonly PropertyKey[]) => {
    let node: unknown = document.contents;
    for (const [steps, step] of path.entries()) {
      const next: unknown = isMap(node)
        ? pairOf(node, step)?.value
        : isSeq(node)
          ? node.items[Number(step)]
          : undefined;
      if (!(next as Node | null | undefined)?.range) return { node, steps };
      node = next;
    }
    return { node, steps: path.length };
  };
  const valueOffset = (path: readonly PropertyKey[]): number =>
    (reach(path).node as Node | null)?.range?.[0] ?? start;
  const keyOffset = (path: readonly PropertyKey[]): number => {
    const { node, steps } = reach(path.slice(0, -1));
    const key = path.at(-1);
    const pair =
      isMap(node) && steps === path.length - 1 && key !== undefined ? pairOf(node, key) : undefined;
    return (pair?.key as Node | undefined)?.range?.[0] ?? valueOffset(path);
  };
  const textAt = (path: readonly PropertyKey[]): string | undefined => {
    const { node, steps } = reach(path);
    return isScalar(node) && steps === path.length ? node.source : undefined;
  };
  return { valueOffset, keyOffset, textAt };
}
