import { cachetId, cachetList, toCachetData, type CachetData } from './data.ts';

/** What an item of Cachet 3 is related to. */
export interface CachetRelation {
  readonly id: number;
  /** The attributes, when the document includes the item. */
  readonly attributes: CachetData;
  /** False when the attributes may be those that belong to another item of the same document. */
  readonly isCertain: boolean;
}

/** Undefined when the document does not tell that relationship. */
export type RelatedItems = (item: unknown, name: string) => readonly CachetRelation[] | undefined;

/**
 * The relationships of a document (https://jsonapi.org/format/#document-compound-documents). `included` holds each
 * related thing once, even if two items relate to it in different ways (`pivot`).
 */
export function relatedOf(document: CachetData): RelatedItems {
  const included = new Map<string, CachetData>();
  for (const item of cachetList(document.get('included'))) {
    const key = keyOf(item);
    if (key !== undefined && !included.has(key)) {
      included.set(key, toCachetData(toCachetData(item).get('attributes')));
    }
  }
  const data = document.get('data');
  const uses = new Map<string, number>();
  const links = (Array.isArray(data) ? (data as unknown[]) : [data]).flatMap((item) => [
    ...toCachetData(toCachetData(item).get('relationships')).values(),
  ]);
  for (const each of links.flatMap((link) => linked(link) ?? [])) {
    const key = keyOf(each);
    if (key !== undefined) uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  return (item, name) =>
    linked(toCachetData(toCachetData(item).get('relationships')).get(name))?.flatMap((each) => {
      const key = keyOf(each);
      const id = cachetId(toCachetData(each).get('id'));
      if (key === undefined || id === undefined) return [];
      const attributes = included.get(key) ?? new Map<string, unknown>();
      return [{ id, attributes, isCertain: (uses.get(key) ?? 0) <= 1 }];
    });
}

function linked(relationship: unknown): readonly unknown[] | undefined {
  const data = toCachetData(relationship).get('data');
  return Array.isArray(data) ? (data as unknown[]) : undefined;
}

function keyOf(item: unknown): string | undefined {
  const data = toCachetData(item);
  const id = cachetId(data.get('id'));
  const type = data.get('type');
  return id === undefined || typeof type !== 'string' ? undefined : `${type} ${id}`;
}
