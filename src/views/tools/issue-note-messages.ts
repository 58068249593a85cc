import type { IssueNote, IssueNoteArguments, IssueNoteCode } from '../../model/issue-note.ts';
import { withFullStop } from '../../model/text/full-stop.ts';
import { toProblemMessage } from './problems/problem-messages.ts';

type Messages = { readonly [Code in IssueNoteCode]: (args: IssueNoteArguments[Code]) => string };

function known({ nearest, known }: { nearest?: string; known: readonly string[] }): string {
  if (nearest !== undefined) return `Did you mean ${code(nearest)}?`;
  return `Known: ${known.slice(0, 20).map(code).join(', ')}${known.length > 20 ? ', …' : ''}.`;
}

const messages: Messages = {
  'unknown-component': (args) =>
    `${code(args.found)} is not a component of this page. ${known(args)}`,
  'unknown-word': (args) => `${code(args.found)} is not a known ${args.field}. ${known(args)}`,
  'instant-unusable': ({ field, found, suggestion }) =>
    suggestion === undefined
      ? `${field}: ${code(found)} is not an instant. Write it as ${code('2026-03-14 09:58 UTC')}.`
      : `${field}: ${code(found)} has no time zone. Write ${code(suggestion)} if it is in UTC.`,
  'started-late': ({ found }) =>
    `Started: ${code(found)} is after the issue was opened, so it was left out.`,
  'window-missing': () =>
    `It has no window, so it is not on the page. Put ${code('- Scheduled for: 2026-04-02 08:00 UTC')} and ${code('- Scheduled until: 2026-04-02 10:00 UTC')} at the top of the text.`,
  'window-reversed': ({ from, until }) =>
    `The window ends (${code(until)}) before it begins (${code(from)}), so it is not on the page. Swap them.`,
  'two-kinds': ({ incident, maintenance }) =>
    `It has both labels, ${code(incident)} and ${code(maintenance)}, and is shown as an incident. Remove one.`,
  'label-unmapped': ({ labels }) =>
    `It is an incident by ${labels.map(code).join(', ')}, but none of its labels says how bad it is, so its components count as degraded. "statuses" in page.yml says what labels mean.`,
  fact: ({ problem }) => {
    const { message, cure } = toProblemMessage(problem);
    return `${withFullStop(plain(message))} ${plain(cure)}`;
  },
  'text-lost': ({ problem }) => {
    const { message, cure } = toProblemMessage(problem);
    const place = code(`${problem.file}:${String(problem.line)}`);
    return `${place}: ${withFullStop(plain(message))} ${plain(cure)}`;
  },
  'event-untrusted': ({ event, login }) =>
    `It was ${event} by ${code(login)}, who is not trusted here, so the page does not follow.`,
  'kept-internal': ({ mark, what, login }) =>
    `${what === 'text' ? 'Its own text' : `A comment${login ? ` of ${code(login)}` : ''}`} has ${code(mark)} on a line, so nothing of it is published. Take the line out if all of it may be read.`,
  'looks-secret': ({ kind }) =>
    `Its text holds what looks like ${kind}. It is published as it stands: revoke it, then edit the text.`,
  'log-secret': ({ login }) =>
    `What ${code(login)} noted with ${code('/log')} looks like a secret, so it is not in the log. Revoke it, then edit the comment.`,
  'author-unknown': ({ login, isOffered }) =>
    `It is not on the status page, because ${code(login)} is not known here as a maintainer: that takes the role Write in this repository, or the login among ${code('trusted_logins')} of ${code('github')} in ${code('content/page.yml')}. ${isOffered ? 'The label of a maintainer puts its title on the page.' : 'A maintainer can open an issue with the same words.'}`,
  'label-missing': ({ label }) =>
    `It is not on the status page, because it has no label ${code(label)}: GitHub drops the label of a form when the repository has none of that name. It has one now. Put it on.`,
  shortened: ({ limit }) =>
    `Its texts are longer than the ${Math.floor(limit / 1000)} kB that fit a file, so the longest are shortened.`,
};

/** The message of a note, one line of markdown. */
export function toIssueNoteMessage({ code: name, args }: IssueNote): string {
  const word = messages[name] as (args: IssueNote['args']) => string;
  return word(args);
}

/** The comment with the link to an issue's page. */
export function toLinkComment(url: string): string {
  return `This is on the status page: ${url}\n\nComments of maintainers become updates there; one with a line that begins \`/internal\` stays here.`;
}

/** The comment about what cannot be used, or that everything can be used. */
export function toProblemComment(notes: readonly IssueNote[]): string {
  if (notes.length === 0) return 'Everything in this issue can be used on the status page now.';
  const list = notes.slice(0, 50).map((note) => `- ${toIssueNoteMessage(note)}`);
  return `The status page cannot use all of this issue:\n\n${list.join('\n')}\n\nEdit the issue; this comment changes with it.`;
}

/** Text from elsewhere as code, so that it has no markup, mentions nobody and cannot end the comment. */
function code(text: string): string {
  return `\`${text.replace(/[`\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim() || ' '}\``;
}

function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').replace(/[@<>\[\]#]/g, '\\$&');
}
