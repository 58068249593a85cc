import { z } from 'zod';

import { isOpposite } from './other-tools-keys.ts';
import { guessAbsences } from './values/guessed-values.ts';
import { guessValues } from './values/value-cures.ts';

type Path = readonly PropertyKey[];

/** A limit for the trials, because each one parses all of the data. */
const maxRead = 100_000;

/** Further meanings of the value of a key, by key. They are tried first, also for the items of a list. */
export type Meanings = Readonly<Record<string, (found: unknown) => unknown>>;

/** Tries cures in their place: one that the schema refuses there is not offered. */
export class CureTrial {
  readonly #schema: z.core.$ZodType;
  readonly #data: unknown;
  readonly #size: number;
  readonly #meanings: Meanings;
  #read = 0;

  constructor(schema: z.core.$ZodType, data: unknown, meanings: Meanings = {}) {
    this.#meanings = meanings;
    this.#schema = schema;
    this.#data = data;
    this.#size = sizeOf(data);
  }

  at(path: Path): unknown {
    return path.reduce<unknown>(
      (value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step],
      this.#data,
    );
  }

  /** A valid value for a place, guessed from the present one; undefined when there is none. */
  cure(path: Path, written?: string): unknown {
    if (path.length === 0) return undefined;
    return this.#candidates(path, this.at(path), written).find((candidate) =>
      this.isRight(path, candidate),
    );
  }

  /**
   * The corrected list of plain values that contains a place; undefined when there is no such list, or one of its
   * values cannot be cured.
   */
  listAround(path: Path): { path: Path; value: unknown } | undefined {
    const parent = path.slice(0, -1);
    const list = this.at(parent);
    const isPlain = (each: unknown) => typeof each !== 'object' || each === null;
    if (parent.length === 0 || !Array.isArray(list) || !list.every(isPlain)) return undefined;
    if (list.length > 50) return undefined;
    const whole = this.#meanings[String(parent.at(-1))]?.(list);
    if (Array.isArray(whole) && this.isRight(parent, whole)) return { path: parent, value: whole };
    const [name, url, ...more] = list as unknown[];
    const isPair = more.length === 0 && list.length === 2;
    const pairs = [
      ...(/^https?:/.test(String(url)) ? [[{ name, url }]] : []),
      ...guessAbsences(`${String(name)} - ${String(url)}`),
    ];
    const pair = isPair ? pairs.find((each) => this.isRight(parent, each)) : undefined;
    if (pair) return { path: parent, value: pair };
    const cured: unknown[] = list.flatMap((each: unknown, index) => {
      const place = [...parent, index];
      if (this.isRight(place, each)) return [each];
      // The days of a range are listed one by one, and so are the names in one text.
      const several = () =>
        guessValues(each).find(
          (many): many is unknown[] =>
            Array.isArray(many) && many.every((one) => this.isRight(place, one)),
        );
      const apart = typeof each === 'string' && /[,;]/.test(each) ? several() : undefined;
      if (apart) return apart;
      const cure = this.cure(place);
      return cure === undefined ? (several() ?? [undefined]) : [cure];
    });
    return cured.includes(undefined) ? undefined : { path: parent, value: cured };
  }

  /**
   * The first of the names that is free and valid, with the value, cured if necessary.
   * @param more further values that may have been meant
   */
  rename(
    path: Path,
    from: string,
    names: readonly string[],
    more: readonly unknown[] = [],
  ): { key: string; value: unknown; isCured: boolean } | undefined {
    const map = this.at(path) as Record<string, unknown>;
    const { [from]: found, ...rest } = map;
    for (const key of names) {
      if (Object.hasOwn(map, key)) continue;
      const value = typeof found === 'boolean' && isOpposite(from, key) ? !found : found;
      const place = [...path, key];
      const within = path.length === 0 ? rest : this.#with(path, rest);
      const trial = new CureTrial(this.#schema, within, this.#meanings);
      if (trial.isRight(place, value)) return { key, value, isCured: false };
      const cured = [...this.#candidates(place, value), ...more].find((each) =>
        trial.isRight(place, each),
      );
      if (cured !== undefined) return { key, value: cured, isCured: true };
    }
    return undefined;
  }

  isRight(path: Path, candidate: unknown): boolean {
    this.#read += this.#size;
    if (this.#read > maxRead) return false;
    const result = z.safeParse(this.#schema, this.#with(path, candidate));
    if (result.success) return true;
    return !result.error.issues.some((issue) => concerns(issue, path));
  }

  #candidates(path: Path, value: unknown, written?: string): unknown[] {
    const [list, name] = [path.at(-2), path.at(-1)];
    const isItem = typeof name === 'number';
    const meaning = this.#meanings[String(isItem ? list : name)];
    if (!meaning) return guessValues(value, written);
    const meant = meaning(isItem ? [value] : value);
    if (meant === undefined) return [];
    return [
      ...(isItem && Array.isArray(meant) ? (meant as unknown[]) : [meant]),
      ...guessValues(value, written),
    ];
  }

  #with(path: Path, value: unknown): unknown {
    return replaced(this.#data, path, value);
  }
}

function replaced(data: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(data)) {
    return data.map((each: unknown, index) =>
      index === step ? replaced(each, rest, value) : each,
    );
  }
  const map = (typeof data === 'object' && data !== null ? data : {}) as Record<
    PropertyKey,
    unknown
  >;
  return { ...map, [step]: replaced(map[step], rest, value) };
}

/** Whether an issue is about a place, or about a larger part that depends on it. */
function concerns(issue: z.core.$ZodIssue, path: Path): boolean {
  const shared = Math.min(issue.path.length, path.length);
  if (path.slice(0, shared).some((step, index) => step !== issue.path[index])) return false;
  if (issue.path.length >= path.length || issue.code !== 'unrecognized_keys') return true;
  return issue.keys.includes(String(path[issue.path.length]));
}

/** The number of values in it. */
function sizeOf(data: unknown): number {
  if (typeof data !== 'object' || data === null) return 1;
  return Object.values(data).reduce<number>((sum, each) => sum + sizeOf(each), 1);
}
