import type { Secrets } from '../model/secrets.ts';

/** Everything that is needed to ask the questions of probes. */
export interface Tools {
  readonly secrets: Secrets;
  readonly now: () => number;
  /** When each heartbeat came last. */
  readonly beats: ReadonlyMap<string, number>;
  /** Where programs that probes start run: the folder above the content. */
  readonly folder: string;
  /** The environment of these programs. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The address of GitHub's API. */
  readonly github: string;
}

/** The result of a question. The note is for maintainers and is not stored. */
export interface Asked {
  readonly result: 'ok' | 'slow' | 'failed' | 'blind';
  readonly ms?: number;
  readonly note?: string;
}

/** The result is unknown, because something is missing on our side or on the way. */
export class BlindError extends Error {
  override name = 'BlindError';
}

/** The text with each `$NAME` replaced by its value in the environment. @throws BlindError when it lacks one. */
export function fillSecrets(text: string, secrets: Secrets): string {
  return text.replaceAll(/\$[A-Z_][A-Z0-9_]*/g, (name) => {
    const value = secrets.resolve(name);
    if (value === undefined) throw new BlindError(`${name} is not set`);
    return value;
  });
}
