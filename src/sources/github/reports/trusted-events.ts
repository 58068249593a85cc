import type { GitHubSettings } from '../../../model/page/github-settings.ts';
import { issueNote, type IssueNote } from '../../../model/issue-note.ts';
import type { IncidentRole } from '../../../model/reports/facts.ts';
import type { CommentedLogEntry } from '../../../model/reports/log-entry.ts';
import type { IncidentStatus, WrittenStatus } from '../../../model/status.ts';
import type { Suspicion } from '../../../model/suspicions/suspicion.ts';
import { parseCheckTitle } from './check-title.ts';
import type {
  ClosedReason,
  CommentedEvent,
  GitHubEvent,
  GitHubHistory,
  GitHubUser,
} from '../answers/issue-data.ts';
import { internalMarkIn } from './internal-mark.ts';
import { parseMaintainerComment } from './comments/maintainer-comment.ts';
import { findSecrets, isOwnComment } from './issue-text.ts';
import { isPerson, isTrustedAuthor, labellingBots, trustedActors } from './trust.ts';
import type { Publication, Roles } from './trust.ts';
import { foldLabel } from '../label-name.ts';
import type { LabelChange } from './labels.ts';

/** Something that a trusted person did to an issue and that matters to the page. */
export type TrustedEvent =
  | { readonly kind: 'comment'; readonly at: number; readonly body: string }
  /** An entry of the log, for maintainers alone. */
  | ({ readonly kind: 'log-entry' } & CommentedLogEntry)
  /** The roles from now on. */
  | {
      readonly kind: 'role';
      readonly at: number;
      readonly role: IncidentRole;
      readonly name: string;
    }
  | LabelChange
  | { readonly kind: 'closed'; readonly at: number; readonly reason: ClosedReason }
  | { readonly kind: 'reopened'; readonly at: number }
  /** An update that we have published ourselves, on an issue of ours. */
  | {
      readonly kind: 'told';
      readonly at: number;
      readonly status: IncidentStatus;
      readonly body: string;
    };

/** An issue with everything left out that must not be published. */
export interface TrustedHistory {
  /** The title from the start, for the name of the file. */
  readonly firstTitle: string;
  readonly title: string;
  /** The status in a title that a monitoring tool gave it; never from a stranger's title. */
  readonly checkStatus: WrittenStatus | undefined;
  /** Empty for a stranger's. */
  readonly body: string;
  readonly openedAt: number;
  /** Oldest first; equal instants in GitHub's order. Never before the issue was created. */
  readonly events: readonly TrustedEvent[];
  readonly notes: readonly IssueNote[];
  /** The suspicion that we opened it for. */
  readonly suspicion?: Suspicion;
}

/** The title as it stood at an instant. */
export function titleAt({ issue, events }: GitHubHistory, at: number): string {
  const later = events.find((event) => event.kind === 'renamed' && event.at > at);
  return later?.kind === 'renamed' ? later.from : issue.title;
}

/**
 * The title when the issue was labelled at `at`. GitHub's times are whole seconds, but its order of events is exact.
 */
function titleSeenAt(history: GitHubHistory, at: number): string {
  const { events } = history;
  const label = events.findLastIndex((event) => event.kind === 'labeled' && event.at === at);
  if (label < 0) return titleAt(history, at);
  return titleAt({ ...history, events: events.slice(label + 1) }, -Infinity);
}

function firstTitle(history: GitHubHistory): string {
  return titleAt(history, -Infinity);
}

/** Keeps the trusted events, in order. `publication` says how the issue itself is. */
export function toTrustedHistory(
  history: GitHubHistory,
  publication: Exclude<Publication, { kind: 'refused' }>,
  settings: GitHubSettings,
  roles: Roles,
): TrustedHistory {
  if (publication.kind === 'suspicion') return ofSuspicion(history, publication, settings, roles);
  const { issue } = history;
  const isOwn = publication.kind === 'own';
  const isTrusted = trustedActors(history, settings, roles);
  const mayLabel = labellingBots(history, settings, roles);
  const notes: IssueNote[] = [];
  const openedAt = isOwn ? issue.createdAt : Math.max(publication.at, issue.createdAt);
  const events = [
    ...(isOwn ? labelsWithoutEvent(history) : []),
    ...history.events.flatMap((event, index) => {
      const undone = event.kind === 'reopened' ? closeBefore(history.events, index) : undefined;
      const isJudged = undone && isTrusted(undone.actor) ? () => true : isTrusted;
      if (event.kind === 'labeled' && mayLabel(index)) {
        return { kind: 'label' as const, at: event.at, label: event.label, onlyWorse: true };
      }
      return toTrustedEvent(event, settings, { isTrusted: isJudged, roles }, notes);
    }),
    // Without an event nobody knows who closed the issue; a stranger's issue may have been closed by the stranger.
    ...(isOwn ? closeWithoutEvent(history) : []),
  ].map((event) => ({
    ...event,
    // A trusted comment from before a stranger's issue was accepted keeps its time; everything else counts from the
    // acceptance on.
    at: Math.max(event.at, event.kind === 'comment' ? issue.createdAt : openedAt),
  }));
  const internal = internalMarkIn(issue.body, settings.internalMark);
  if (isOwn && internal === 'below') {
    notes.push(issueNote('kept-internal', { mark: settings.internalMark, what: 'text' }));
  }
  const checkTitle = isOwn ? parseCheckTitle(issue.title) : undefined;
  const firstCheck = isOwn ? parseCheckTitle(firstTitle(history)) : undefined;
  return {
    firstTitle: isOwn ? firstTitle(history) : titleSeenAt(history, publication.at),
    title: isOwn ? (checkTitle?.title ?? issue.title) : titleSeenAt(history, publication.at),
    checkStatus: (checkTitle ?? firstCheck)?.status,
    body: isOwn && internal === undefined ? issue.body : '',
    openedAt,
    events: events.toSorted((one, other) => one.at - other.at),
    notes,
  };
}

/**
 * What counts on an issue that we opened: what people do after its confirmation. Earlier comments were for maintainers;
 * the title counts as soon as a person changes it.
 */
function ofSuspicion(
  history: GitHubHistory,
  { at, suspicion }: Extract<Publication, { kind: 'suspicion' }>,
  settings: GitHubSettings,
  roles: Roles,
): TrustedHistory {
  const { issue } = history;
  const isTrusted = (actor: GitHubUser | undefined) => isPerson(actor, settings);
  const people = history.events
    .filter((event) => event.at >= at || isLogEntry(event))
    // With a person's token, our own reopening looks like that person's.
    .filter(({ kind, actor }) => kind !== 'reopened' || actor?.login !== issue.author?.login)
    .flatMap((event) => toTrustedEvent(event, settings, { isTrusted, roles }, []));
  const told = suspicion.told.map((each) => ({ kind: 'told' as const, ...each }));
  return {
    firstTitle: suspicion.title,
    title: issue.title,
    checkStatus: undefined,
    body: '',
    openedAt: at,
    events: [...people, ...told].toSorted((one, other) => one.at - other.at),
    notes: [],
    suspicion,
  };
}

/** The close that a reopening undoes: GitHub lets nobody undo one that counted who may not. */
function closeBefore(events: readonly GitHubEvent[], index: number): GitHubEvent | undefined {
  return events.slice(0, index).findLast(({ kind }) => kind === 'closed');
}

/** Whether an event is a log entry, which counts even before the confirmation. */
function isLogEntry(event: GitHubEvent): boolean {
  return event.kind === 'commented' && parseMaintainerComment(event.body)?.kind === 'log';
}

function toTrustedEvent(
  event: GitHubEvent,
  settings: GitHubSettings,
  { isTrusted, roles }: { isTrusted: ReturnType<typeof trustedActors>; roles: Roles },
  notes: IssueNote[],
): TrustedEvent | [] {
  const { at } = event;
  switch (event.kind) {
    case 'commented':
      return toTrustedComment(event, settings, roles, notes);
    case 'labeled':
    case 'unlabeled': {
      const kind = event.kind === 'labeled' ? 'label' : 'unlabel';
      return isTrusted(event.actor) ? { kind, at, label: event.label } : [];
    }
    case 'closed':
    case 'reopened': {
      if (!isTrusted(event.actor)) {
        const login = event.actor?.login ?? 'a deleted account';
        notes.push(issueNote('event-untrusted', { event: event.kind, login }));
        return [];
      }
      return event.kind === 'closed'
        ? { kind: event.kind, at, reason: event.reason }
        : { kind: event.kind, at };
    }
    case 'renamed':
      return [];
  }
}

function toTrustedComment(
  event: CommentedEvent,
  settings: GitHubSettings,
  roles: Roles,
  notes: IssueNote[],
): TrustedEvent | [] {
  const { at, actor, association, hiddenAs, body } = event;
  const isShown = hiddenAs === undefined && !isOwnComment(body);
  if (!isShown || !isTrustedAuthor(actor, association, settings, roles)) return [];
  const login = actor?.login ?? '';
  const said = parseMaintainerComment(body);
  if (said?.kind === 'log') {
    const { text } = said;
    if (findSecrets(text).length === 0) {
      return { kind: 'log-entry', at, author: login, text, comment: event.id };
    }
    notes.push(issueNote('log-secret', { login }));
    return [];
  }
  if (said?.kind === 'role') return { kind: 'role', at, role: said.role, name: said.name };
  if (said) return [];
  const internal = internalMarkIn(body, settings.internalMark);
  if (internal === 'below') {
    const mark = settings.internalMark;
    notes.push(issueNote('kept-internal', { mark, what: 'comment', login }));
  }
  return internal === undefined ? { kind: 'comment', at, body } : [];
}

/** Labels without an event, as on an issue that was transferred: they count from the start. */
function labelsWithoutEvent({ issue, events }: GitHubHistory): TrustedEvent[] {
  const told = new Set(
    events.flatMap((event) => (event.kind === 'labeled' ? foldLabel(event.label) : [])),
  );
  return issue.labels
    .filter((label) => !told.has(foldLabel(label)))
    .map((label) => ({ kind: 'label', at: issue.createdAt, label }));
}

/** A close without an event. Events take precedence, because they were fetched after the issue. */
function closeWithoutEvent({ issue, events }: GitHubHistory): TrustedEvent[] {
  const isTold = events.some(({ kind }) => kind === 'closed' || kind === 'reopened');
  if (issue.isOpen || isTold) return [];
  const at = Math.max(issue.closedAt ?? issue.updatedAt, issue.createdAt);
  return [{ kind: 'closed', at, reason: issue.closedReason }];
}
