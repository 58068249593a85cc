import path from 'node:path';
import process from 'node:process';

import { nearest } from '../../src/sources/text/nearest.ts';
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
  const meant = word === undefined ? undefined : guessVerb(word, verbs);
  if (word !== undefined && meant !== undefined) {
    throw new UsageError(
      `"${word}" is not a verb of this command. Write: ${commandWith(word, meant)}`,
    );
  }
  const wrong = word === undefined ? 'Say what to do:' : `"${word}" is not a verb of this command.`;
  throw new UsageError(`${wrong}\n\n${help}`);
}

const otherNames: Readonly<Record<string, string>> = {
  new: 'open create add start begin report declare post announce plan schedule',
  update: 'edit comment append change note monitor identify',
  resolve: 'close fix end done finish complete resolved fixed closed',
  complete: 'resolve close end done finish completed',
  start: 'begin begun started in_progress',
  cancel: 'abort cancelled canceled delete remove drop',
  postmortem: 'post-mortem retro review rca',
  'hand-over': 'handover handoff hand-off assign',
};

function guessVerb(word: string, verbs: readonly string[]): string | undefined {
  const said = word.toLowerCase();
  return (
    verbs.find((verb) => verb === said || otherNames[verb]?.split(' ').includes(said)) ??
    nearest(said, verbs)
  );
}

/** The whole command with the right verb, ready for a shell. */
function commandWith(word: string, verb: string): string {
  const args = process.argv.slice(2);
  const corrected = args.with(args.indexOf(word), verb);
  const quoted = corrected.map((each) =>
    /^[\w@%+=:,./-]+$/.test(each) ? each : `'${each.replaceAll("'", String.raw`'\''`)}'`,
  );
  return `npm run ${path.parse(process.argv[1] ?? '').name} -- ${quoted.join(' ')}`;
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
