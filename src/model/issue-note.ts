import type { Problem } from './problem.ts';

/** The arguments of each note on a GitHub issue, by its code. */
export interface IssueNoteArguments {
  'unknown-component': { found: string; nearest?: string; known: readonly string[] };
  'unknown-word': { field: string; found: string; nearest?: string; known: readonly string[] };
  'instant-unusable': { field: string; found: string; suggestion?: string };
  'started-late': { found: string };
  'window-missing': object;
  'window-reversed': { from: string; until: string };
  /** The labels that make it an incident, none of which says how bad it is. */
  'label-unmapped': { labels: readonly string[] };
  'two-kinds': { incident: string; maintenance: string };
  fact: { problem: Problem };
  'text-lost': { problem: Problem };
  'event-untrusted': { event: 'closed' | 'reopened'; login: string };
  /** A mark that keeps a text from the page stands in it, not at its beginning. */
  'kept-internal': { mark: string; what: 'comment' | 'text'; login?: string };
  'looks-secret': { kind: string };
  /** The text of a log entry contains such a mark. */
  'log-secret': { login: string };
  shortened: { limit: number };
  /** Its author is not known as a maintainer; `isOffered`: a maintainer can publish it by adding a label. */
  'author-unknown': { login: string; isOffered: boolean };
  /** It has the headings of an issue form but lacks the form's label. */
  'label-missing': { label: string };
}

export type IssueNoteCode = keyof IssueNoteArguments;

/** Something in a GitHub issue that could not be used as it stands, as data; its message is in `views/tools/issue-note-messages.ts`. */
export type IssueNote = {
  [Code in IssueNoteCode]: {
    readonly code: Code;
    readonly args: Readonly<IssueNoteArguments[Code]>;
  };
}[IssueNoteCode];

export function issueNote<Code extends IssueNoteCode>(
  code: Code,
  args: IssueNoteArguments[Code],
): IssueNote {
  return { code, args } as IssueNote;
}

const operatorCodes: readonly IssueNoteCode[] = [
  'looks-secret',
  'log-secret',
  'shortened',
  'label-unmapped',
];

/** Whether the author of the issue can mend it, so that a comment on it helps. */
export function isForAuthor({ code }: IssueNote): boolean {
  return !operatorCodes.includes(code);
}
