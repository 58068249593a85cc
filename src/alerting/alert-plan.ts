import type { Edit } from '../authoring/edit.ts';
import type { AlertMemories, FiringRoute } from '../model/alerts/alert-memory.ts';
import { routeKey, type Route } from '../model/alerts/route.ts';
import type { Content } from '../model/content.ts';
import { isOpen, resolvedAt, type Incident } from '../model/reports/incident.ts';
import { msPerMinute, type Instant } from '../model/time/instant.ts';
import { contains, type Interval } from '../model/time/interval.ts';
import type { Sighting } from '../suspicions/next-suspicion.ts';
import type { Template } from '../sources/templates/template-file.ts';
import { componentName } from '../views/components/component-index.ts';
import type { AutomaticReportMessages } from '../views/messages/automatic-report-messages.ts';
import type { TimeFormat } from '../views/time/time-format.ts';
import { detailsOf } from './alert-details.ts';
import { reportedTimes } from './reported-times.ts';
import {
  doneUntil,
  expectedReports,
  type ExpectedReport,
  type ExpectedUpdate,
} from './expected-report.ts';
import { isUntouched, openReport, updateReport, type EditContext } from './report-edits.ts';
import { wordingOf } from './report-wording.ts';
import { firingPeriodsOf, type FiringPeriod } from './firing-periods.ts';
import { sameMs, stagesOf, type Stages } from './report-stages.ts';

export interface PlanContext {
  readonly content: Content;
  readonly memories: AlertMemories;
  readonly routes: readonly Route[];
  readonly templates: readonly Template[];
  readonly messages: AutomaticReportMessages;
  readonly time: TimeFormat;
  readonly now: Instant;
  /** The text of an incident's file. */
  readonly textOf: (id: string) => string;
}

/** An edit, and what it does. */
export interface AlertEdit extends Edit {
  readonly did: 'opened' | 'updated' | 'resolved';
}

/** What there is to do by one route. */
export interface RoutePlan {
  readonly key: string;
  readonly route: Route;
  readonly edits: readonly AlertEdit[];
  /** The report that is open, or was edited last. */
  readonly id?: string;
  /** Set when an alert that counts is firing and no report mentions it yet. */
  readonly suspicion?: FiringRoute;
  /** What all alerts of the route say together, whether or not a report mentions it. */
  readonly state: Sighting['state'];
  /** Whether an alert is firing that does not count yet. */
  readonly isWaiting: boolean;
  /** Everything up to this instant has been reported and is over. */
  readonly doneUntil?: Instant;
}

/**
 * Decides for each route what to do with its reports. The result depends only on what is remembered, not on the order
 * in which it arrived.
 */
export function planAlerts(context: PlanContext): RoutePlan[] {
  const taken = new Set(context.content.incidents.map(({ id }) => id));
  return context.routes.map((route) => {
    const plan = planRoute(route, taken, context);
    for (const { id } of plan.edits) taken.add(id);
    return plan;
  });
}

function planRoute(route: Route, taken: ReadonlySet<string>, context: PlanContext): RoutePlan {
  const { content, memories, messages, now } = context;
  const key = routeKey(route);
  const own = content.incidents.filter((each) => each.key === key);
  const touched = own.filter((each) => !isUntouched(each, messages));
  // A person who ended the report knew of everything that had begun by then.
  const endedAt = Math.max(
    ...touched.map((each) => each.updates.at(-1)?.postedAt ?? each.startedAt),
  );
  const open = touched.find(isOpen);
  const covered = reportedTimes(route.component, key, content);
  const periods = firingPeriodsOf(memories, key, route, endedAt);
  const state = stateAt(periods, route, covered, memories, now);
  if (open) return { key, route, edits: [], id: open.id, isWaiting: false, state };
  const free = new Set(own.filter((each) => !touched.includes(each)));
  const openedAt = ({ startAt, endAt }: FiringPeriod) =>
    [...free].find(
      (each) => isOpen(each) && each.startedAt > startAt - msPerMinute && each.startedAt <= endAt,
    )?.updates[0]?.postedAt;
  const told = periods.map((period) => stagesOf(period, route, covered, openedAt(period)));
  const stages = told.length > 0 ? told : orphaned([...free].find(isOpen), memories, route);
  const edits: AlertEdit[] = [];
  let id: string | undefined;
  for (const expected of expectedReports(stages)) {
    const report = [...free].find((each) => isSame(each, expected, memories.done.get(key)));
    if (report) free.delete(report);
    const taking = new Set([...taken, ...edits.map((each) => each.id)]);
    const edit = editOf(expected, report, taking, context, route);
    if (edit) edits.push(edit);
    id = edit?.id ?? report?.id ?? id;
  }
  const last = stages.at(-1);
  const hasBegun = (at: Instant | undefined) => at !== undefined && at <= now;
  const fires = periods.some(({ stretches }) => stretches.some((each) => contains(each, now)));
  const counts = hasBegun(last?.countsAt);
  const isTold = id !== undefined && hasBegun(last?.openAt);
  const isCovered = covered.some((each) => contains(each, now));
  const isSuspicion = fires && counts && !isTold && !isCovered;
  const done = doneUntil(stages, now);
  return {
    key,
    route,
    edits,
    ...(id !== undefined && { id }),
    ...(last &&
      isSuspicion && { suspicion: { key, component: route.component, since: last.startAt } }),
    state,
    isWaiting: fires && !counts,
    ...(done !== undefined && { doneUntil: done }),
  };
}

function stateAt(
  periods: readonly FiringPeriod[],
  route: Route,
  covered: readonly Interval[],
  { alerts }: AlertMemories,
  now: Instant,
): Sighting['state'] {
  const last = periods.at(-1);
  const isFiring = last?.stretches.some((each) => contains(each, now)) ?? false;
  if (!last || !isFiring) return { kind: 'good', badAt: last?.endAt };
  const { countsAt = Infinity } = stagesOf(last, route, []);
  if (countsAt > now || covered.some((each) => contains(each, now))) return { kind: 'unclear' };
  return { kind: 'wrong', since: last.startAt, details: detailsOf(alerts, routeKey(route)) };
}

/** The memory of an open report was lost, and alerts have since said that it is over. */
function orphaned(report: Incident | undefined, { alerts }: AlertMemories, route: Route): Stages[] {
  const key = routeKey(route);
  const ends = [...alerts.values()].flatMap(({ events }) =>
    events.filter((each) => each.kind === 'over' && each.route === key).map(({ at }) => at),
  );
  const openAt = report?.updates.at(-1)?.postedAt;
  const calmAt = Math.max(...ends);
  if (!report || openAt === undefined || calmAt < report.startedAt) return [];
  const { startedAt } = report;
  const overAt = Math.max(calmAt + route.quietMs, openAt);
  return [{ startAt: startedAt + msPerMinute, openAt, calmAt: Math.max(calmAt, openAt), overAt }];
}

/** Whether a file holds the expected report, which may begin earlier or end later than the file says. */
function isSame(
  report: Incident,
  { startedAt, overAt = Infinity }: ExpectedReport,
  done = -Infinity,
): boolean {
  const endAt = resolvedAt(report) ?? Infinity;
  return endAt > done && startedAt < endAt + sameMs && report.startedAt < overAt + sameMs;
}

function editOf(
  expected: ExpectedReport,
  report: Incident | undefined,
  taken: ReadonlySet<string>,
  { content, templates, messages, time, now, textOf }: PlanContext,
  route: Route,
): AlertEdit | undefined {
  const { component, template } = route;
  // Setting a clock back must not take back what is already written.
  const until = Math.max(now, report?.updates.at(-1)?.postedAt ?? now);
  const [first, ...others] = expected.updates.filter(({ postedAt }) => postedAt <= until);
  if (!first) return undefined;
  const due: [ExpectedUpdate, ...ExpectedUpdate[]] = [first, ...others];
  const name = componentName(component, content);
  const words = templates.find(({ id }) => id === template);
  const context: EditContext = {
    page: content.page,
    taken,
    key: routeKey(route),
    component,
    wording: wordingOf(route, words, { name }, messages, time),
    messages,
  };
  if (report) {
    const edit = updateReport(report, textOf(report.id), expected, due, context);
    const isEnd = isOpen(report) && due.at(-1)?.status === 'resolved';
    return edit && { ...edit, did: isEnd ? 'resolved' : 'updated' };
  }
  const isUncertain = content.unreadable.some(
    ({ mayBeOpen, componentIds }) => mayBeOpen && (componentIds?.includes(component) ?? true),
  );
  return isUncertain ? undefined : { ...openReport(expected, due, context), did: 'opened' };
}
