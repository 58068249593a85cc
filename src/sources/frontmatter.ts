import matter from 'gray-matter';
import {
  CST,
  isMap,
  isScalar,
  Lexer,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';

import type { Position } from '../model/problem.ts';
import type { ProblemList } from './problem-list.ts';

/** Nothing that people write here nests deeper; the parser recurses, so the bound comes before it. */
const maxDepth = 32;

/** YAML that was read, and where everything in it stands. */
export interface YamlSource {
  readonly data: unknown;
  /** Where the value at `path` stands; of a missing one, where its parent does. */
  valueAt(path: readonly PropertyKey[]): Position;
  /** Where the key itself stands. */
  keyAt(path: readonly PropertyKey[]): Position;
}

export interface FrontmatterSource extends YamlSource {
  /** The text below the closing fence. */
  readonly body: string;
  /** The line of the file on which `body` begins. */
  readonly bodyLine: number;
}

/**
 * Splits a file into its YAML and its body. Undefined when it cannot be read at all; then `problems` says why.
 * The only user of gray-matter, which runs code in `---js` blocks and remembers broken texts as empty ones: it is
 * given an engine of ours, an option object every time, and only texts whose fences are beyond doubt.
 */
export function parseFrontmatter(
  text: string,
  problems: ProblemList,
): FrontmatterSource | undefined {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const lines = source.split('\n');
  const closing = closingFence(lines, problems);
  if (closing === undefined) return undefined;
  // gray-matter does not call an engine for an empty block.
  let block = '';
  const { content } = matter(source, {
    language: 'yaml',
    engines: {
      yaml: (text) => {
        block = text.replace(/^\n/, '');
        return {};
      },
    },
  });
  const yaml = parseYaml(block, problems, 2);
  return yaml && { ...yaml, body: content, bodyLine: closing + 2 };
}

/** The index of the line that closes the frontmatter; undefined when the fences are not as they must be. */
function closingFence(lines: readonly string[], problems: ProblemList): number | undefined {
  const opening = (lines[0] ?? '').trimEnd();
  if (opening !== '---') {
    const language = /^---\s*([A-Za-z]\w*)/.exec(opening)?.[1];
    if (language !== undefined) problems.add('frontmatter-language', start, { language });
    else if (opening.startsWith('+++')) {
      problems.add('frontmatter-language', start, { language: 'toml' });
    } else problems.add('frontmatter-missing', start, {});
    return undefined;
  }
  const index = lines.findIndex((line, at) => at > 0 && /^(---|\+\+\+)/.test(line));
  const found = lines[index];
  if (found === undefined) problems.add('frontmatter-unclosed', start, {});
  else if (found.trimEnd() !== '---' || found.length > 3) {
    problems.add('frontmatter-fence', { line: index + 1, column: 1 }, { found });
  } else return index;
  return undefined;
}

const start: Position = { line: 1, column: 1 };

/**
 * Reads YAML whose first line is line `firstLine` of its file. Undefined when it cannot be read.
 * Aliases, tags and merge keys are refused: nothing written here needs them, and each has been used to do harm.
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
  // The line counter is filled by the parser; what is found before it is placed by counting.
  const placeInText = (offset: number): Position => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length + firstLine - 1, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  if (!isHarmless(text, problems, placeInText)) return undefined;
  const document = parseDocument(text, {
    lineCounter: counter,
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const before = problems.problems.length;
  for (const { message, pos } of document.errors) {
    problems.add('yaml-syntax', place(pos[0]), { reason: message });
  }
  findKeyProblems(document.contents, problems, place);
  if (problems.problems.length > before) return undefined;
  return {
    data: document.contents === null ? {} : document.toJS({ maxAliasCount: 0 }),
    valueAt: (path) => place(offsetOf(document, path) ?? 0),
    keyAt: (path) => place(keyOffset(document, path) ?? 0),
  };
}

/** Looks at the tokens alone, which needs no recursion: aliases, anchors, tags and depth. */
function isHarmless(
  text: string,
  problems: ProblemList,
  place: (offset: number) => Position,
): boolean {
  let offset = 0;
  let lineStart = 0;
  let flowDepth = 0;
  let isText = false;
  for (const lexeme of new Lexer().lex(text)) {
    // What follows the scalar mark is text, whatever it begins with: a block scalar begins with spaces.
    const type = isText ? 'scalar' : CST.tokenType(lexeme);
    isText = lexeme === CST.SCALAR;
    if (type === 'alias' || type === 'anchor' || type === 'tag') {
      const found = lexeme.slice(0, 40);
      problems.add(type === 'tag' ? 'yaml-tag' : 'yaml-alias', place(offset), { found });
      return false;
    }
    if (type === 'flow-map-start' || type === 'flow-seq-start') flowDepth += 1;
    if (type === 'flow-map-end' || type === 'flow-seq-end') flowDepth -= 1;
    // `- - - x` nests as deep as its column, and so does indentation.
    const opensBlock = type === 'seq-item-ind' || type === 'explicit-key-ind';
    const isIndent = type === 'space' && offset === lineStart;
    const column = offset - lineStart + (isIndent ? lexeme.length : 0);
    if (flowDepth > maxDepth || ((opensBlock || isIndent) && column > 2 * maxDepth)) {
      problems.add('yaml-too-deep', place(offset), { limit: maxDepth });
      return false;
    }
    // The lexer marks document start and scalars with control characters that are not in the text.
    if (!/^[\u0002\u0018\u001f]$/.test(lexeme)) offset += lexeme.length;
    const lastBreak = lexeme.lastIndexOf('\n');
    if (lastBreak >= 0) lineStart = offset - (lexeme.length - lastBreak - 1);
  }
  return true;
}

/** Duplicate keys and merge keys, which `yaml` would answer with an error without a place of its own. */
function findKeyProblems(
  node: Node | null,
  problems: ProblemList,
  place: (offset: number) => Position,
): void {
  const maps: (Node | null)[] = [node];
  for (let map = maps.pop(); map !== undefined; map = maps.pop()) {
    if (!map || !('items' in map)) continue;
    const seen = new Set<string>();
    for (const item of (map as YAMLMap).items) {
      if (!('key' in item)) {
        maps.push(item);
        continue;
      }
      const key = isScalar(item.key) ? String(item.key.value) : '';
      const at = place((item.key as Node | null)?.range?.[0] ?? 0);
      if (key === '<<') problems.add('yaml-merge-key', at, {});
      else if (seen.has(key)) problems.add('yaml-duplicate-key', at, { key });
      seen.add(key);
      maps.push(item.value as Node | null);
    }
  }
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return node.range[0];
  }
  return document.contents?.range[0];
}

function keyOffset(document: Document.Parsed, path: readonly PropertyKey[]): number | undefined {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
    : undefined;
  return (pair?.key as Node | undefined)?.range?.[0] ?? offsetOf(document, path);
}
