import { isComponentState, type ComponentState } from '../model/component-state.ts';
import { promisedUpdateAt } from '../model/facts.ts';
import { incidentStatus, type Incident } from '../model/incident.ts';
import { maintenanceStatusAt, type Maintenance } from '../model/maintenance.ts';
import type { StatusPage } from '../model/status-page.ts';
import { toHeadline } from './headline.ts';
import { toPlainText } from './markdown.ts';
import { incidentPath, maintenancePath, type Site } from './site.ts';

const width = 80;
const lastWordLength = 600;

/** The page for a terminal of 80 columns: headline, components, open incidents with their last word, what is planned. */
export function toStatusText(status: StatusPage, site: Site): string {
  const { words, time, page } = site;
  const sections = [
    [page.name, '='.repeat(Math.min(width, page.name.length))],
    [...wrap(toHeadline(status, site).text), words.asOf(time.dateTime(status.now).text)],
    ...status.openIncidents.map((incident) => incidentLines(incident, site)),
    ...[...status.activeMaintenances, ...status.upcomingMaintenances.slice(0, 1)].map((each) =>
      maintenanceLines(each, status, site),
    ),
    ...status.currentAnnouncements.map(({ title, body }) => [
      title,
      ...wrap(toPlainText(body, lastWordLength), '  '),
    ]),
    componentLines(status, site),
    [page.url],
  ].filter((lines) => lines.length > 0);
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function incidentLines(incident: Incident, { words, time, url }: Site): string[] {
  const last = incident.updates.at(-1);
  const promised = promisedUpdateAt(incident);
  return [
    ...wrap(`[${words.incidentStatus[incidentStatus(incident)]}] ${incident.title}`),
    ...wrap(toPlainText(last?.body || incident.introduction, lastWordLength), '  '),
    `  ${words.updated}: ${time.dateTime(last?.postedAt ?? incident.startedAt).text}`,
    ...(promised === undefined ? [] : [`  ${words.nextUpdate}: ${time.dateTime(promised).text}`]),
    `  ${url(incidentPath(incident.id))}`,
  ];
}

function maintenanceLines(maintenance: Maintenance, { now }: StatusPage, site: Site): string[] {
  const { words, time, url } = site;
  const { title, id, scheduledFor, scheduledUntil } = maintenance;
  return [
    ...wrap(`[${words.maintenanceStatus[maintenanceStatusAt(maintenance, now)]}] ${title}`),
    `  ${words.window}: ${time.range(scheduledFor, scheduledUntil)}`,
    `  ${url(maintenancePath(id))}`,
  ];
}

function componentLines({ components }: StatusPage, { words }: Site): string[] {
  const line = ({ component, status }: ComponentState, indent: string) =>
    `${indent}${component.name} ${'.'.repeat(Math.max(2, 52 - indent.length - component.name.length))} ${words.componentStatus[status]}`;
  return components.flatMap((entry) =>
    isComponentState(entry)
      ? [line(entry, '')]
      : [entry.group.name, ...entry.components.map((state) => line(state, '  '))],
  );
}

/** Breaks a text at spaces so that no line is wider than a terminal; a longer word stays whole. */
function wrap(text: string, indent = ''): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(`${indent}${word}`);
  }
  return lines;
}
