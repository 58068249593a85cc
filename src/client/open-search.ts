import { openIndex, wholeId, type SearchDocument } from '../model/search/search-index.ts';
import { msPerDay } from '../model/time/instant.ts';

/** A report that was found. */
export interface Found {
  readonly title: string;
  /** Below the pages of this language: `incidents/x/`. */
  readonly path: string;
  /** What it is, or how bad it was. */
  readonly label: string;
  /** When it began, in days since 1970. */
  readonly day: number;
}

/** Makes the function that answers queries. Reports with all words in the title come first; the newest of them lead. */
export function openSearch(document: SearchDocument): (query: string) => readonly Found[] {
  const find = openIndex(document);
  const days: number[] = [];
  for (const older of document.days) days.push(days.length === 0 ? older : days.at(-1)! - older);
  return (query) => find(query).map((number) => toFound(document, number, days[number]!));
}

function toFound({ titles, ids, kinds, labels }: SearchDocument, number: number, day: number) {
  const title = titles[number]!;
  const { name, path } = labels[Number(kinds[number])]!;
  const date = new Date(day * msPerDay).toISOString().slice(0, 10);
  const id = wholeId(ids[number]!, { day: date, title });
  return {
    title,
    // An announcement stands in its month.
    path: path ? `${path}${id}/` : `history/${date.slice(0, 7)}/#announcement-${id}`,
    label: name,
    day,
  };
}
