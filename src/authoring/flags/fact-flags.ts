import { flattenComponents, type ComponentEntry } from '../../model/components/component.ts';
import type { AffectedComponent, Facts, Upstream } from '../../model/reports/facts.ts';
import { writtenStatuses, type WrittenStatus } from '../../model/status.ts';
import { groupNames, idsByName } from '../../sources/page/ids-by-name.ts';
import { KnownComponents } from '../../sources/page/known-components.ts';
import { guessComponents } from '../../sources/reports/guesses/guessed-components.ts';
import { fold, nearest } from '../../sources/text/nearest.ts';
import type { AuthoringSession } from '../session.ts';
import { UsageError } from '../usage-error.ts';
import { parseKeyword } from './text-flags.ts';
import { parseInstantFlag, type TimeContext } from './time-flags.ts';

/** `api=major_outage`; a component alone gets `otherwise`. @throws UsageError for what the page does not have. */
export function parseComponents(
  written: readonly string[] | undefined,
  otherwise: WrittenStatus | undefined,
  { content }: Pick<AuthoringSession, 'content'>,
): AffectedComponent[] | undefined {
  const entries = content.page.components;
  try {
    return written
      ?.flatMap((part) => part.split(','))
      .map((part) => parseComponent(part, otherwise, entries));
  } catch (error) {
    const meant = error instanceof UsageError ? guessFlags(written ?? [], entries) : undefined;
    if (meant === undefined) throw error;
    throw new UsageError(`${(error as Error).message}\nWrite ${meant}`, { cause: error });
  }
}

function parseComponent(
  part: string,
  otherwise: WrittenStatus | undefined,
  entries: readonly ComponentEntry[],
): AffectedComponent {
  const [name = '', keyword] = part.split('=').map((each) => each.trim());
  const id = findComponent(name, entries);
  const status =
    keyword === undefined ? otherwise : parseKeyword('component', keyword, writtenStatuses);
  if (status === undefined) {
    throw new UsageError(`--component ${name} does not say how badly; write ${name}=major_outage`);
  }
  return { id, status };
}

/** `-c api=major_outage` for `api:down`, `"API is down"`, `core=down`; undefined when a part cannot be told. */
function guessFlags(
  written: readonly string[],
  entries: readonly ComponentEntry[],
): string | undefined {
  const ids = flattenComponents(entries).map(({ id }) => id);
  const known = new KnownComponents(ids, idsByName(entries), groupNames(entries));
  // A name that several components have means one of them, a group means all in it.
  const isOfSeveral = written
    .flatMap((each) => each.split(/[,;=:]/))
    .some((name) => known.allMeant(name.trim()).length > 1 && !known.isGroup(name.trim()));
  const isOfAll = /\b(?:all|everything)\b|\*/i.test(written.join());
  if (isOfSeveral && !isOfAll) return undefined;
  const pairs = guessComponents(written.join(', '), known)?.split(', ') ?? [];
  const named = new Set(pairs.map((pair) => pair.split(' ')[0]));
  if (pairs.length === 0 || named.size < pairs.length) return undefined;
  return pairs.map((pair) => `-c ${pair.replace(' ', '=')}`).join(' ');
}

function findComponent(name: string, entries: readonly ComponentEntry[]): string {
  const [found, ...others] = idsByName(entries).get(fold(name)) ?? [];
  if (found !== undefined && others.length === 0) return found;
  if (found !== undefined) {
    throw new UsageError(
      `--component "${name}" is the name of several components. Which of ${[found, ...others].join(', ')}?`,
    );
  }
  const ids = flattenComponents(entries).map(({ id }) => id);
  const components = flattenComponents(entries);
  const named = components.filter((each) => fold(each.name).includes(fold(name)));
  const near = nearest(name, ids) ?? (named.length === 1 ? named[0]?.id : undefined);
  throw new UsageError(
    `--component "${name}" is not a component. ${near === undefined ? `Known: ${ids.join(', ')}` : `Did you mean ${near}?`}`,
  );
}

/** `Copr=https://copr.example.org/status`, or a name alone. */
export function parseUpstream(written: readonly string[] | undefined): Upstream[] {
  return (written ?? []).map((pair) => {
    const [name = '', url] = pair.split(/=(.*)/s).map((each) => each.trim());
    return url === undefined || url === '' ? { name } : { name, url };
  });
}

export function parseIssueFlag(number: string | undefined): number | undefined {
  if (number === undefined) return undefined;
  if (/^#?[1-9]\d{0,8}$/.test(number)) return Number(number.replace('#', ''));
  throw new UsageError(`--issue "${number}" is not the number of an issue.`);
}

/** Parses the flags that state facts. */
export function parseFactFlags(
  flags: {
    readonly affected?: string | undefined;
    readonly workaround?: string | undefined;
    readonly coordinator?: string | undefined;
    readonly operations?: string | undefined;
    readonly communications?: string | undefined;
    readonly 'expected-fix'?: string | undefined;
    readonly ended?: string | undefined;
  },
  components: Facts['components'],
  context: TimeContext,
): Omit<Facts, 'nextUpdateAt'> {
  const { affected, workaround, 'expected-fix': fix, ended } = flags;
  const { coordinator, operations, communications } = flags;
  return {
    ...(components && { components }),
    ...(affected !== undefined && { affected }),
    ...(workaround !== undefined && { workaround }),
    ...(coordinator !== undefined && { coordinator }),
    ...(operations !== undefined && { operations }),
    ...(communications !== undefined && { communications }),
    ...(fix !== undefined && {
      expectedFixAt: parseInstantFlag('expected-fix', fix, context, 'future'),
    }),
    ...(ended !== undefined && { endedAt: parseInstantFlag('ended', ended, context, 'past') }),
  };
}
