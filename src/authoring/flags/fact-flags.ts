import { flattenComponents, type ComponentEntry } from '../../model/components/component.ts';
import type { AffectedComponent, Facts, Upstream } from '../../model/reports/facts.ts';
import { writtenStatuses, type WrittenStatus } from '../../model/status.ts';
import { idsByName } from '../../sources/page/ids-by-name.ts';
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
  return written
    ?.flatMap((part) => part.split(','))
    .map((part) => {
      const [name = '', keyword] = part.split('=').map((each) => each.trim());
      const id = findComponent(name, content.page.components);
      const status =
        keyword === undefined ? otherwise : parseKeyword('component', keyword, writtenStatuses);
      if (status === undefined) {
        throw new UsageError(
          `--component ${name} does not say how badly; write ${name}=major_outage`,
        );
      }
      return { id, status };
    });
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
  const near = nearest(name, ids);
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
