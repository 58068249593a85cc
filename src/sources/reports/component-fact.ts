import type { AffectedComponent } from '../../model/reports/facts.ts';
import type { Position } from '../../model/problem.ts';
import { worstStatus, writtenStatuses, type ComponentStatus } from '../../model/status.ts';
import type { KnownComponents } from '../page/known-components.ts';
import { ProblemList } from '../problem-list.ts';
import { fold } from '../text/nearest.ts';
import { guessComponents } from './guesses/guessed-components.ts';
import { guessStatus, nearestStatus } from '../text/guesses/guessed-status.ts';

/** Separators that people write instead of a comma and a space. */
const otherMarks = /[;/|&+=(→>"“”'`]|\band\b|\bis\b|-\s/i;

/**
 * Parses `api partial_outage, docs operational`. All mistakes are one problem, with the whole line to type if it can be
 * guessed.
 */
export function parseComponentFact(
  value: string,
  at: Position,
  directory: KnownComponents,
  problems: ProblemList,
): AffectedComponent[] | undefined {
  const meant = guessComponents(value, directory) ?? guessSharedStatuses(value, directory);
  const instead = meant === undefined ? {} : { instead: `- Components: ${onceEach(meant)}` };
  if (/^(?:none|nothing|no|n\/a|-|–|—|unknown|tbd|\?+)\.?$/i.test(value)) {
    const [expected, found] = ['a component and its status', `"${value}"`];
    problems.add('fact-unreadable', at, { fact: 'Components', expected, found, isNothing: true });
    return undefined;
  }
  if (guessStatus(value, writtenStatuses) !== undefined) {
    const [expected, found] = ['a component before the status', `"${value.slice(0, 80)}"`];
    problems.add('fact-unreadable', at, { fact: 'Components', expected, found });
    return undefined;
  }
  const tried = new ProblemList(problems.file);
  const pairs = value.split(',').map(parsePair);
  const read = parsePairs(pairs, at, directory, tried, instead);
  const twice = read.find(({ id }, index) => read.findIndex((each) => each.id === id) < index);
  if (twice) {
    const [expected, found] = ['each component once', `"${twice.id}" twice`];
    tried.add('fact-unreadable', at, { fact: 'Components', expected, found, ...instead });
  }
  if (tried.problems.length === 0) return read;
  const isOther =
    otherMarks.test(value) ||
    pairs.some((pair) => typeof pair === 'string' || pair[0].includes(' '));
  const hasCure = tried.problems.some(({ args }) => 'nearest' in args);
  if (!twice && meant !== undefined && (isOther || !hasCure || tried.problems.length > 1)) {
    problems.add('fact-unreadable', at, {
      fact: 'Components',
      expected: 'components and their statuses with commas between them',
      found: `"${value.slice(0, 80)}"`,
      ...instead,
    });
  } else {
    const bare = tried.problems.filter(({ code }) => code === 'fact-unreadable').slice(1);
    problems.problems.push(...tried.problems.filter((each) => !bare.includes(each)));
  }
  return undefined;
}

/** Each component once: of two statuses the worse one is safe. */
function onceEach(pairs: string): string {
  const written = pairs.split(', ').map((pair) => pair.split(' ') as [string, ComponentStatus]);
  return [...Map.groupBy(written, ([id]) => id)]
    .map(([id, all]) => `${id} ${worstStatus(all.map(([, status]) => status))}`)
    .join(', ');
}

/** `api, docs down`: a status counts for the components before it as well; without any status, the worst is offered. */
export function guessSharedStatuses(value: string, directory: KnownComponents): string | undefined {
  let status = 'major_outage';
  const pairs = value
    .split(/[,;&/]|\b(?:and|und|et)\b/)
    .toReversed()
    .map((part) => {
      const pair = guessComponents(part, directory);
      status = pair?.split(' ').at(-1) ?? status;
      return (
        pair ??
        directory
          .allMeant(part.trim())
          .map((id) => `${id} ${status}`)
          .join(', ')
      );
    });
  return pairs.includes('') ? undefined : pairs.toReversed().join(', ');
}

function parsePairs(
  pairs: readonly (readonly [string, string] | string)[],
  at: Position,
  directory: KnownComponents,
  problems: ProblemList,
  instead: { readonly instead?: string },
): AffectedComponent[] {
  return pairs.flatMap((pair): AffectedComponent[] => {
    if (typeof pair === 'string') {
      problems.add('fact-unreadable', at, {
        fact: 'Components',
        expected: 'a component and its status, such as "api partial_outage"',
        found: `"${pair.slice(0, 80)}"`,
        ...instead,
      });
      return [];
    }
    const [id, written] = pair;
    directory.check([id], () => at, problems, instead);
    const status = writtenStatuses.find((each) => each === fold(written));
    if (status) return [{ id, status }];
    const near = nearestStatus(written, writtenStatuses);
    problems.add('unknown-status', at, {
      found: `"${written.slice(0, 80)}"`,
      known: writtenStatuses,
      ...(near !== undefined && { nearest: near }),
      ...instead,
    });
    return [];
  });
}

/** `api partial_outage`, also `api: partial outage`: a component and a word for its status, or the text when it cannot be read. */
function parsePair(part: string): readonly [string, string] | string {
  // `API Gateway major_outage`: words that are no id
  const [, name, status = ''] = /^([^:]+ [^:]+?) (\S+)$/.exec(part.trim()) ?? [];
  if (name !== undefined && writtenStatuses.some((each) => each === status)) return [name, status];
  const [, id = '', written] = /^([^\s:]+)(?:\s*:\s*|\s+)(\S.*)$/s.exec(part.trim()) ?? [];
  return written === undefined ? part.trim() : [id, written];
}
