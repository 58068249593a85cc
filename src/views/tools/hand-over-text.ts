import { duties } from '../../model/duty/duties.ts';
import { presenceAt } from '../../model/duty/presence.ts';
import type { Rota } from '../../model/duty/rota.ts';
import { factsAt, incidentRoles, type IncidentRole } from '../../model/reports/facts.ts';
import {
  currentImpact,
  currentStatuses,
  incidentStatus,
  isOpen,
  type Incident,
} from '../../model/reports/incident.ts';
import type { LogEntry } from '../../model/reports/log-entry.ts';
import { isUnderWayAt } from '../../model/reports/maintenance.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { componentName } from '../components/component-index.ts';
import type { PageContext } from '../page-context.ts';
import { reportPath } from '../site.ts';
import { toPlainText } from '../text/plain-text.ts';
import { escapeMarkdown } from '../text/markdown-escape.ts';
import { toTitleText } from '../text/title.ts';
import { toDutyMessage } from './duty/duty-messages.ts';

/** The notes of a hand-over, besides the incident itself. */
export interface HandOverNotes {
  readonly rota: Rota | undefined;
  /** The log entries, oldest first; undefined where no log is kept. */
  readonly tried: readonly LogEntry[] | undefined;
  /** Owners and runbooks of affected components, a line each. */
  readonly care: readonly string[];
}

/** The names of roles. */
export const roleWords: Readonly<Record<IncidentRole, string>> = {
  coordinator: 'the coordinator',
  operations: 'in charge of operations',
  communications: 'in charge of communications',
};

/** The comment for the person who takes over. On an issue that is a report, the sync only reads its first line. */
export function toHandOverComment({
  role,
  name,
  mention,
  text,
  isSynced,
}: {
  readonly role: IncidentRole;
  readonly name: string;
  /** With its `@`; undefined when nobody may be mentioned. */
  readonly mention: string | undefined;
  readonly text: string;
  readonly isSynced: boolean;
}): string {
  const who = mention ?? escapeMarkdown(name);
  const first = isSynced
    ? `/hand-over ${mention ?? name}${role === 'coordinator' ? '' : ` ${role}`}`
    : `${who}: you are ${roleWords[role]} for this incident now.`;
  // In a block of code nothing is a mention, a link or markup.
  return `${first}\n\n\`\`\`text\n${text.replaceAll('`', "'")}\n\`\`\``;
}

const mostTried = 20;
const longestBody = 300;

/**
 * What the person who takes over must know: what is open, what was promised and tried, and who is awake for how long.
 * Plain text.
 */
export function toHandOverText(
  incident: Incident,
  status: StatusPage,
  { rota, tried, care }: HandOverNotes,
  site: PageContext,
): string {
  const { time } = site;
  const { now } = status;
  const last = incident.updates.at(-1);
  const duty = duties(status).find(({ report }) => report === incident);
  const { expectedFixAt } = factsAt(incident);
  return [
    `${toTitleText(incident.title)}: ${site.url(reportPath(incident))}`,
    isOpen(incident)
      ? `Open for ${time.duration(now - incident.startedAt)}: ${incidentStatus(incident)}, impact ${currentImpact(incident)}.`
      : `It is over: ${incidentStatus(incident)}.`,
    ...currentStatuses(incident).map(
      (each) => `- ${componentName(each.id, status)}: ${each.status.replaceAll('_', ' ')}`,
    ),
    ...rolesLine(incident),
    ...(last
      ? [
          `Last update, ${time.dateTime(last.postedAt).text}: ${toPlainText(last.body, longestBody) || 'no text'}`,
        ]
      : []),
    duty ? `Promised: ${toDutyMessage(duty, now, site)}.` : 'Promised: nothing.',
    ...(expectedFixAt === undefined ? [] : [`Expected fix: ${time.dateTime(expectedFixAt).text}.`]),
    ...othersLines(incident, status),
    ...care,
    ...(tried ? triedLines(tried, site) : []),
    ...(rota ? [awakeLine(rota, now, site)] : []),
  ].join('\n');
}

function rolesLine(incident: Incident): string[] {
  const facts = factsAt(incident);
  const roles = incidentRoles.flatMap((role: IncidentRole) => {
    const name = facts[role];
    return name === undefined ? [] : `${role} ${name}`;
  });
  return roles.length === 0 ? [] : [`Roles: ${roles.join(', ')}.`];
}

function othersLines(incident: Incident, { openIncidents, maintenances, now }: StatusPage) {
  const others = [
    ...openIncidents.filter(({ id }) => id !== incident.id),
    ...maintenances.filter((each) => isUnderWayAt(each, now)),
  ];
  return others.map(({ id, title }) => `Also open: ${toTitleText(title)} (${id}).`);
}

function triedLines(tried: readonly LogEntry[], { time }: PageContext): string[] {
  if (tried.length === 0) return ['Tried: the log is empty.'];
  const left = tried.length - mostTried;
  return [
    left > 0 ? `Tried, the last ${mostTried} of ${tried.length}:` : 'Tried:',
    ...tried
      .slice(-mostTried)
      .map(
        ({ at, author, text }) =>
          `- ${time.dateTime(at).text}${author === '' ? '' : `, ${author}`}: ${text}`,
      ),
  ];
}

function awakeLine(rota: Rota, now: number, { time }: PageContext): string {
  const present = presenceAt(rota, now).map(({ person, untilAt }) =>
    untilAt === undefined
      ? `${person.name} around the clock`
      : `${person.name} for ${time.duration(untilAt - now)} more`,
  );
  return present.length === 0 ? 'Awake: nobody of the rota.' : `Awake: ${present.join(', ')}.`;
}
