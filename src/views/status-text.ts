import { isComponentState, type ComponentState } from '../model/components/component-state.ts';
import { isListed } from '../model/components/display.ts';
import {
  affectedComponentIds,
  factsAt,
  isOverdueAt,
  promisedUpdateAt,
} from '../model/reports/facts.ts';
import {
  currentStatuses,
  incidentStatus,
  worstFirst,
  type Incident,
} from '../model/reports/incident.ts';
import {
  isOverAt,
  isOverrunAt,
  maintenanceStatusAt,
  type Maintenance,
} from '../model/reports/maintenance.ts';
import { otherHomes } from '../model/page/home.ts';
import { componentStatuses } from '../model/status.ts';
import type { Instant } from '../model/time/instant.ts';
import type { StatusPage } from '../model/status-page.ts';
import { cleanLine } from './text/clean-text.ts';
import { toHeadline } from './headline.ts';
import { otherHomesMessage } from './messages/home-messages.ts';
import { formatIso } from './time/time-format.ts';
import { shorten } from './text/plain-text.ts';
import { toTitleText } from './text/title.ts';
import { rolledNames } from './components/short-name-list.ts';
import { reportPath, type Site } from './site.ts';
import { underline, withDots, wrap, wrapLines } from './text/terminal-text.ts';

const lastUpdateLength = 600;

/** The page for a terminal of 80 columns: headline, components, open incidents with their latest update, what is planned. */
export function toStatusText(status: StatusPage, site: Site): string {
  const { messages, time, page } = site;
  const sections = [
    underline(page.name),
    [...wrap(toHeadline(status, site).text), messages.asOf(time.dateTime(status.now).text)],
    ...worstFirst(status.openIncidents).map((incident) => incidentLines(incident, status, site)),
    ...[
      ...status.activeMaintenances,
      ...status.upcomingMaintenances.slice(0, 1),
      ...status.calledOffMaintenances,
    ].map((each) => maintenanceLines(each, status, site)),
    ...status.currentAnnouncements.map(({ title, body }) => [
      ...wrap(toTitleText(title)),
      ...wrapLines(shorten(site.plain(body), lastUpdateLength), '  '),
    ]),
    componentLines(status, site),
    otherHomeLines(site),
    // For programs, in every language the same.
    [page.url, `valid_until: ${formatIso(status.staleAt)}`],
  ].filter((lines) => lines.length > 0);
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function incidentLines(incident: Incident, status: StatusPage, site: Site): string[] {
  const { messages, time, url } = site;
  const plain = plainTexts(incident, site);
  const last = incident.updates.at(-1);
  const told = incident.updates.findLast(({ body }) => body !== '');
  const current = currentStatuses(incident);
  const names = componentStatuses.toReversed().flatMap((each) => {
    const ids = current.filter((span) => span.status === each).map(({ id }) => id);
    return rolledNames(ids, site).map((name) => `${name} (${messages.componentStatus[each]})`);
  });
  return [
    ...wrap(
      `[${messages.incidentStatus[incidentStatus(incident)]}] ${toTitleText(incident.title)}`,
    ),
    ...wrapLines(plain(told?.body ?? incident.introduction), '  '),
    ...line(messages.affects, names.length > 0 ? time.list(names) : undefined),
    ...line(messages.youMaySee, incident.symptoms && time.list(incident.symptoms.map(cleanLine))),
    ...adviceLines(incident, site),
    ...line(messages.updated, time.dateTime(last?.postedAt ?? incident.startedAt).text),
    ...promiseLines(incident, site, status.now),
    `  ${url(reportPath(incident))}`,
  ];
}

function maintenanceLines(maintenance: Maintenance, status: StatusPage, site: Site): string[] {
  const { messages, time, url } = site;
  const { now } = status;
  const names = rolledNames(affectedComponentIds(maintenance), site);
  const plain = plainTexts(maintenance, site);
  const { title, scheduledFor, scheduledUntil, introduction, updates } = maintenance;
  const last = updates.findLast(({ body, postedAt }) => body !== '' && postedAt <= now);
  const isOver = isOverAt(maintenance, now);
  return [
    ...wrap(
      `[${messages.maintenanceStatus[maintenanceStatusAt(maintenance, now)]}] ${toTitleText(title)}`,
    ),
    ...wrapLines(plain(last?.body ?? introduction), '  '),
    ...line(messages.window, time.range(scheduledFor, scheduledUntil)),
    ...(isOverrunAt(maintenance, now) ? wrapLines(messages.overrun, '  ') : []),
    ...line(messages.affects, names.length > 0 ? time.list(names) : undefined),
    ...(isOver ? [] : [...adviceLines(maintenance, site), ...promiseLines(maintenance, site, now)]),
    `  ${url(reportPath(maintenance))}`,
  ];
}

function adviceLines(report: Incident | Maintenance, site: Site): string[] {
  const plain = plainTexts(report, site);
  const { affected, workaround } = factsAt(report);
  return [
    ...line(site.messages.whoIsAffected, affected && plain(affected)),
    ...line(site.messages.workaround, workaround && plain(workaround)),
  ];
}

function promiseLines(
  report: Incident | Maintenance,
  { messages, time }: Site,
  now: Instant,
): string[] {
  const { expectedFixAt } = factsAt(report);
  const promised = promisedUpdateAt(report);
  const overdue =
    promised !== undefined && isOverdueAt(promised, now) ? ` (${messages.nextUpdateOverdue})` : '';
  return [
    ...line(messages.expectedFix, expectedFixAt && time.dateTime(expectedFixAt).text),
    ...line(messages.nextUpdate, promised && `${time.dateTime(promised).text}${overdue}`),
  ];
}

function line(label: string, text: string | number | undefined): string[] {
  return text === undefined || text === '' ? [] : wrapLines(`${label}: ${text}`, '  ');
}

/** Makes the function that shortens the texts of a report. */
function plainTexts(report: Incident | Maintenance, site: Site): (markdown: string) => string {
  return (markdown) => shorten(site.plain(markdown, reportPath(report)), lastUpdateLength);
}

function otherHomeLines({ page, messages }: Site): string[] {
  const homes = otherHomes(page);
  if (homes.length === 0) return [];
  return [otherHomesMessage(messages.language), ...homes.map(({ url }) => `  ${url}`)];
}

/** How many cells come before the statuses. */
const nameCells = 53;

function componentLines({ components, page }: StatusPage, { messages }: Site): string[] {
  const row = ({ component, status }: ComponentState, indent: string) => {
    const name = withDots(`${indent}${cleanLine(component.name)}`, nameCells);
    return `${name} ${messages.componentStatus[status]}`;
  };
  return components.flatMap((entry) => {
    if (isComponentState(entry)) return isListed(entry, page) ? [row(entry, '')] : [];
    const members = entry.components.filter((state) => isListed(state, page));
    if (members.length === 0) return [];
    return [cleanLine(entry.group.name), ...members.map((state) => row(state, '  '))];
  });
}
