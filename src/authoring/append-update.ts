import { flattenComponents } from '../model/components/component.ts';
import type { ParsedReport } from '../sources/reports/parsed-report.ts';
import { incidentRoles, type Report, type Update } from '../model/reports/facts.ts';
import { msPerMinute } from '../model/time/instant.ts';
import type { Page } from '../model/page/page.ts';
import { KnownComponents } from '../sources/page/known-components.ts';
import { toBody } from '../sources/reports/update-sections.ts';
import { formatInstant } from '../sources/text/instant-text.ts';
import { ProblemList } from '../sources/problem-list.ts';
import { Refusal } from './refusal.ts';
import { appendUpdate, insertUpdate } from './reports/report-text.ts';

/** A report as it stands in its file. */
export interface ReportFile<T> {
  readonly report: T;
  readonly text: string;
}

/** Parses the updates of a text; undefined when it has errors, which a preview shows with their places. */
export type ParseUpdates<Status extends string> = (
  text: string,
) => ParsedUpdates<Status> | undefined;

interface ParsedUpdates<Status extends string> {
  readonly updates: readonly Update<Status>[];
  /** The line of the heading of each. */
  readonly lines: readonly number[];
}

/** Makes the function that parses the updates of the report `id` of this page. */
export function updatesParser<Status extends string>(
  parse: (
    id: string,
    text: string,
    directory: KnownComponents,
    problems: ProblemList,
  ) => ParsedReport<Report<Status>> | undefined,
  id: string,
  page: Page,
): ParseUpdates<Status> {
  const ids = flattenComponents(page.components).map((component) => component.id);
  return (text) => {
    const read = parse(id, text, new KnownComponents(ids), new ProblemList(id));
    return read && { updates: read.report.updates, lines: read.updateLines };
  };
}

/** How far apart the clocks of two people may be. */
const skewMs = 5 * msPerMinute;

/** Statuses that end a report. */
const ends: readonly string[] = ['resolved', 'postmortem', 'completed', 'cancelled'];

/**
 * The text with the update added at its end. An update that is older than the last one, because another person was
 * faster, is inserted by its time. An update that ends the report always comes last; if the clocks of two people
 * differ, it takes the time of the last update.
 * @throws Refusal when an open code block or comment would swallow headings, or when the report would end before its
 * last update
 */
export function appendChecked<Status extends string>(
  { report, text }: ReportFile<Report<Status>>,
  given: Update<Status>,
  read: ParseUpdates<Status>,
): string {
  checkFacts(given);
  checkTrueEnd(given);
  const last = report.updates.at(-1);
  if (last && given.postedAt < last.postedAt && !ends.includes(given.status)) {
    return insertChecked({ report, text }, given, read);
  }
  const lateMs = last ? last.postedAt - given.postedAt : 0;
  if (last && lateMs > skewMs) {
    throw new Refusal(
      `The last update was posted at ${formatInstant(last.postedAt)}, so the end cannot be at ${formatInstant(given.postedAt)}.`,
    );
  }
  const update = last && lateMs > 0 ? { ...given, postedAt: last.postedAt } : given;
  const after = appendUpdate(text, update);
  const count = report.updates.length;
  const found = read(after)?.updates;
  if (found && (found.length !== count + 1 || found.at(-1)?.postedAt !== update.postedAt)) {
    throw new Refusal('The file ends inside a code block or a comment; close it by hand first.');
  }
  checkEnd(after, update, count + 1, read);
  return after;
}

function insertChecked<Status extends string>(
  { report, text }: ReportFile<Report<Status>>,
  update: Update<Status>,
  read: ParseUpdates<Status>,
): string {
  const { updates } = report;
  const index = updates.findIndex(({ postedAt }) => postedAt > update.postedAt);
  const line = read(text)?.lines[index];
  if (line === undefined) throw new Refusal('The file has errors; npm run check names them.');
  const after = insertUpdate(text, update, line);
  const found = read(after)?.updates;
  if (
    found &&
    (found.length !== updates.length + 1 || found[index]?.body !== toBody(update.body))
  ) {
    throw new Refusal('The text leaves a code block or a comment open; close it.');
  }
  return after;
}

/** @throws Refusal when a text leaves a code block or a comment open: the next update would vanish in it. */
export function checkEnd<Status extends string>(
  text: string,
  update: Update<Status>,
  count: number,
  read: ParseUpdates<Status>,
): void {
  const probe: Update<Status> = {
    status: update.status,
    postedAt: update.postedAt,
    facts: {},
    body: '',
  };
  const found = read(text) && read(appendUpdate(text, probe))?.updates;
  // A probe that repeats `resolved` has a problem of its own, but its heading is found.
  if (found && found.length !== count + 1) {
    throw new Refusal('The text leaves a code block or a comment open; close it.');
  }
}

/** @throws Refusal for an `endedAt` that does not fit the update. */
export function checkTrueEnd({ status, postedAt, facts }: Omit<Update<string>, 'body'>): void {
  if (facts.endedAt === undefined) return;
  if (!ends.includes(status) || status === 'cancelled') {
    throw new Refusal('Only resolve, complete and postmortem say when it was over (--ended).');
  }
  if (facts.endedAt > postedAt) {
    throw new Refusal(
      `It cannot have ended at ${formatInstant(facts.endedAt)}, after the update that says so (${formatInstant(postedAt)}).`,
    );
  }
}

/** @throws Refusal for a fact that does not fit on its line */
export function checkFacts({ facts }: Pick<Update<string>, 'facts'>): void {
  for (const key of [...incidentRoles, 'affected', 'workaround'] as const) {
    const value = facts[key];
    if (value !== undefined && (value.trim() === '' || /[\p{Cc}\u2028\u2029]/u.test(value))) {
      throw new Refusal(`"${key}" must be one line of text.`);
    }
  }
}
