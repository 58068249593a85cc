import type { AuthorAssociation, GitHubSettings } from '../../../model/page/github-settings.ts';
import type { Suspicion } from '../../../model/suspicions/suspicion.ts';
import type { GitHubHistory, GitHubUser, LabelEvent } from '../answers/issue-data.ts';
import { ownIssues } from './issue-text.ts';
import { foldLabel } from '../label-name.ts';

/** What a login may do in the repository, by lower-case login; GitHub gives no association for the actor of an event. */
export type Roles = ReadonlyMap<string, string>;

/** Whether and how an issue may be published. */
export type Publication =
  | { readonly kind: 'own' }
  /** A stranger's issue that a trusted person labelled at `at`: only the title it had then is used. */
  | { readonly kind: 'outside'; readonly at: number }
  /** An issue that we opened for a suspicion, confirmed at `at`: its text is the one in the state. */
  | { readonly kind: 'suspicion'; readonly at: number; readonly suspicion: Suspicion }
  | { readonly kind: 'refused'; readonly reason: 'stranger' | 'spam' };

const rolesThatLabel: readonly string[] = ['triage', 'write', 'maintain', 'admin'];
const rolesThatWrite: readonly string[] = ['write', 'maintain', 'admin'];
const noRoles: Roles = new Map();

function isBot({ login, isBot }: GitHubUser): boolean {
  return isBot || login.endsWith('[bot]');
}

function isNamed(user: GitHubUser, { trustedLogins }: GitHubSettings): boolean {
  return trustedLogins.some((login) => login.toLowerCase() === user.login.toLowerCase());
}

/**
 * Whether an author's text is published. A bot is trusted by name only; a deleted account by its association. A known
 * role takes precedence over the association, because a collaborator may only have read access, and a member whose
 * membership is private looks like a stranger.
 */
export function isTrustedAuthor(
  user: GitHubUser | undefined,
  association: AuthorAssociation,
  settings: GitHubSettings,
  roles = noRoles,
): boolean {
  if (user && isNamed(user, settings)) return true;
  if (user && isBot(user)) return false;
  const role = user && roles.get(user.login.toLowerCase());
  // GitHub does not always report permissions from teams; then the association of the author counts.
  if (role === undefined || role === 'none' || !isDoubtful(association, settings)) {
    return settings.trustedAssociations.includes(association);
  }
  const areWritersTrusted = settings.trustedAssociations.some((each) =>
    ['COLLABORATOR', 'MEMBER'].includes(each),
  );
  return areWritersTrusted ? rolesThatWrite.includes(role) : role === 'admin';
}

/** Whether an author's association leaves open whether they maintain the page. */
export function isDoubtful(association: AuthorAssociation, settings: GitHubSettings): boolean {
  return association === 'COLLABORATOR' || !settings.trustedAssociations.includes(association);
}

/** Logins that GitHub itself calls trusted somewhere in this thread, in lower case. */
function trustedInThread(
  { issue, events }: GitHubHistory,
  settings: GitHubSettings,
  roles: Roles,
): Set<string> {
  const trusted = new Set<string>();
  const look = (user: GitHubUser | undefined, association: AuthorAssociation): void => {
    if (user && isTrustedAuthor(user, association, settings, roles))
      trusted.add(user.login.toLowerCase());
  };
  look(issue.author, issue.association);
  for (const event of events) {
    if (event.kind === 'commented') look(event.actor, event.association);
  }
  return trusted;
}

/**
 * Returns whether an actor's events count. On an issue of a trusted author everybody's count, except those of bots that
 * are not named in `page.yml`: GitHub lets only its author and people with at least the triage role label, close or
 * reopen it. On a stranger's issue the actor must be trusted: by name, in this thread, or by role.
 */
export function trustedActors(
  history: GitHubHistory,
  settings: GitHubSettings,
  roles: Roles,
): (actor: GitHubUser | undefined) => boolean {
  const { author, association } = history.issue;
  if (isTrustedAuthor(author, association, settings, roles)) {
    return (actor) => !actor || !isBot(actor) || isNamed(actor, settings);
  }
  const inThread = trustedInThread(history, settings, roles);
  const wanted = settings.trustedAssociations.includes('COLLABORATOR') ? rolesThatLabel : ['admin'];
  return (actor) => {
    if (!actor) return false;
    if (isBot(actor)) return isNamed(actor, settings);
    const login = actor.login.toLowerCase();
    return (
      isNamed(actor, settings) || inThread.has(login) || wanted.includes(roles.get(login) ?? 'none')
    );
  };
}

/**
 * Returns whether the label that a bot put on at this index of the events may make things worse: on an issue of a trusted
 * author, as long as no stranger has written there. Such a bot does what the maintainers set it up for, such as labelling
 * by the answers in a form; afterwards it may do what a stranger tells it.
 */
export function labellingBots(
  { issue, events }: GitHubHistory,
  settings: GitHubSettings,
  roles: Roles,
): (index: number) => boolean {
  const isTrusted = (user: GitHubUser | undefined, association: AuthorAssociation) =>
    isTrustedAuthor(user, association, settings, roles);
  const stranger = events.findIndex(
    (event) =>
      event.kind === 'commented' &&
      (!event.actor || isPerson(event.actor, settings)) &&
      !isTrusted(event.actor, event.association),
  );
  const limit = !isTrusted(issue.author, issue.association)
    ? 0
    : stranger < 0
      ? Infinity
      : stranger;
  return (index) => {
    const { kind, actor } = events[index]!;
    return kind === 'labeled' && index < limit && actor !== undefined && !isPerson(actor, settings);
  };
}

/** The authors whose role must be fetched, because their association does not tell whether they maintain the page. */
export function authorsToAsk({ issue, events }: GitHubHistory, settings: GitHubSettings): string[] {
  const wrote = events.flatMap((event) => (event.kind === 'commented' ? [event] : []));
  const authors = [{ actor: issue.author, association: issue.association }, ...wrote];
  const logins = authors.flatMap(({ actor, association }) =>
    actor && !isBot(actor) && !isNamed(actor, settings) && isDoubtful(association, settings)
      ? [actor.login.toLowerCase()]
      : [],
  );
  return [...new Set(logins)];
}

/**
 * The logins of others whose role decides over this issue; none in the common case.
 * @param roles the roles of its authors
 */
export function actorsToAsk(
  history: GitHubHistory,
  settings: GitHubSettings,
  roles = noRoles,
): string[] {
  const { issue, events } = history;
  if (!settings.acceptOutsideReports) return [];
  if (isTrustedAuthor(issue.author, issue.association, settings, roles)) return [];
  const isTrusted = trustedActors(history, settings, roles);
  const logins = events.flatMap(({ kind, actor }) =>
    ['labeled', 'closed', 'reopened'].includes(kind) && actor && !isBot(actor) && !isTrusted(actor)
      ? [actor.login.toLowerCase()]
      : [],
  );
  return [...new Set(logins)].filter((login) => login !== issue.author?.login.toLowerCase());
}

/**
 * Whose events count on an issue of ours: only people with at least the triage role can label, close or reopen it, and
 * other bots stay untrusted.
 */
export function isPerson(actor: GitHubUser | undefined, settings: GitHubSettings): boolean {
  return actor !== undefined && (!isBot(actor) || isNamed(actor, settings));
}

/**
 * Decides what of an issue may be published.
 * @param suspicion the suspicion that we opened it for
 */
export function publicationOf(
  history: GitHubHistory,
  settings: GitHubSettings,
  roles: Roles,
  suspicion?: Suspicion,
): Publication {
  const { issue } = history;
  if (issue.isLocked && issue.lockReason === 'spam') return { kind: 'refused', reason: 'spam' };
  if (suspicion) {
    const isTrusted = (actor: GitHubUser | undefined) => isPerson(actor, settings);
    const labelledAt = acceptingLabel(history, settings, isTrusted)?.at ?? Infinity;
    const at = Math.min(suspicion.confirmedAt ?? Infinity, labelledAt);
    return at === Infinity
      ? { kind: 'refused', reason: 'stranger' }
      : { kind: 'suspicion', at, suspicion };
  }
  // The mark says that we opened the issue, but the state does not know it any more. Its text is for maintainers, and a
  // file that was written for it stays.
  if (issue.body.trimStart().startsWith(ownIssues.suspicion)) {
    return { kind: 'refused', reason: 'stranger' };
  }
  if (isTrustedAuthor(issue.author, issue.association, settings, roles)) return { kind: 'own' };
  const label = settings.acceptOutsideReports
    ? acceptingLabel(history, settings, trustedActors(history, settings, roles))
    : undefined;
  return label ? { kind: 'outside', at: label.at } : { kind: 'refused', reason: 'stranger' };
}

/** The event with which a trusted person added the label that is still there. */
function acceptingLabel(
  { issue, events }: GitHubHistory,
  { labels }: GitHubSettings,
  isTrusted: (actor: GitHubUser | undefined) => boolean,
): LabelEvent | undefined {
  const kinds = [...labels.incident, ...labels.maintenance].map(foldLabel);
  const applied = new Set(issue.labels.map(foldLabel));
  const accepted = new Map<string, LabelEvent>();
  for (const event of events) {
    if (event.kind !== 'labeled' && event.kind !== 'unlabeled') continue;
    const label = foldLabel(event.label);
    if (!kinds.includes(label) || !applied.has(label)) continue;
    if (event.kind === 'unlabeled') accepted.delete(label);
    else if (isTrusted(event.actor) && !accepted.has(label)) accepted.set(label, event);
  }
  return [...accepted.values()].sort((one, other) => one.at - other.at)[0];
}
