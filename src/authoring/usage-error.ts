/** A mistake in how a command was called: its message is all a person needs. */
export class UsageError extends Error {
  override name = 'UsageError';
  readonly exitCode: number = 2;
}
