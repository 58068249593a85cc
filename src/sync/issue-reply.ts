import { isForAuthor, issueNote, type IssueNote } from '../model/issue-note.ts';
import type { GitHubSettings } from '../model/page/github-settings.ts';
import type { Page } from '../model/page/page.ts';
import { msPerDay } from '../model/time/instant.ts';
import type { GitHubHistory } from '../sources/github/answers/issue-data.ts';
import type { IssueDecision } from '../sources/github/reports/decision.ts';
import { ownComments } from '../sources/github/reports/issue-text.ts';
import { isTrustedAuthor } from '../sources/github/reports/trust.ts';
import { toLinkComment, toProblemComment } from '../views/tools/issue-note-messages.ts';
import type { FilePlan } from './file-plan.ts';

/** A comment of the sync that is already there. */
interface OwnComment {
  readonly id: number;
  readonly body: string;
}

/** The comments that the sync owes an issue. */
export interface IssueReply {
  readonly number: number;
  /** Undefined when no link is owed. */
  readonly link: string | undefined;
  readonly problems:
    { readonly body: string; readonly present: OwnComment | undefined } | undefined;
}

export function hasText({ link, problems }: IssueReply): boolean {
  return link !== undefined || problems !== undefined;
}

/**
 * The reply to an issue once its plan is carried out; undefined when there is none. Closed issues get no comment,
 * unless their report is new on a page that existed before.
 * @param isFirst whether this is the first sync, for which every report is new
 */
export function replyTo(
  history: GitHubHistory,
  decision: IssueDecision,
  plan: FilePlan | undefined,
  { page, settings, isFirst }: ReplyContext,
): IssueReply | undefined {
  const isNew = plan?.kind === 'written' && plan.isNew && !isFirst;
  const isOld = !history.issue.isOpen && !isNew;
  if (isOld) return undefined;
  if (decision.kind === 'refused') {
    // A first sync meets issues of many years, whose authors no longer wait for an answer.
    const isLong = isFirst && history.readAt - history.issue.createdAt > 7 * msPerDay;
    const isPerson = history.issue.author?.isBot !== true;
    if (decision.reason !== 'stranger' || isLong || !isPerson) return undefined;
    const login = history.issue.author?.login ?? 'ghost';
    const notes = [
      issueNote('author-unknown', { login, isOffered: settings.acceptOutsideReports }),
    ];
    return planReply(history, { url: undefined, notes, settings });
  }
  const place = plan?.path.replace(/\.md$/, '/');
  const url = place === undefined ? undefined : page.url + place;
  return planReply(history, { url, notes: decision.notes, settings });
}

export interface ReplyContext {
  readonly page: Pick<Page, 'url'>;
  readonly settings: GitHubSettings;
  readonly isFirst: boolean;
}

/** The reply to an issue that has the headings of a form but not its label. */
export function replyToForm(
  history: GitHubHistory,
  label: string,
  settings: GitHubSettings,
): IssueReply {
  const notes = [issueNote('label-missing', { label })];
  return planReply(history, { url: undefined, notes, settings });
}

/**
 * The comments to write, so that a second run changes nothing: the link once, and one comment about problems that is
 * edited in place.
 * @param url the issue's page; undefined as long as it has none
 */
function planReply(
  history: GitHubHistory,
  {
    url,
    notes,
    settings,
  }: { url: string | undefined; notes: readonly IssueNote[]; settings: GitHubSettings },
): IssueReply {
  const { number } = history.issue;
  const hasLink = ownComment(history, ownComments.link, settings) !== undefined;
  const present = ownComment(history, ownComments.problems, settings);
  const forAuthor = notes.filter(isForAuthor);
  const body = `${ownComments.problems}\n${toProblemComment(forAuthor)}`;
  const isOwed = forAuthor.length > 0 || present !== undefined;
  const isSaid = present !== undefined && isSameText(present.body, body);
  return {
    number,
    link:
      url !== undefined && settings.linkComment && !hasLink
        ? `${ownComments.link}\n${toLinkComment(url)}`
        : undefined,
    problems: settings.problemComment && isOwed && !isSaid ? { body, present } : undefined,
  };
}

function ownComment(
  { events }: GitHubHistory,
  mark: string,
  settings: GitHubSettings,
): OwnComment | undefined {
  for (const event of events) {
    if (event.kind !== 'commented' || !event.body.trimStart().startsWith(mark)) continue;
    // A stranger could copy the mark to keep the sync silent.
    const isOurs =
      event.actor?.isBot === true || isTrustedAuthor(event.actor, event.association, settings);
    if (isOurs) return { id: event.id, body: event.body };
  }
  return undefined;
}

function isSameText(one: string, other: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trim();
  return plain(one) === plain(other);
}
