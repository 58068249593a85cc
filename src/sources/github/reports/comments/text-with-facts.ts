import type { Facts } from '../../../../model/reports/facts.ts';
import { issueNote, type IssueNote } from '../../../../model/issue-note.ts';
import type { KnownComponents } from '../../../page/known-components.ts';
import { parseFacts } from '../../../reports/fact-list.ts';
import { fromGitHub } from '../github-markdown.ts';
import { toLine } from '../issue-text.ts';
import { ProblemList } from '../../../problem-list.ts';
import { toBody } from '../../../reports/update-sections.ts';

export interface TextWithFacts {
  readonly facts: Facts;
  /** Markdown that can stand below a heading of a report. */
  readonly body: string;
}

export interface TextReader {
  readonly directory: KnownComponents;
  /** The repository of the issue, for `fromGitHub`. */
  readonly repository: string | undefined;
}

/** Takes the fact lines from the beginning of a text. What cannot be used becomes a note, never a fact. */
export function parseTextWithFacts(
  text: string,
  { directory, repository }: TextReader,
  notes: IssueNote[],
): TextWithFacts {
  const problems = new ProblemList('');
  const { facts, rest } = parseFacts(toBody(text), 1, directory, problems);
  for (const problem of problems.problems) notes.push(issueNote('fact', { problem }));
  const body = withoutConflictMarks(toBody(fromGitHub(toBody(rest), repository)));
  return { facts: usableFacts(facts, directory, repository), body };
}

/** Indents lines that would look like a merge conflict in a file. */
function withoutConflictMarks(text: string): string {
  return text.replace(/^(?=[ \t]*(?:<{7,}|>{7,}|\|{7,})(?: |$))/gm, ' ');
}

function usableFacts(
  facts: Facts,
  directory: KnownComponents,
  repository: string | undefined,
): Facts {
  const { components, coordinator, operations, communications, workaround, affected, ...instants } =
    facts;
  const known = components?.filter(({ id }) => directory.has(id)) ?? [];
  const line = (text: string | undefined, max: number) =>
    toLine(fromGitHub(text ?? '', repository), max);
  const lines = {
    coordinator: line(coordinator, 200),
    operations: line(operations, 200),
    communications: line(communications, 200),
    workaround: line(workaround, 1000),
    affected: line(affected, 1000),
  };
  return {
    ...(known.length > 0 && { components: known }),
    ...instants,
    ...(lines.coordinator !== '' && { coordinator: lines.coordinator }),
    ...(lines.operations !== '' && { operations: lines.operations }),
    ...(lines.communications !== '' && { communications: lines.communications }),
    ...(lines.workaround !== '' && { workaround: lines.workaround }),
    ...(lines.affected !== '' && { affected: lines.affected }),
  };
}
