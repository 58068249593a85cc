import { parse as parseToml, TomlError } from 'smol-toml';
import { parseDocument } from 'yaml';

import { toLines, withUnixLines } from '../../../model/text/lines.ts';
import { isWarning } from '../../../model/problem.ts';
import { parseFrontmatter, parseYaml } from '../../yaml/frontmatter.ts';
import type { ProblemList } from '../../problem-list.ts';

/** Keys and values of Hugo, which ignores the case of keys. */
export type HugoData = ReadonlyMap<string, unknown>;

export interface HugoPost {
  readonly data: HugoData;
  readonly body: string;
}

/**
 * Splits a Hugo page into frontmatter (YAML, TOML, JSON) and body. Undefined when it cannot be parsed; then `problems`
 * says why. YAML has the limits of `parseYaml`, and no format runs code.
 */
export function parseHugoPost(text: string, problems: ProblemList): HugoPost | undefined {
  const lines = toLines(text);
  const opening = (lines[0] ?? '').trimEnd();
  const closing = closingOf(opening);
  if (closing === undefined) {
    const source = parseFrontmatter(text, problems);
    return source && { data: toHugoData(source.data), body: source.body };
  }
  const isBraced = closing === '}';
  const end =
    isBraced && opening.endsWith('}')
      ? 0
      : lines.findIndex((line, index) => index > 0 && line.trimEnd() === closing);
  if (end < 0) {
    problems.add('frontmatter-unclosed', { line: 1, column: 1 }, {});
    return undefined;
  }
  const block = lines.slice(isBraced ? 0 : 1, isBraced ? end + 1 : end).join('\n');
  const format = closing === '+++' ? 'toml' : 'yaml';
  const data = parseHugoData(block, format, problems, isBraced ? 1 : 2);
  return data && { data, body: lines.slice(end + 1).join('\n') };
}

/** The line that ends frontmatter in JSON or TOML; undefined for any other. */
function closingOf(opening: string): string | undefined {
  if (opening.startsWith('{')) return '}';
  if (opening === '+++') return '+++';
  return /^---\s*json$/i.test(opening) ? '---' : undefined;
}

/**
 * Parses a block of data whose first line is line `firstLine` of its file; JSON is parsed as YAML, of which it is a
 * part.
 */
export function parseHugoData(
  text: string,
  format: 'yaml' | 'toml',
  problems: ProblemList,
  firstLine = 1,
): HugoData | undefined {
  if (format === 'yaml') {
    const source = parseYaml(text, problems, firstLine);
    return source && toHugoData(source.data);
  }
  try {
    // Dates of TOML become the text they were written as.
    return toHugoData(JSON.parse(JSON.stringify(parseToml(text))));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const at = { line: firstLine - 1 + error.line, column: error.column };
    problems.add('toml-syntax', at, { reason: error.message.split('\n', 1)[0] ?? '' });
    return undefined;
  }
}

/**
 * Parses a config. Hugo accepts a key that is there twice and takes the last one; so does this, and the duplicates stay
 * in `problems`. Like Hugo it lets a quoted text go on below its key. Undefined when anything else is wrong.
 */
export function parseHugoConfig(
  text: string,
  format: 'yaml' | 'toml',
  problems: ProblemList,
): HugoData | undefined {
  const written = withUnixLines(text);
  const joined = written.replace(/^( *(?:- )?[\w-]+: +"(?:[^"\\]|\\.)*")/gm, (quoted) => {
    const breaks = quoted.match(/\n/g) ?? [];
    return quoted.replace(/[ \t]*\n[ \t]*/g, ' ') + breaks.join('');
  });
  const clean = format === 'yaml' ? joined : written;
  const data = parseHugoData(clean, format, problems);
  const errors = problems.problems.filter((problem) => !isWarning(problem));
  if (data || !errors.every(({ code }) => code === 'yaml-duplicate-key')) return data;
  return toHugoData(parseDocument(clean, { uniqueKeys: false, schema: 'core' }).toJS());
}

/** The keys and values of a map; none of any other value. */
export function toHugoData(value: unknown): HugoData {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return new Map();
  return new Map(Object.entries(value).map(([key, each]) => [key.toLowerCase(), each as unknown]));
}

/** The text of a scalar; undefined for nothing, an empty text, a list or a map. */
export function hugoText(value: unknown): string | undefined {
  if (!['string', 'number', 'boolean'].includes(typeof value)) return undefined;
  const text = String(value).trim();
  return text === '' ? undefined : text;
}

/** `true` and `"true"`; undefined for what is neither true nor false. */
export function hugoFlag(value: unknown): boolean | undefined {
  const text = hugoText(value)?.toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

/** The items of a list; a single value is a list of one. */
export function hugoList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === null || value === undefined ? [] : [value];
}
