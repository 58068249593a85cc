import { joinParagraphs, withUnixLines } from '../../../model/text/lines.ts';
import type { AffectedComponent, Facts } from '../../../model/reports/facts.ts';
import { longestSymptom, mostSymptoms, shortestSymptom } from '../../../model/reports/symptoms.ts';
import type { IssueNote } from '../../../model/issue-note.ts';
import {
  impacts,
  writtenStatuses,
  type Impact,
  type WrittenStatus,
} from '../../../model/status.ts';
import { lineAnswer, listAnswer, parseForm, type IssueForm } from './issue-form.ts';
import { fromGitHub } from './github-markdown.ts';
import { parseTextWithFacts, type TextReader } from './comments/text-with-facts.ts';
import { parseIssueInstant, toLine } from './issue-text.ts';
import { findKeyword, noteOfUnknownKeyword, type ComponentNames } from './vocabulary.ts';
import type { WindowComment } from './comments/window-comment.ts';
import { toBody } from '../../reports/update-sections.ts';

/** What the body of an issue says. */
export interface IssueBody {
  /** Components apart. */
  readonly facts: Omit<Facts, 'components'>;
  /** The components that are named; undefined where no status is stated. */
  readonly components: ReadonlyMap<string, WrittenStatus | undefined>;
  readonly impact: Impact | undefined;
  /** Texts that users see. */
  readonly symptoms: readonly string[];
  readonly startedAt: number | undefined;
  readonly scheduledFor: number | undefined;
  readonly scheduledUntil: number | undefined;
  /** Markdown. */
  readonly body: string;
}

export interface IssueBodyReader extends TextReader {
  readonly names: ComponentNames;
}

/** Parses the body of an issue: a filled-in form, or prose with fact lines at its beginning. */
export function parseIssueBody(
  body: string,
  reader: IssueBodyReader,
  notes: IssueNote[],
): IssueBody {
  const { fields, text } = parseForm(body);
  const window = takeWindow(text, notes);
  const prose = parseTextWithFacts(window.text, reader, notes);
  const instant = (field: string, answer: string | undefined) =>
    answer === undefined ? undefined : parseIssueInstant(field, answer, notes);
  const startedAt = instant('Started', fields.started);
  const expectedFixAt = instant('Expected fix', fields.expectedFix);
  const nextUpdateAt = instant('Next update', fields.nextUpdate);
  const { components: stated = [], ...stood } = prose.facts;
  return {
    facts: {
      ...(nextUpdateAt !== undefined && { nextUpdateAt }),
      ...(expectedFixAt !== undefined && { expectedFixAt }),
      ...shortFact('affected', fields.affected, reader),
      ...shortFact('workaround', fields.workaround, reader),
      ...stood,
    },
    components: formComponents(fields, stated, reader.names, notes),
    impact: parseKeyword('impact', fields.impact, impacts, notes),
    symptoms: parseSymptoms(fields.symptoms ?? ''),
    startedAt,
    scheduledFor: instant('Scheduled for', fields.scheduledFor) ?? window.scheduledFor,
    scheduledUntil: instant('Scheduled until', fields.scheduledUntil) ?? window.scheduledUntil,
    body: joinParagraphs(prose.body, ...longAnswers(fields, reader)),
  };
}

/** At most as many symptoms as a file may have; lines that are too long are cut. */
function parseSymptoms(answer: string): string[] {
  const symptoms = lineAnswer(answer)
    .map((part) => toLine(part, longestSymptom))
    .filter((part) => part.length >= shortestSymptom);
  return [...new Set(symptoms)].slice(0, mostSymptoms);
}

function isShort(answer: string): boolean {
  return !answer.includes('\n') && answer.length <= 1000;
}

function shortFact(
  key: 'affected' | 'workaround',
  answer: string | undefined,
  { repository }: TextReader,
): Pick<Facts, 'affected' | 'workaround'> {
  if (answer === undefined || !isShort(answer)) return {};
  const line = toLine(fromGitHub(answer, repository), 1000);
  return line === '' ? {} : { [key]: line };
}

/** Answers of several lines do not fit into a fact, so they are put below the prose. */
function longAnswers(
  { affected, workaround }: IssueForm['fields'],
  { repository }: TextReader,
): string[] {
  return [['Who is affected', affected] as const, ['Workaround', workaround] as const].flatMap(
    ([heading, answer]) =>
      answer === undefined || isShort(answer)
        ? []
        : `### ${heading}\n\n${toBody(fromGitHub(toBody(answer), repository))}`,
  );
}

function parseKeyword<Keyword extends string>(
  field: string,
  answer: string | undefined,
  keywords: readonly Keyword[],
  notes: IssueNote[],
): Keyword | undefined {
  if (answer === undefined) return undefined;
  const keyword = findKeyword(answer, keywords);
  if (keyword === undefined) notes.push(noteOfUnknownKeyword(field, answer, keywords));
  return keyword;
}

function formComponents(
  fields: IssueForm['fields'],
  stated: readonly AffectedComponent[],
  names: ComponentNames,
  notes: IssueNote[],
): Map<string, WrittenStatus | undefined> {
  const common = parseKeyword('component status', fields.componentStatus, writtenStatuses, notes);
  const components = new Map<string, WrittenStatus | undefined>();
  for (const part of listAnswer(fields.components ?? '').slice(0, 200)) {
    const named = names.read(part);
    if (named) components.set(named.id, named.status ?? common);
    else notes.push(names.noteOfUnknown(part));
  }
  for (const { id, status } of stated) components.set(id, status);
  return components;
}

/** Adds the window of an HTML comment; the text of the body takes precedence. */
export function withWindowComment(issueBody: IssueBody, comment: WindowComment): IssueBody {
  const named = comment.components.map((id) => [id, undefined] as const);
  return {
    ...issueBody,
    scheduledFor: issueBody.scheduledFor ?? comment.scheduledFor,
    scheduledUntil: issueBody.scheduledUntil ?? comment.scheduledUntil,
    components: new Map([...named, ...issueBody.components]),
  };
}

export interface WindowLines {
  readonly scheduledFor: number | undefined;
  readonly scheduledUntil: number | undefined;
  /** The text without them. */
  readonly text: string;
}

/** Takes `- Scheduled for: …` and `- Scheduled until: …` out of the list at the beginning of a text. */
export function takeWindow(text: string, notes: IssueNote[]): WindowLines {
  const lines = withUnixLines(text).split('\n');
  let scheduledFor: number | undefined;
  let scheduledUntil: number | undefined;
  const rest: string[] = [];
  let isHead = true;
  for (const line of lines) {
    isHead &&= line.trim() === '' || /^[-*+][ \t]/.test(line);
    const match = isHead ? /^[-*+][ \t]+scheduled (for|until)[ \t]*:(.*)$/i.exec(line) : null;
    if (!match) {
      rest.push(line);
      continue;
    }
    const isStart = match[1]?.toLowerCase() === 'for';
    const at = parseIssueInstant(
      isStart ? 'Scheduled for' : 'Scheduled until',
      match[2] ?? '',
      notes,
    );
    if (isStart) scheduledFor = at ?? scheduledFor;
    else scheduledUntil = at ?? scheduledUntil;
  }
  return { scheduledFor, scheduledUntil, text: rest.join('\n') };
}
