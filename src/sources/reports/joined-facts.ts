import type { Instant } from '../../model/time/instant.ts';
import type { KnownComponents } from '../page/known-components.ts';
import type { ProblemList } from '../problem-list.ts';
import { guessPromise } from '../text/instant-problem.ts';
import { parseInstant } from '../text/instant-text.ts';
import { factName, factNames, instantFacts, wordedFacts, type FactName } from './fact-names.ts';
import { guessComponents } from './guesses/guessed-components.ts';

/** The value of a fact, and behind it the label and the value of another. */
const joined = new RegExp(
  String.raw`^(.*?\S)\s*(?:[,;|.]\s*|\s[-–—•·*]\s*|\s)(${factNames.join('|')})\s*[:：]\s*(\S.*)$`,
  'i',
);

interface Context {
  readonly directory: KnownComponents;
  readonly problems: ProblemList;
  /** When the update was posted. */
  readonly after: Instant | undefined;
}

/**
 * The lines of several facts on one line: `Components: api partial_outage, Next update: 15:30 UTC`. Undefined when it
 * is one fact, or when a value cannot be guessed.
 */
export function joinedFacts(
  name: FactName,
  value: string,
  context: Context,
): readonly string[] | undefined {
  const [, own = '', label = '', rest = ''] = joined.exec(value) ?? [];
  const other = factName(label);
  if (other === undefined) return undefined;
  const more = joinedFacts(other, rest, context);
  // In a sentence for readers, the label of another may be a word like others.
  if (!more && isWorded(name) && isWorded(other)) return undefined;
  const first = lineOf(name, own, context);
  const last = more ?? lineOf(other, rest, context);
  return first === undefined || last === undefined ? undefined : [first, last].flat();
}

function isWorded(name: FactName): boolean {
  return wordedFacts.some((each) => each === name);
}

/** The line that states a fact; undefined when its value cannot be guessed. */
function lineOf(name: FactName, value: string, context: Context): string | undefined {
  const meant = guessValue(name, value, context);
  return meant === undefined ? undefined : `- ${name}: ${meant}`;
}

function guessValue(
  name: FactName,
  value: string,
  { directory, problems, after }: Context,
): string | undefined {
  if (name === 'Components') return guessComponents(value, directory);
  const isInstant = instantFacts.some((each) => each === name);
  if (!isInstant || parseInstant(value).kind === 'instant') return value;
  return guessPromise(value, problems, after).meant[0]?.instant;
}
