import { isMap } from '../../../model/text/json.ts';
import { withUnixLines } from '../../../model/text/lines.ts';
import { compareText } from '../../../model/text-order.ts';
import { caveats, refusals } from './caveats.ts';
import type { ImportLine, SourceFile } from '../import-plan.ts';
import { cleanLine, shorten } from '../shared/imported-text.ts';
import {
  parseAs,
  StatuspageComponentSchema,
  StatuspagePageSchema,
  StatuspageReportSchema,
  type StatuspageComponent,
  type StatuspagePage,
  type StatuspageReport,
} from './schema.ts';

export const lists = ['incidents', 'scheduled_maintenances'] as const;
export type ListName = (typeof lists)[number];

/** One answer of the API, or one list of them as a program saved it. */
export interface StatuspageDocument {
  readonly path: string;
  readonly page?: StatuspagePage;
  readonly components?: readonly StatuspageComponent[];
  readonly reports: readonly FoundReport[];
  /** How many entries each list in the document has. */
  readonly sizes: ReadonlyMap<ListName, number>;
  /** Whether it is about the page as a whole and holds only what is open. */
  readonly isSummary: boolean;
  readonly caveats: readonly string[];
}

/** A report and the document that holds it. */
export interface FoundReport {
  readonly source: string;
  readonly list: ListName;
  /** Undefined when it is not a report. */
  readonly report: StatuspageReport | undefined;
  readonly found: readonly string[];
}

/** The answers among the files, by path, and a line for each file that is not one. */
export function parseDocuments(files: readonly SourceFile[]): {
  documents: readonly StatuspageDocument[];
  refused: readonly ImportLine[];
} {
  const documents: StatuspageDocument[] = [];
  const refused: ImportLine[] = [];
  for (const file of files.toSorted((a, b) => compareText(a.path, b.path))) {
    const read = parseDocument(file);
    if ('path' in read) documents.push(read);
    else refused.push({ source: file.path, caveats: [], reason: read.reason });
  }
  return { documents, refused };
}

function parseDocument(
  file: SourceFile,
): StatuspageDocument | { reason: NonNullable<ImportLine['reason']> } {
  if (file.text === undefined) return { reason: file.problems };
  let value: unknown;
  try {
    value = JSON.parse(withUnixLines(file.text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { reason: refusals.notJson(error.message) };
  }
  const keys = Array.isArray(value) ? sortOut(value) : toObject(value);
  const all = keys && isReport(keys) ? sortOut([keys]) : keys;
  const document = all && toDocument(file.path, all);
  return document ?? { reason: refusals.notStatuspage() };
}

function toDocument(
  path: string,
  value: Readonly<Record<string, unknown>>,
): StatuspageDocument | undefined {
  const found: string[] = [];
  const page = toObject(value['page']) && parseAs(StatuspagePageSchema, value['page'], found);
  const entries = listAt(value, 'components', found);
  const given = new Map(
    lists.flatMap((name) => {
      const items = listAt(value, name, found) ?? [];
      const single = name === 'incidents' ? toObject(value['incident']) : undefined;
      const isGiven = Array.isArray(value[name]) || single !== undefined;
      return isGiven ? [[name, single ? [...items, single] : items] as const] : [];
    }),
  );
  const hasComponents = entries?.some((entry) => isComponent(entry)) ?? false;
  if (page?.name === undefined && given.size === 0 && !hasComponents) return undefined;
  const components = entries?.flatMap(
    (entry) => parseAs(StatuspageComponentSchema, entry, found) ?? [],
  );
  return {
    path,
    ...(page && { page }),
    ...(components && { components }),
    reports: [...given].flatMap(([list, items]) =>
      items.map((item, index) => parseReport(path, list, index, item)),
    ),
    sizes: new Map([...given].map(([name, items]) => [name, items.length])),
    isSummary: toObject(value['status']) !== undefined && given.size > 0,
    caveats: found,
  };
}

function parseReport(path: string, list: ListName, index: number, value: unknown): FoundReport {
  const found: string[] = [];
  const report = parseAs(StatuspageReportSchema, value, found);
  const id = shorten(cleanLine((report?.id ?? '').slice(0, 200)), 40);
  const name = shorten(cleanLine((report?.name ?? '').slice(0, 400)), 100);
  const label = report ? [name, id && `(${id})`].filter(Boolean).join(' ') : '';
  return { source: `${path}: ${label || `${list} ${index + 1}`}`, list, report, found };
}

/** Undefined when there is no such list; a value that is not a list is a caveat. */
function listAt(
  value: Readonly<Record<string, unknown>>,
  name: string,
  found: string[],
): readonly unknown[] | undefined {
  const list = value[name];
  if (Array.isArray(list)) return list as unknown[];
  if (list !== undefined && list !== null) found.push(caveats.listUnreadable(name));
  return undefined;
}

/** A bare list of reports or components, as programs save it from Statuspage's other API. */
function sortOut(items: readonly unknown[]): Record<string, unknown> {
  const reports = items.filter((item) => isReport(toObject(item)));
  const components = items.filter((item) => isComponent(item));
  return {
    ...(reports.length > 0 && { incidents: items.filter((item) => !isComponent(item)) }),
    ...(components.length > 0 && { components }),
  };
}

function isReport(value: Readonly<Record<string, unknown>> | undefined): boolean {
  return Array.isArray(value?.['incident_updates']);
}

function isComponent(value: unknown): boolean {
  const keys = toObject(value);
  if (!keys || isReport(keys) || typeof keys['name'] !== 'string') return false;
  return ['status', 'position', 'group', 'group_id'].some((name) => Object.hasOwn(keys, name));
}

function toObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return isMap(value) ? value : undefined;
}
