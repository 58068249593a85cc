import { allComponentStates } from '../../model/components/component-state.ts';
import { isEarlyAt } from '../../model/reports/maintenance.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { componentName } from '../components/component-index.ts';
import { toHeadline } from '../headline.ts';
import { createPageContext, type PageContext } from '../page-context.ts';
import { toEarlyMessage } from './early-start-message.ts';

/**
 * What a change of the content changes on the page, at one instant; one sentence per line, empty when nothing that a
 * reader would notice. Undefined for a side that cannot be shown.
 * @param before and `after` at the same instant
 */
export function toConsequences(
  before: StatusPage | undefined,
  after: StatusPage | undefined,
): string[] {
  if (!after) return ['There would be no page to show: page.yml cannot be read.'];
  const site = createPageContext(after.page);
  return [
    ...componentLines(before, after),
    ...indicatorLine(before, after),
    ...headlineLine(before, after, site),
    ...reportLines(before, after),
    ...earlyLines(before, after, site),
    ...feedLine(before, after),
    ...unreadableLine(before, after),
    ...transitionLine(before, after, site),
  ];
}

function componentLines(before: StatusPage | undefined, after: StatusPage): string[] {
  const old = new Map(
    before && allComponentStates(before).map(({ component, status }) => [component.id, status]),
  );
  const now = allComponentStates(after);
  const ids = new Set(now.map(({ component }) => component.id));
  const gone = before
    ? allComponentStates(before).filter((each) => !ids.has(each.component.id))
    : [];
  return [
    ...now.flatMap(({ component: { id }, status }) => {
      const was = old.get(id);
      const name = componentName(id, after);
      if (was === status) return [];
      if (was === undefined) return [`${name} is a new component, and is ${word(status)}.`];
      return [`${name} turns from ${word(was)} to ${word(status)}.`];
    }),
    ...gone.map(
      ({ component }) =>
        `${componentName(component.id, before ?? after)} is not a component any more.`,
    ),
  ];
}

function indicatorLine(before: StatusPage | undefined, { headline }: StatusPage): string[] {
  if (before?.headline.indicator === headline.indicator) return [];
  return [`The page's indicator becomes ${headline.indicator}.`];
}

function headlineLine(
  before: StatusPage | undefined,
  after: StatusPage,
  site: PageContext,
): string[] {
  const { text } = toHeadline(after, site);
  return before && toHeadline(before, site).text === text ? [] : [`The headline says: ${text}`];
}

function reportLines(before: StatusPage | undefined, after: StatusPage): string[] {
  return (['incidents', 'maintenances', 'announcements'] as const).flatMap((kind) => {
    const old = new Set(before?.[kind].map(({ id }) => id));
    const now = new Set(after[kind].map(({ id }) => id));
    const noun = kind.slice(0, -1);
    const gone = before?.[kind].filter(({ id }) => !now.has(id)) ?? [];
    return [
      ...after[kind]
        .filter(({ id }) => !old.has(id))
        .slice(0, 10)
        .map(({ id, title }) => `New ${noun}: ${title} (${kind}/${id}/).`),
      ...gone
        .slice(0, 10)
        .map(({ id, title }) => `Gone: the ${noun} ${title} (${kind}/${id}/). Links to it break.`),
    ];
  });
}

/** Lines about work that was begun early: on purpose, or by choosing the window of another day. */
function earlyLines(
  before: StatusPage | undefined,
  after: StatusPage,
  { time }: PageContext,
): string[] {
  const known = before?.maintenances.filter((each) => isEarlyAt(each, before.now)) ?? [];
  const old = new Set(known.map(({ id }) => id));
  return after.maintenances
    .filter((each) => isEarlyAt(each, after.now) && !old.has(each.id))
    .map((each) => toEarlyMessage(each, after.now, time));
}

/** Every update is one entry of the feeds. */
function entriesOf(page: StatusPage | undefined): Set<string> {
  if (!page) return new Set();
  return new Set([
    ...[...page.incidents, ...page.maintenances].flatMap(({ kind, id, updates }) =>
      updates.map(({ status, postedAt }) => `${kind}/${id} ${status} ${postedAt}`),
    ),
    ...page.maintenances.map(({ kind, id }) => `${kind}/${id}`),
    ...page.announcements.map(({ kind, id }) => `${kind}/${id}`),
  ]);
}

function feedLine(before: StatusPage | undefined, after: StatusPage): string[] {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const added = [...now.difference(old)].length;
  const gone = [...old.difference(now)].length;
  return [
    ...(added === 0 ? [] : [`${entries(added)} new.`]),
    ...(gone === 0 ? [] : [`${entries(gone)} gone; readers that have them keep them.`]),
  ];
}

function entries(count: number): string {
  return count === 1 ? '1 feed entry is' : `${count} feed entries are`;
}

function unreadableLine(before: StatusPage | undefined, after: StatusPage): string[] {
  const old = new Set(before?.unreadable.map(({ file }) => file));
  const files = after.unreadable.map(({ file }) => file).filter((file) => !old.has(file));
  return files.length === 0 ? [] : [`Not readable any more: ${files.slice(0, 10).join(', ')}.`];
}

function transitionLine(
  before: StatusPage | undefined,
  after: StatusPage,
  site: PageContext,
): string[] {
  const at = after.nextTransitionAt;
  if (before?.nextTransitionAt === at) return [];
  return at === undefined
    ? ['Nothing changes by the clock any more.']
    : [`The next transition by the clock is at ${site.time.dateTime(at).text}.`];
}

function word(status: string): string {
  return status.replaceAll('_', ' ');
}
