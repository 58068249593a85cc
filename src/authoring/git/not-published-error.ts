/** The file is written, and the page does not have it: to repeat the command is safe. Its message is the next step. */
export class NotPublished extends Error {
  override name = 'NotPublished' as const;
  readonly exitCode = 3;
}
