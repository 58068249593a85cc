/**
 * The file was written, but the page does not have it yet. The command is safe to repeat; the message is the next step.
 */
export class NotPublished extends Error {
  override name = 'NotPublished' as const;
  readonly exitCode = 3;
}
