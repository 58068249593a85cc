import { flattenComponents } from '../model/components/component.ts';
import type { Report, Update } from '../model/reports/facts.ts';
import type { Page } from '../model/page/page.ts';
import { KnownComponents } from '../sources/page/known-components.ts';
import { formatInstant } from '../sources/text/instant-text.ts';
import { ProblemList } from '../sources/problem-list.ts';
import { Refusal } from './refusal.ts';
import { appendUpdate } from './report-text.ts';

/** A report as it stands in its file. */
export interface ReportFile<T> {
  readonly report: T;
  readonly text: string;
}

/** Reads the updates of a text; undefined when it has errors, which a preview shows with their places. */
export type ReadUpdates<Status extends string> = (
  text: string,
) => readonly Update<Status>[] | undefined;

/** Reads the updates of the report `id` of this page. */
export function updatesReader<Status extends string>(
  parse: (
    id: string,
    text: string,
    directory: KnownComponents,
    problems: ProblemList,
  ) => { readonly report: Report<Status> } | undefined,
  id: string,
  page: Page,
): ReadUpdates<Status> {
  const ids = flattenComponents(page.components).map((component) => component.id);
  return (text) => parse(id, text, new KnownComponents(ids), new ProblemList(id))?.report.updates;
}

/**
 * The text with the update at its end.
 * @throws Refusal when the file would not read as it was meant: its end, or the end of the new words, leaves a code
 * block or a comment open that swallows headings; or an earlier time than the last update's.
 */
export function appendChecked<Status extends string>(
  { report, text }: ReportFile<Report<Status>>,
  update: Update<Status>,
  read: ReadUpdates<Status>,
): string {
  const last = report.updates.at(-1);
  if (last && update.postedAt < last.postedAt) {
    throw new Refusal(
      `The last update is of ${formatInstant(last.postedAt)}; a new one cannot be of ${formatInstant(update.postedAt)}.`,
    );
  }
  checkFacts(update);
  const after = appendUpdate(text, update);
  const count = report.updates.length;
  const found = read(after);
  if (found && (found.length !== count + 1 || found.at(-1)?.postedAt !== update.postedAt)) {
    throw new Refusal('The file ends inside a code block or a comment; close it by hand first.');
  }
  checkEnd(after, update, count + 1, read);
  return after;
}

/** @throws Refusal when words leave a code block or a comment open: the next update would vanish in it. */
export function checkEnd<Status extends string>(
  text: string,
  update: Update<Status>,
  count: number,
  read: ReadUpdates<Status>,
): void {
  const probe: Update<Status> = {
    status: update.status,
    postedAt: update.postedAt,
    facts: {},
    body: '',
  };
  const found = read(text) && read(appendUpdate(text, probe));
  // A probe that repeats `resolved` is a problem of its own, but its heading is seen.
  if (found && found.length !== count + 1) {
    throw new Refusal('The words leave a code block or a comment open; close it.');
  }
}

/** @throws Refusal for a fact that would not fit into its line. */
export function checkFacts({ facts }: Pick<Update<string>, 'facts'>): void {
  for (const key of ['coordinator', 'affected', 'workaround'] as const) {
    const value = facts[key];
    if (value !== undefined && (value.trim() === '' || /[\p{Cc}\u2028\u2029]/u.test(value))) {
      throw new Refusal(`"${key}" must be one line of text.`);
    }
  }
}
