import type { Secrets } from '../model/secrets.ts';

/** What askers work with. */
export interface Tools {
  readonly secrets: Secrets;
  readonly now: () => number;
  /** When each heartbeat came last. */
  readonly beats: ReadonlyMap<string, number>;
  /** What programs are started with. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The address of GitHub's API. */
  readonly github: string;
}

/** What came of a question. The note is for maintainers, and is kept nowhere. */
export interface Asked {
  readonly result: 'ok' | 'slow' | 'failed' | 'blind';
  readonly ms?: number;
  readonly note?: string;
}

/** Nobody can tell, because something is missing on our side or between. */
export class BlindError extends Error {
  override name = 'BlindError';
}

/** A text with what the environment holds for each `$NAME` in it. @throws BlindError when it lacks one. */
export function filled(text: string, secrets: Secrets): string {
  return text.replaceAll(/\$[A-Z_][A-Z0-9_]*/g, (name) => {
    const value = secrets.resolve(name);
    if (value === undefined) throw new BlindError(`${name} is not set`);
    return value;
  });
}
