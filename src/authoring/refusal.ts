/** A request that cannot be carried out as asked; the message says what to do instead. */
export class Refusal extends Error {
  override name = 'Refusal' as const;
  readonly exitCode = 1;
}
