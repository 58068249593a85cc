import type { ComponentEntry } from '../../../model/components/component.ts';
import type { GitHubSettings } from '../../../model/page/github-settings.ts';
import { currentImpact, isOpen, type Incident } from '../../../model/reports/incident.ts';
import { issueNote, type IssueNote } from '../../../model/issue-note.ts';
import type { CommentedLogEntry } from '../../../model/reports/log-entry.ts';
import type { Maintenance } from '../../../model/reports/maintenance.ts';
import { incidentStatuses, maintenanceStatuses, type Impact } from '../../../model/status.ts';
import type { Suspicion } from '../../../model/suspicions/suspicion.ts';
import { KnownComponents } from '../../page/known-components.ts';
import { toFileName } from '../../text/file-name.ts';
import { fitReport } from './size-limits.ts';
import type { GitHubHistory } from '../answers/issue-data.ts';
import { toTrustedHistory, type TrustedHistory } from './trusted-events.ts';
import { IncidentTimeline } from './incident.ts';
import { maintenanceParts } from './maintenance.ts';
import { parseIssueBody, withWindowComment, type IssueBody } from './issue-body.ts';
import { repositoryOf, titleFromGitHub, withoutShortcodes } from './github-markdown.ts';
import { findSecrets, formatDate, toTitle } from './issue-text.ts';
import { publicationOf, type Roles } from './trust.ts';
import { ComponentNames } from './vocabulary.ts';
import { parseWindowComment } from './comments/window-comment.ts';
import { formatIncident } from '../../reports/incident-file.ts';
import { formatMaintenance } from '../../reports/maintenance-file.ts';
import { ProblemList } from '../../problem-list.ts';
import { warnOfDeadLinks } from '../../reports/warnings/dead-links.ts';
import { warnOfLossesBelow } from '../../dropped-markup.ts';
import { withoutGaps } from '../../templates/placeholder.ts';
import { hasAnyLabel } from '../label-name.ts';

export interface DecisionContext {
  readonly settings: GitHubSettings;
  readonly components: readonly ComponentEntry[];
  /** The roles that `actorsToAsk` asks for. */
  readonly roles: Roles;
  readonly messages: IssueMessages;
  /** The suspicions that we opened issues for, by the number of the issue. */
  readonly suspicions?: ReadonlyMap<number, Suspicion>;
}

/** Texts of ours in reports from issues, in the page's language. */
export interface IssueMessages {
  /** Used for a title without visible characters. */
  readonly issue: (number: number) => string;
  readonly published: { readonly restInIssue: string };
}

/** What to do with an issue. */
export type IssueDecision =
  /** None of it may be published. */
  | { readonly kind: 'refused'; readonly reason: 'stranger' | 'spam' | 'unlabelled' }
  /** It is meant for the page but cannot be used as it is. */
  | { readonly kind: 'unusable'; readonly notes: readonly IssueNote[] }
  | {
      readonly kind: 'report';
      /** `incidents/2026-03-14-api-requests-fail-12.md`, from the content folder. */
      readonly path: string;
      readonly text: string;
      readonly notes: readonly IssueNote[];
      /** What people did, for the log of maintainers; not part of the report. */
      readonly logEntries: readonly CommentedLogEntry[];
      /** The impact of an incident that is open; undefined for others. */
      readonly openImpact: Impact | undefined;
    };

/** Less than the 256 KB that are read of a file. */
const longestFileBytes = 250_000;

/**
 * Turns an issue and its history into the file of its report. The same history gives the same bytes, and the file can
 * always be parsed without an error.
 */
export function decideIssue(history: GitHubHistory, context: DecisionContext): IssueDecision {
  const { settings, roles } = context;
  const { issue } = history;
  const kind = kindOf(issue.labels, settings);
  if (!kind) return { kind: 'refused', reason: 'unlabelled' };
  const publication = publicationOf(
    history,
    settings,
    roles,
    context.suspicions?.get(issue.number),
  );
  if (publication.kind === 'refused') return publication;
  const trusted = toTrustedHistory(history, publication, settings, roles);
  const notes = [...trusted.notes];
  if (kind === 'both') {
    const wornOf = (names: readonly string[]) =>
      names.find((name) => wears(issue.labels, name)) ?? '';
    const { incident, maintenance } = settings.labels;
    const args = { incident: wornOf(incident), maintenance: wornOf(maintenance) };
    notes.push(issueNote('two-kinds', args));
  }
  if (kind !== 'maintenance') notes.push(...findUnmapped(issue.labels, settings));
  const report =
    kind === 'maintenance'
      ? toMaintenance(history, trusted, context, notes)
      : toIncident(history, trusted, context, notes);
  if (!report) return { kind: 'unusable', notes: withoutRepeats(notes) };
  const text = formatFitted(
    report,
    { url: issue.url, rest: context.messages.published.restInIssue },
    notes,
  );
  const path = `${report.kind}s/${report.id}.md`;
  return {
    kind: 'report',
    path,
    text,
    logEntries: trusted.events.filter((each) => each.kind === 'log-entry'),
    notes: withoutRepeats([...notes, ...findLosses(path, text, report), ...findSecrets(text)]),
    openImpact: report.kind === 'incident' && isOpen(report) ? currentImpact(report) : undefined,
  };
}

function kindOf(
  labels: readonly string[],
  { labels: names }: GitHubSettings,
): 'incident' | 'maintenance' | 'both' | undefined {
  const has = (name: string) => wears(labels, name);
  const [isIncident, isMaintenance] = [names.incident.some(has), names.maintenance.some(has)];
  if (isIncident && isMaintenance) return 'both';
  return isIncident ? 'incident' : isMaintenance ? 'maintenance' : undefined;
}

/** The labels that make it an incident, if none of its labels says how bad it is although others could. */
function findUnmapped(worn: readonly string[], { labels }: GitHubSettings): IssueNote[] {
  const mapped = Object.keys(labels.statuses);
  const isSaid = mapped.some((name) => wears(worn, name));
  const unmapped = labels.incident.filter((name) => wears(worn, name));
  return mapped.length === 0 || labels.incident.length < 2 || isSaid
    ? []
    : [issueNote('label-unmapped', { labels: unmapped })];
}

function wears(labels: readonly string[], name: string): boolean {
  return hasAnyLabel(labels, [name]);
}

/** `2026-03-14-api-requests-fail-12`: the number makes it unique, and the first title never changes. */
function idOf({ issue }: GitHubHistory, trusted: TrustedHistory): string {
  const slug = toFileName(withoutShortcodes(trusted.firstTitle.toWellFormed()), 'issue');
  return `${formatDate(issue.createdAt)}-${slug}-${issue.number}`;
}

function partsOf(history: GitHubHistory, trusted: TrustedHistory, { messages }: DecisionContext) {
  const { number } = history.issue;
  return {
    id: idOf(history, trusted),
    title: toTitle(titleFromGitHub(trusted.title), messages.issue(number)),
    upstream: [],
    issue: number,
  };
}

function readerOf(
  { settings, components }: DecisionContext,
  statuses: readonly string[],
  issueUrl: string,
) {
  const names = new ComponentNames(components);
  const directory = new KnownComponents(names.ids);
  return { settings, names, statuses, directory, repository: repositoryOf(issueUrl) };
}

function toIncident(
  history: GitHubHistory,
  trusted: TrustedHistory,
  context: DecisionContext,
  notes: IssueNote[],
): Incident {
  const reader = readerOf(context, incidentStatuses, history.issue.url);
  const issueBody = trusted.suspicion
    ? toOwnBody(trusted.suspicion)
    : parseIssueBody(trusted.body, reader, notes);
  const timeline = new IncidentTimeline(trusted, issueBody, reader, notes);
  return {
    kind: 'incident',
    ...partsOf(history, trusted, context),
    introduction: '',
    ...timeline.finish(),
    ...(trusted.suspicion?.source === 'probe' && { probe: trusted.suspicion.id }),
  };
}

/** The body of a suspicion's issue for the page, whatever is written in it. */
function toOwnBody({ components, since, text }: Suspicion): IssueBody {
  return {
    facts: {},
    components: new Map(components.map(({ id, status }) => [id, status])),
    impact: undefined,
    startedAt: since,
    scheduledFor: undefined,
    scheduledUntil: undefined,
    body: text,
    symptoms: [],
  };
}

function toMaintenance(
  history: GitHubHistory,
  trusted: TrustedHistory,
  context: DecisionContext,
  notes: IssueNote[],
): Maintenance | undefined {
  const reader = readerOf(context, maintenanceStatuses, history.issue.url);
  const comment = parseWindowComment(trusted.body, reader.names, notes);
  const stated = parseIssueBody(comment?.text ?? trusted.body, reader, notes);
  const issueBody = comment ? withWindowComment(stated, comment) : stated;
  const parts = maintenanceParts(trusted, issueBody, reader, notes);
  return parts && { kind: 'maintenance', ...partsOf(history, trusted, context), ...parts };
}

function formatFitted(
  decided: Incident | Maintenance,
  issue: { readonly url: string; readonly rest: string },
  notes: IssueNote[],
): string {
  const report = withoutGaps(decided);
  const limit = longestFileBytes;
  const text =
    report.kind === 'incident'
      ? formatIncident(fitReport(report, { limit, issue, format: formatIncident }))
      : formatMaintenance(fitReport(report, { limit, issue, format: formatMaintenance }));
  const whole = report.kind === 'incident' ? formatIncident(report) : formatMaintenance(report);
  if (whole !== text) notes.push(issueNote('shortened', { limit }));
  return text;
}

/** Notes about parts of the texts that readers do not get to see, and about links that lead to none of its updates. */
function findLosses(path: string, text: string, { updates }: Incident | Maintenance): IssueNote[] {
  const list = new ProblemList(path);
  warnOfLossesBelow(text, list);
  const instants = updates.map(({ postedAt }) => postedAt);
  warnOfDeadLinks(instants, undefined, list);
  return list.problems.map((problem) => issueNote('text-lost', { problem }));
}

function withoutRepeats(notes: readonly IssueNote[]): IssueNote[] {
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}
