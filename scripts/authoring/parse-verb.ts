import { UsageError } from '../../src/authoring/usage-error.ts';
import { canAsk, type WritingFlags } from './writing-flags.ts';

/**
 * The verb that a command was called with; undefined when a person has to be asked for one.
 * @param help the verbs and what goes with them, a line each
 * @throws UsageError for a verb that there is not, and for none where nobody can be asked
 */
export function parseVerb<V extends string>(
  word: string | undefined,
  verbs: readonly V[],
  help: string,
  flags: WritingFlags,
): V | undefined {
  if (word === undefined && canAsk(flags)) return undefined;
  const verb = verbs.find((each) => each === word);
  if (verb !== undefined) return verb;
  const wrong = word === undefined ? 'Say what to do:' : `"${word}" is not a verb of this command.`;
  throw new UsageError(`${wrong}\n\n${help}`);
}

/**
 * @throws UsageError for text beside an id, for the id of a new report, and for an id with a key, which may mean two
 * reports
 */
export function checkNames(
  verb: string | undefined,
  [id, ...rest]: readonly string[],
  key: string | undefined,
): void {
  const strays = verb === 'new' ? [id, ...rest].filter((each) => each !== undefined) : rest;
  if (strays.length > 0)
    throw new UsageError(`What is "${strays.join(' ')}"? Put words in quotes.`);
  if (id !== undefined && key !== undefined) throw new UsageError('Give an ID or --key, not both.');
}
