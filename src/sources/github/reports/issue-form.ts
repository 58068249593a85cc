import { fencedLines } from '../../../model/text/code-fences.ts';
import { joinParagraphs, toLines } from '../../../model/text/lines.ts';
import { fold } from '../../text/nearest.ts';

/** The fields of the issue forms, by the heading that GitHub gives each. `.github/ISSUE_TEMPLATE` has the same words. */
export const formFields = {
  components: 'Components',
  componentStatus: 'Component status',
  impact: 'Impact',
  text: 'What users see',
  symptoms: 'Error messages',
  affected: 'Who is affected',
  workaround: 'Workaround',
  started: 'Started',
  expectedFix: 'Expected fix',
  nextUpdate: 'Next update',
  scheduledFor: 'Scheduled for',
  scheduledUntil: 'Scheduled until',
} as const;
export type FormField = keyof typeof formFields;

export interface IssueForm {
  /** What was filled in, trimmed. */
  readonly fields: Readonly<Partial<Record<FormField, string>>>;
  /** The field for free text, and the rest of the body with its headings. */
  readonly text: string;
}

const emptyAnswers: readonly string[] = ['', '_No response_'];

/**
 * Parses the body that GitHub makes of an issue form: `### Label`, an empty line, the answer. A body that does not
 * begin with a heading of ours is prose.
 */
export function parseForm(body: string): IssueForm {
  const lines = toLines(body);
  const first = lines.find((line) => line.trim() !== '') ?? '';
  if (fieldOf(first) === undefined) return { fields: {}, text: body };
  const fields: Partial<Record<FormField, string>> = {};
  const prose: string[] = [];
  for (const { heading, answer } of splitAnswers(lines)) {
    const field = fieldOf(heading);
    if (emptyAnswers.includes(answer)) continue;
    // A heading that is repeated belongs to somebody's prose.
    if (field === undefined || fields[field] !== undefined) prose.push(`${heading}\n\n${answer}`);
    else fields[field] = answer;
  }
  const { text = '', ...rest } = fields;
  return { fields: rest, text: joinParagraphs(text, ...prose) };
}

function fieldOf(line: string): FormField | undefined {
  const label = /^### (.+)$/.exec(line.trim())?.[1];
  if (label === undefined) return undefined;
  const entry = Object.entries(formFields).find(([, name]) => fold(name) === fold(label));
  return entry?.[0] as FormField | undefined;
}

/** Cuts at headings of level 3 outside fenced code. */
function splitAnswers(lines: readonly string[]): { heading: string; answer: string }[] {
  const answers: { heading: string; lines: string[] }[] = [];
  for (const { line, isCode } of fencedLines(lines)) {
    if (!isCode && /^### \S/.test(line)) answers.push({ heading: line, lines: [] });
    else answers.at(-1)?.lines.push(line);
  }
  return answers.map(({ heading, lines: below }) => ({
    heading: heading.trim(),
    answer: below.join('\n').trim(),
  }));
}

/** The lines of an answer, without the marks of lists and code. */
export function lineAnswer(answer: string): string[] {
  return answer
    .split('\n')
    .filter((part) => !/^\s*(?:`{3,}|~{3,})/.test(part))
    .map((part) => part.replace(/^\s*[-*+]\s+/, '').trim())
    .map((part) => part.replace(/^(`+)(.*)\1$/, '$2').trim())
    .filter((part) => part !== '');
}

/** The items of an answer, separated by lines or commas, without list marks; boxes that are not ticked are left out. */
export function listAnswer(answer: string): string[] {
  return answer
    .split(/[\n,]/)
    .filter((part) => !/^\s*[-*+]\s*\[ \]/.test(part))
    .map((part) => part.replace(/^\s*[-*+]\s+(?:\[[xX]\]\s*)?/, '').trim())
    .filter((part) => part !== '');
}
