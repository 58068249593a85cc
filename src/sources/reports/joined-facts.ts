import type { Instant } from '../../model/time/instant.ts';
import type { KnownComponents } from '../page/known-components.ts';
import type { ProblemList } from '../problem-list.ts';
import { guessPromise } from '../text/instant-problem.ts';
import { parseInstant } from '../text/instant-text.ts';
import { guessComponents } from './guesses/guessed-components.ts';

const joined =
  /^(.*?\S)\s*(?:[,;|.]\s*|\s[-–—•·*]\s*|\s)(Components|Next update|Expected fix|Ended|Coordinator|Operations|Communications|Workaround|Affected)\s*[:：]\s*(\S.*)$/i;

/** The lines of several facts on one line: `Components: api partial_outage, Next update: 15:30 UTC`. */
export function joinedFacts(
  name: string,
  value: string,
  directory: KnownComponents,
  problems: ProblemList,
  after?: Instant,
): string[] | undefined {
  const [, own, next = '', rest = ''] = joined.exec(value) ?? [];
  if (own === undefined) return undefined;
  const cured = (fact: string, text: string) => {
    if (fact === 'Components') return guessComponents(text, directory);
    if (!/^(?:Next update|Expected fix|Ended)$/.test(fact)) return text;
    if (parseInstant(text).kind === 'instant') return text;
    return guessPromise(text, problems, after).meant[0]?.instant;
  };
  const label = next.charAt(0).toUpperCase() + next.slice(1).toLowerCase();
  const more = joinedFacts(label, rest, directory, problems, after);
  const first = cured(name, own);
  const last = more ? '' : cured(label, rest);
  // In a sentence the name may be a word like others.
  const isTold = more !== undefined || !/^(?:Coord|Oper|Comm|Work|Aff)/.test(label);
  if (
    first === undefined ||
    last === undefined ||
    (!isTold && first === own && /^[CWOA]/.test(name) && name !== 'Components')
  )
    return undefined;
  return [`- ${name}: ${first}`, ...(more ?? [`- ${label}: ${last}`])];
}
