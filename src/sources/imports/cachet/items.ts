import {
  cachetCode,
  cachetDateText,
  cachetId,
  cachetList,
  cachetText,
  toCachetData,
  type CachetData,
} from './data.ts';
import { relatedOf, type RelatedItems } from './relations.ts';

export type CachetKind = 'component' | 'group' | 'incident' | 'schedule' | 'update';

/** A component as an incident or schedule names it. */
export interface CachetLink {
  readonly id: number;
  /** The status in that report, as it is written; undefined when the report has none. */
  readonly status: unknown;
  /** False when the status may belong to another report. */
  readonly isCertain: boolean;
}

/** A component, group, report or update of Cachet 2 or 3. */
export interface CachetItem {
  readonly kind: CachetKind;
  /** Undefined when it has none that can be read. */
  readonly id: number | undefined;
  readonly isVersion3: boolean;
  readonly data: CachetData;
  /** The document and the position in it. */
  readonly place: string;
  /** Whether dates in UTC were asked for, which Cachet 2 respects. */
  readonly isInUtc: boolean;
  /** Undefined when the document does not tell them. */
  readonly updates: readonly CachetItem[] | undefined;
  readonly components: readonly CachetLink[] | undefined;
}

const typesOfVersion3: ReadonlyMap<string, CachetKind> = new Map([
  ['components', 'component'],
  ['componentgroups', 'group'],
  ['incidents', 'incident'],
  ['schedules', 'schedule'],
  ['updates', 'update'],
]);

/** The items of a document and, behind them, those that it brings along; an entry that is not an item is undefined. */
export function itemsOf(
  document: CachetData,
  path: string,
): { own: readonly (CachetItem | undefined)[]; included: readonly CachetItem[] } {
  const related = relatedOf(document);
  const data = document.get('data');
  const entries = Array.isArray(data) ? (data as unknown[]) : [data];
  const read = (entry: unknown, place: string) => toItem(entry, { place, path, related });
  const own = entries.map((entry, index) => read(entry, `${path}, entry ${index + 1}`));
  const embedded = own.flatMap((item) =>
    item?.kind === 'group' ? cachetList(item.data.get('enabled_components')) : [],
  );
  const included = [...cachetList(document.get('included')), ...embedded].flatMap(
    (entry, index) => read(entry, `${path}, brought along ${index + 1}`) ?? [],
  );
  return { own, included };
}

interface Around {
  readonly place: string;
  readonly path: string;
  readonly related: RelatedItems;
}

function toItem(entry: unknown, around: Around, { isUpdate = false } = {}): CachetItem | undefined {
  const whole = toCachetData(entry);
  const isVersion3 = whole.has('attributes');
  const told = isUpdate && whole.has('message') ? 'update' : undefined;
  const kind = isVersion3 ? kindOfVersion3(whole) : (kindOfVersion2(whole) ?? told);
  if (kind === undefined) return undefined;
  const data = isVersion3 ? toCachetData(whole.get('attributes')) : whole;
  return {
    kind,
    id: cachetId(whole.get('id')) ?? cachetId(data.get('id')),
    isVersion3,
    data,
    place: around.place,
    isInUtc: !isVersion3 && /^https?:\/\//.test(around.path),
    ...(isVersion3 ? partsOfVersion3(entry, data, around) : partsOfVersion2(kind, data, around)),
  };
}

function kindOfVersion3(whole: CachetData): CachetKind | undefined {
  const type = cachetText(whole.get('type')) ?? '';
  return typesOfVersion3.get(type.toLowerCase().replace(/[^a-z]/g, ''));
}

/** Answers of Cachet 2 do not say what they are; their keys do. */
function kindOfVersion2(data: CachetData): CachetKind | undefined {
  const has = (...keys: string[]) => keys.every((key) => data.has(key));
  if (has('incident_id', 'message')) return 'update';
  if (has('name', 'scheduled_at') && !has('visible') && !has('component_id')) return 'schedule';
  if (has('name', 'message', 'status')) return 'incident';
  if (has('name', 'collapsed') || has('name', 'enabled_components')) return 'group';
  return has('name', 'status') && (has('group_id') || has('link')) ? 'component' : undefined;
}

type Parts = Pick<CachetItem, 'updates' | 'components'>;

function partsOfVersion3(entry: unknown, data: CachetData, around: Around): Parts {
  const updates = around
    .related(entry, 'updates')
    ?.flatMap(
      ({ id, attributes }) =>
        toItem({ id, type: 'updates', attributes: Object.fromEntries(attributes) }, around) ?? [],
    );
  const related = around.related(entry, 'components')?.map(({ id, attributes, isCertain }) => {
    const pivot = toCachetData(attributes.get('pivot'));
    return { id, status: pivot.get('component_status'), isCertain };
  });
  // The component that an incident had in Cachet 2, before the installation was upgraded.
  const inherited = linksOfIncident(data).filter(
    ({ id }) => !related?.some((link) => link.id === id),
  );
  const isTold = related !== undefined || inherited.length > 0;
  return { updates, components: isTold ? [...(related ?? []), ...inherited] : undefined };
}

function partsOfVersion2(kind: CachetKind, data: CachetData, around: Around): Parts {
  const updates = data.get('updates');
  return {
    updates: Array.isArray(updates)
      ? (updates as unknown[]).flatMap((entry) => toItem(entry, around, { isUpdate: true }) ?? [])
      : undefined,
    components: kind === 'schedule' ? linksOfSchedule(data) : linksOfIncident(data),
  };
}

function linksOfSchedule(data: CachetData): CachetLink[] {
  return cachetList(data.get('components')).flatMap((entry) => {
    const link = toCachetData(entry);
    const id = cachetId(link.get('component_id'));
    return id === undefined ? [] : [{ id, status: link.get('component_status'), isCertain: true }];
  });
}

/**
 * Cachet 2 keeps one component of an incident, without a status. A branch of it also has a status, which is 1 unless
 * somebody set it.
 */
function linksOfIncident(data: CachetData): CachetLink[] {
  const id = cachetId(data.get('component_id'));
  const status = data.get('component_status');
  return id === undefined
    ? []
    : [{ id, status: cachetCode(status) === 1 ? undefined : status, isCertain: true }];
}

/** When it was last changed, as it is written; for telling which of two copies is newer. */
export function changedText({ data }: CachetItem): string {
  return cachetDateText(data.get('updated_at') ?? data.get('updated')) ?? '';
}
