import { parseJson } from '../../../model/text/json.ts';
import { withUnixLines } from '../../../model/text/lines.ts';
import { compareText } from '../../../model/text-order.ts';
import { cachetCode, cachetId, cachetText, toCachetData, type CachetData } from './data.ts';
import { caveats, refusals } from './caveats.ts';
import { changedText, itemsOf, type CachetItem, type CachetKind } from './items.ts';
import type { ImportLine, SourceFile } from '../import-plan.ts';

/** Everything that the answers of an installation hold, each thing once, sorted by its number. */
export interface CachetAnswers {
  readonly items: (kind: CachetKind) => readonly CachetItem[];
  /** Documents, or parts of them, that hold nothing that can be imported. */
  readonly lines: readonly ImportLine[];
  /** Texts about what is missing. */
  readonly caveats: readonly string[];
}

/** A document of one kind, or of the updates of one report. */
interface Answer {
  readonly document: CachetData;
  readonly of: string;
  readonly own: readonly CachetItem[];
}

export function parseAnswers(files: readonly SourceFile[]): CachetAnswers {
  const found: CachetItem[] = [];
  const answers: Answer[] = [];
  const lines: ImportLine[] = [];
  for (const file of files.toSorted((a, b) => compareText(a.path, b.path))) {
    const document = parseDocument(file);
    if ('reason' in document) {
      lines.push({ source: file.path, caveats: [], reason: document.reason });
      continue;
    }
    const { own, included } = itemsOf(document.data, file.path);
    const known = own.filter((item) => item !== undefined);
    const strangers = own.length - known.length;
    if (strangers > 0) {
      const reason = known.length === 0 ? refusals.notCachet() : refusals.strangers(strangers);
      lines.push({ source: file.path, caveats: [], reason });
    }
    const [first] = known;
    if (first) answers.push({ document: document.data, of: nameOfKind(first), own: known });
    for (const item of [...known, ...included]) found.push(item);
  }
  const byKind = Map.groupBy(withLooseUpdates(found), ({ kind }) => kind);
  const once = new Map([...byKind].map(([kind, items]) => [kind, eachOnce(items)]));
  const items = (kind: CachetKind) => once.get(kind) ?? [];
  return { items, lines: [...lostUpdates(items), ...lines], caveats: missingPages(answers) };
}

function parseDocument({ text, problems }: SourceFile) {
  if (text === undefined) return { reason: problems };
  const value = parseJson(withUnixLines(text));
  if (value === undefined) return { reason: refusals.notJson() };
  const data: CachetData = Array.isArray(value) ? new Map([['data', value]]) : toCachetData(value);
  return data.has('data') ? { data } : { reason: refusals.notCachet() };
}

/** `incident 5`: the report that an update in a document of its own belongs to. */
function ownerOf({ data }: CachetItem): string {
  const incident = cachetId(data.get('incident_id'));
  if (incident !== undefined) return `incident ${incident}`;
  const type = cachetText(data.get('updateable_type'))?.toLowerCase() ?? '';
  const kind = ['schedule', 'incident'].find((each) => type.endsWith(each)) ?? 'nothing';
  return `${kind} ${cachetId(data.get('updateable_id')) ?? ''}`;
}

function nameOfKind(item: CachetItem): string {
  return item.kind === 'update' ? `update of ${ownerOf(item)}` : item.kind;
}

/** Adds updates from documents of their own to the reports that they belong to. */
function withLooseUpdates(items: readonly CachetItem[]): CachetItem[] {
  const owned = Map.groupBy(
    items.filter(({ kind }) => kind === 'update'),
    ownerOf,
  );
  return items.map((item) => {
    const loose = item.id === undefined ? undefined : owned.get(`${item.kind} ${item.id}`);
    return loose === undefined
      ? item
      : { ...item, updates: eachOnce([...(item.updates ?? []), ...loose]) };
  });
}

function lostUpdates(items: (kind: CachetKind) => readonly CachetItem[]): ImportLine[] {
  const reports = [...items('incident'), ...items('schedule')];
  const owners = new Set(reports.map(({ kind, id }) => `${kind} ${id}`));
  const used = new Set(reports.flatMap(({ updates }) => updates ?? []).map(({ id }) => id));
  return items('update')
    .filter((update) => !owners.has(ownerOf(update)) && !(update.id && used.has(update.id)))
    .map(({ id, place }) => {
      const source = id === undefined ? `update in ${place}` : `update ${id} in ${place}`;
      return { source, caveats: [], reason: refusals.updateLost() };
    });
}

/**
 * Sorts items by number and keeps the best of several copies: the one that was changed last, or whose components are
 * certain.
 */
function eachOnce(items: readonly CachetItem[]): CachetItem[] {
  const best = new Map<number, CachetItem>();
  for (const item of items) {
    if (item.id === undefined) continue;
    const other = best.get(item.id);
    if (other === undefined || isBetter(item, other)) best.set(item.id, item);
  }
  const nameless = items.filter(({ id }) => id === undefined);
  return [...[...best.values()].sort((a, b) => (a.id ?? 0) - (b.id ?? 0)), ...nameless];
}

function isBetter(item: CachetItem, other: CachetItem): boolean {
  const sureness = ({ components, updates }: CachetItem) =>
    (components?.every(({ isCertain }) => isCertain) ? 2 : 0) + (updates ? 1 : 0);
  const newer = compareText(changedText(item), changedText(other));
  return newer > 0 || (newer === 0 && sureness(item) > sureness(other));
}

/** Names the kinds of which pages are missing: Cachet 2 gives the total number, Cachet 3 a link to the next page. */
function missingPages(answers: readonly Answer[]): string[] {
  return [...Map.groupBy(answers, (answer) => answer.of)].flatMap(([kind, documents]) => {
    const pages = documents.map(({ document }) => {
      const meta = toCachetData(document.get('meta'));
      const page = cachetCode(meta.get('current_page'));
      const total = cachetCode(toCachetData(meta.get('pagination')).get('total')) ?? 0;
      const next = cachetText(toCachetData(document.get('links')).get('next'));
      return { page, total, hasNext: next !== undefined };
    });
    const total = pages.reduce((most, each) => Math.max(most, each.total), 0);
    const there = eachOnce(documents.flatMap(({ own }) => own)).length;
    if (total > there) return [caveats.someMissing(kind, there, total)];
    const seen = new Set(pages.map(({ page }) => page));
    const isCut = pages.some(({ page, hasNext }) => hasNext && !seen.has((page ?? 0) + 1));
    return isCut ? [caveats.pagesMissing(kind, there)] : [];
  });
}
