/** Files by name (`notifications.json`, `samples/api.csv`), one concern each. */
export type StateFiles = ReadonlyMap<string, string>;

/**
 * What machines remember between runs. It is replaced as a whole, by compare and swap: of two writers one is first, and
 * the other looks at what that one left before it writes.
 */
export interface State {
  /** The place of the state, for messages. */
  readonly place: string;
  /** The newest; empty where there is none, or none that can be read. @throws StateError when the place cannot be asked. */
  read: () => Promise<StateFiles>;
  /**
   * Replaces what is there by what `edit` makes of it. `edit` is asked again when another writer was first. When it gives
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
