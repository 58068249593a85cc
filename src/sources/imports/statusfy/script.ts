import { isMap } from '../../../model/text/json.ts';
import { assignmentsTo, withoutTexts } from './script-assignments.ts';

/** The plain data that a script exports, parsed from its text: the script is never run. */
export interface ScriptReading {
  readonly data: Readonly<Record<string, unknown>>;
  /** The keys whose values are computed, as paths: `analytics.ga`. They are not in `data`. */
  readonly unread: readonly string[];
}

const maxDepth = 50;
const skip = /(?:\s+|\/\/[^\n]*|\/\*[^]*?\*\/)*/y;
const word = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const number = /[+-]?(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;

/** Thrown when this parser cannot read the text as an object. */
class Unreadable extends Error {
  override name = 'Unreadable';
}

/**
 * Parses the object of `module.exports = { … }`, `export default { … }`, or of the constant that is exported in this
 * way. Values that are assigned to it later count as computed.
 */
export function parseScript(text: string): ScriptReading | undefined {
  const code = withoutTexts(text);
  const exported = /(?:\bmodule\.exports\s*=|\bexport\s+default\b)\s*(?:([\w$]+)|(?=\{))/.exec(
    code,
  );
  if (!exported) return undefined;
  const name = exported[1]?.replaceAll('$', '\\$');
  const constant =
    name === undefined
      ? exported
      : new RegExp(`\\b(?:const|let|var)\\s+${name}\\s*=\\s*(?=\\{)`).exec(code);
  if (!constant) return undefined;
  const start = constant.index + constant[0].length;
  const later = assignmentsTo(['module\\.exports', ...(name === undefined ? [] : [name])], {
    text,
    code,
    from: start,
  }).filter(({ at }) => at !== exported.index);
  if (later.some(({ isWhole }) => isWhole)) return undefined;
  const reader = new Reader(text, start);
  try {
    const data = later.reduce((rest, { path }) => without(rest, path), reader.parseObject([]));
    const assigned = later.map(({ path }) => path.join('.') || '…');
    return { data, unread: [...reader.unread, ...new Set(assigned)] };
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

function without(data: ScriptReading['data'], path: readonly string[]): ScriptReading['data'] {
  const [wanted, ...rest] = path;
  const entries = Object.entries(data).flatMap(([key, value]): [string, unknown][] => {
    if (key !== wanted) return [[key, value]];
    return isMap(value) && rest.length > 0 ? [[key, without({ ...value }, rest)]] : [];
  });
  return Object.fromEntries(entries);
}

/** Marks a value that is computed. */
const computed = Symbol('computed');

class Reader {
  readonly unread: string[] = [];
  readonly #text: string;
  #at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  parseObject(path: readonly string[]): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    this.#expect('{');
    while (!this.#take('}')) {
      const key = this.#readKey();
      const inner = [...path, key ?? '…'];
      if (key !== undefined && this.#take(':')) {
        const value = this.#readValue(inner);
        if (value !== computed) entries.push([key, value]);
      } else {
        this.#skipValue();
        this.unread.push(inner.join('.'));
      }
      if (!this.#take(',') && this.#peek() !== '}') throw new Unreadable();
    }
    // No assignments, because a key may be called `__proto__`.
    return Object.fromEntries(entries);
  }

  #readArray(path: readonly string[]): unknown[] {
    const items: unknown[] = [];
    this.#expect('[');
    while (!this.#take(']')) {
      const value = this.#readValue([...path, String(items.length)]);
      if (value !== computed) items.push(value);
      if (!this.#take(',') && this.#peek() !== ']') throw new Unreadable();
    }
    return items;
  }

  /** A plain value, or `computed`, when it is part of something longer. */
  #readValue(path: readonly string[]): unknown {
    if (path.length > maxDepth) throw new Unreadable();
    const value = this.#readPlain(path);
    if (value !== computed && [',', '}', ']'].includes(this.#peek())) return value;
    this.#skipValue();
    this.unread.push(path.join('.'));
    return computed;
  }

  #readPlain(path: readonly string[]): unknown {
    const first = this.#peek();
    if (first === '{') return this.parseObject(path);
    if (first === '[') return this.#readArray(path);
    if (first === '"' || first === "'" || first === '`') return this.#readText() ?? computed;
    const digits = this.#match(number);
    if (digits !== undefined) return Number(digits.replaceAll('_', ''));
    const name = this.#match(word);
    const words: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };
    return name !== undefined && Object.hasOwn(words, name) ? words[name] : computed;
  }

  #readKey(): string | undefined {
    const first = this.#peek();
    if (first === '"' || first === "'") return this.#readText();
    return this.#match(word) ?? this.#match(number);
  }

  /** The text of a literal; undefined for a template with expressions. */
  #readText(): string | undefined {
    const quote = this.#peek();
    let written = '';
    let isPlain = true;
    for (this.#at += 1; this.#text[this.#at] !== quote; this.#at += 1) {
      const sign = this.#text[this.#at];
      if (sign === undefined || (sign === '\n' && quote !== '`')) throw new Unreadable();
      if (sign === '$' && quote === '`' && this.#text[this.#at + 1] === '{') isPlain = false;
      written += sign === '\\' ? this.#readEscape() : sign;
    }
    this.#at += 1;
    return isPlain ? written : undefined;
  }

  #readEscape(): string {
    const rest = this.#text.slice(this.#at + 1, this.#at + 12);
    const code = /^(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2}))/i.exec(rest);
    const point = Number.parseInt(code?.[1] ?? code?.[2] ?? code?.[3] ?? '', 16);
    if (code && point <= 0x10ffff) {
      this.#at += code[0].length;
      return String.fromCodePoint(point);
    }
    this.#at += 1;
    const sign = rest.charAt(0);
    return (
      new Map([
        ['n', '\n'],
        ['t', '\t'],
        ['r', '\r'],
        ['\n', ''],
      ]).get(sign) ?? sign
    );
  }

  /** Skips to the comma or bracket after the current value. */
  #skipValue(): void {
    const open: string[] = [];
    const closing = new Map([
      ['{', '}'],
      ['[', ']'],
      ['(', ')'],
    ]);
    for (let sign = this.#peek(); ; sign = this.#peek()) {
      if (sign === '') throw new Unreadable();
      if (open.length === 0 && [',', '}', ']'].includes(sign)) return;
      const closes = closing.get(sign);
      if (sign === '"' || sign === "'" || sign === '`') {
        this.#readText();
        continue;
      }
      if (closes !== undefined) open.push(closes);
      else if (sign === open.at(-1)) open.pop();
      this.#at += 1;
    }
  }

  /** The next character after blanks and comments; empty at the end. */
  #peek(): string {
    skip.lastIndex = this.#at;
    this.#at += skip.exec(this.#text)?.[0].length ?? 0;
    // This comment has no end, or it would have been skipped. To search for its end at each place
    // would take long.
    if (this.#text.startsWith('/*', this.#at)) throw new Unreadable();
    return this.#text.charAt(this.#at);
  }

  #take(sign: string): boolean {
    const isHere = this.#peek() === sign;
    if (isHere) this.#at += 1;
    return isHere;
  }

  #expect(sign: string): void {
    if (!this.#take(sign)) throw new Unreadable();
  }

  #match(pattern: RegExp): string | undefined {
    this.#peek();
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }
}
