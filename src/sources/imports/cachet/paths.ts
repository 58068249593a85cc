import { parseJson } from '../../../model/text/json.ts';
import { cachetCode, cachetId, cachetList, cachetText, toCachetData } from './data.ts';
import { relatedOf, type CachetRelation } from './relations.ts';

const perPage = 100;

/** Cachet 2 gives dates in the zone that is asked for (its `Timezone` middleware); Cachet 3 ignores it. */
export const cachetHeaders = { 'time-zone': 'UTC' } as const;

/** The paths of Cachet 2, then those of Cachet 3; neither serves the other's. */
export const cachetPaths: readonly string[] = [
  ...['components', 'components/groups', 'incidents', 'schedules'].map(
    (name) => `api/v1/${name}?per_page=${perPage}`,
  ),
  `api/components?per_page=${perPage}`,
  ...[
    ['component-groups', 'components'],
    ['incidents', 'components,updates'],
    ['schedules', 'components,updates'],
  ].map(([name, include]) => `api/${name}?include=${include}&per_page=${perPage}`),
];

export function isCachetFile(path: string): boolean {
  return path.endsWith('.json');
}

/**
 * What to fetch after an answer: its next page; and each incident or schedule of Cachet 3 whose components have the
 * status of another report in it. Cachet's own links are not followed: behind a proxy they may lead elsewhere.
 * @param path below the address of the page, as in `cachetPaths`.
 */
export function nextCachetPaths(path: string, text: string): readonly string[] {
  const document = toCachetData(parseJson(text));
  const meta = toCachetData(document.get('meta'));
  const pagination = toCachetData(meta.get('pagination'));
  const items = cachetList(document.get('data'));
  const page = cachetCode((meta.has('pagination') ? pagination : meta).get('current_page'));
  const last = cachetCode(pagination.get('total_pages'));
  const link = cachetText(toCachetData(document.get('links')).get('next'));
  const hasNext =
    page !== undefined &&
    items.length > 0 &&
    (last === undefined ? link !== undefined : page < last);
  const paged = path.replace(/&page=\d+$/, '');
  return [...(hasNext ? [`${paged}&page=${page + 1}`] : []), ...pathsOfShared(path, document)];
}

/** A list includes each component only once, with its status in one of the reports that name it. */
function pathsOfShared(path: string, document: ReadonlyMap<string, unknown>): string[] {
  const [, list, query] = /^(api\/(?:incidents|schedules))\?(include=[a-z,]+)&/.exec(path) ?? [];
  if (list === undefined || query === undefined) return [];
  const related = relatedOf(document);
  return cachetList(document.get('data')).flatMap((item) => {
    const id = cachetId(toCachetData(item).get('id'));
    const isShared = ({ isCertain }: CachetRelation) => !isCertain;
    return id !== undefined && (related(item, 'components') ?? []).some(isShared)
      ? [`${list}/${id}?${query}`]
      : [];
  });
}
