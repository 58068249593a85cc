import { withUnixLines } from '../../../../model/text/lines.ts';
import type { IssueNote } from '../../../../model/issue-note.ts';
import { endsReport } from '../../../../model/status.ts';
import { findKeyword, noteOfUnknownKeyword } from '../vocabulary.ts';

export interface NamedStatus<Status extends string> {
  /** Undefined when the comment names none: then the status stays. */
  readonly status: Status | undefined;
  /** The comment without the status. */
  readonly text: string;
}

const statusForm = '[A-Za-z]+(?:[ _-][A-Za-z]+)?';
const statusLines = [
  // **Monitoring** …, __Monitoring:__ …
  new RegExp(
    `^(?:\\*\\*|__)(${statusForm})[:.]?(?:\\*\\*|__)(?=$|[\\s:.,–—-])[ \\t]*[:.,–—-]?[ \\t]*`,
  ),
  // ## Monitoring
  new RegExp(`^#{1,6}[ \\t]+(${statusForm})[ \\t]*[:.]?[ \\t]*$`),
  // Monitoring: …, Monitoring — …
  new RegExp(`^(${statusForm})[ \\t]*(?::|[ \\t][–—-])(?=$|\\s)[ \\t]*`),
  // Monitoring
  new RegExp(`^(${statusForm})[.!]?[ \\t]*$`),
];

/** What takes an end back: "**Resolved** (in part)", "Resolved: ?", "Resolved: not yet". */
const notOver =
  /^(?:[(?]|no[.!]?\s*$|not (?:yet|fully|completely|entirely|quite)\b|(?:partly|partially|in part|almost|nearly|pending|soon|probably|hopefully|maybe|perhaps|tbd|unknown|unclear|in progress)\b)/i;

/**
 * Parses the status that a comment names in its first line: `Identified: …`, `**Monitoring** …`, `/status monitoring`.
 * A word that is not a status is prose, except after `/status`, where it is a mistake.
 */
export function parseNamedStatus<Status extends string>(
  body: string,
  statuses: readonly Status[],
  notes: IssueNote[],
): NamedStatus<Status> {
  const text = withUnixLines(body).replace(/^\s+/, '');
  const end = text.includes('\n') ? text.indexOf('\n') : text.length;
  const [line, below] = [text.slice(0, end), text.slice(end + 1)];
  // No line that names a status is longer, which spares the expressions long texts.
  const head = line.slice(0, 200);
  const command = /^\/status[ \t]+(.+)$/i.exec(head)?.[1];
  if (command !== undefined) {
    const status = findKeyword(command, statuses);
    if (status === undefined) notes.push(noteOfUnknownKeyword('status', command, statuses));
    return { status, text: below };
  }
  for (const form of statusLines) {
    const match = form.exec(head);
    const status = match && findKeyword(match[1] ?? '', statuses);
    if (!match || !status) continue;
    const rest = line.slice(match[0].length);
    if (endsReport(status) && notOver.test(rest)) continue;
    return { status, text: `${rest}\n${below}`.replace(/^\s*\n/, '') };
  }
  return { status: undefined, text };
}
