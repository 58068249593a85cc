/** Files by name (`notifications.json`, `samples/api.csv`), one concern each. */
export type StateFiles = ReadonlyMap<string, string>;

/**
 * What machines remember between runs. It is replaced as a whole, by compare and swap: if two processes write, the
 * second one reads the first one's result before it writes.
 */
export interface State {
  /** The place of the state, for messages. */
  readonly place: string;
  /**
   * The newest state; empty where there is none, or it is damaged. @throws StateError when the place cannot be asked.
   */
  read: () => Promise<StateFiles>;
  /**
   * Replaces the state by the result of `edit`, which is called again if another process wrote first. When it returns
   * undefined, nothing is written. @returns what is there now. @throws StateError when nothing can be written.
   */
  change: (edit: (files: StateFiles) => StateFiles | undefined) => Promise<StateFiles>;
}

/** The state can be neither read nor written; the message says why, and names no secret. */
export class StateError extends Error {
  override name = 'StateError';
  readonly exitCode = 1;
}

/** A name that every place can hold. */
export function isStateName(name: string): boolean {
  return /^(?:[A-Za-z0-9_][\w.-]*\/)*[A-Za-z0-9_][\w.-]*$/.test(name);
}
