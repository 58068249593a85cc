import { formatList, formatWords, markList, parseWords } from './packed-words.ts';
import { foldText, isDense, keysOf, runsOf } from './search-words.ts';

/** The document that the search of the page loads; it is short, because readers may have a slow connection. */
export interface SearchDocument {
  /** Newest first, like all other lists by report. */
  readonly titles: readonly string[];
  /** See `shortId`. */
  readonly ids: readonly string[];
  /**
   * The day on which each began: of the first in days since 1970, of each other how many days it is older than the one
   * before.
   */
  readonly days: readonly number[];
  /** One digit each: an index of `labels`. */
  readonly kinds: string;
  /** The label of each kind, and the folder of its pages. */
  readonly labels: readonly { readonly name: string; readonly path: string }[];
  /** Words of texts in alphabetical order, and in which reports each stands: see `packed-words.ts`. */
  readonly words: string;
  readonly lists: string;
  /** The note where not all texts are searched. */
  readonly note?: string;
}

/** A report as it goes into the index. */
export interface SearchedReport {
  readonly title: string;
  /** What is always searched: error messages, names of components. */
  readonly terms: readonly string[];
  /** What is searched as long as there is room. */
  readonly texts: readonly string[];
}

type WordIndex = Pick<SearchDocument, 'titles' | 'words' | 'lists'>;

/** The index of `reports`, with the texts of the first `textCount` of them. */
export function indexReports(reports: readonly SearchedReport[], textCount: number): WordIndex {
  const lists = new Map<string, number[]>();
  for (const [number, { title, terms, texts }] of reports.entries()) {
    // Titles are searched directly.
    const inTitle = keysIn(title);
    const searched = [...terms, ...(number < textCount ? texts : [])].join('\n');
    for (const key of keysIn(searched)) {
      if (inTitle.has(key)) continue;
      const list = lists.get(key);
      if (list) list.push(number);
      else lists.set(key, [number]);
    }
  }
  const words = [...lists.keys()].sort();
  return {
    titles: reports.map(({ title }) => title),
    words: formatWords(words),
    lists: words.map((word) => formatList(lists.get(word)!)).join(' '),
  };
}

function keysIn(text: string): Set<string> {
  const keys = new Set<string>();
  for (const word of runsOf(foldText(text))) {
    for (const key of keysOf(word)) keys.add(key);
    // For a query of that character alone.
    if (isDense(word)) keys.add(Array.from(word).at(-1)!);
  }
  return keys;
}

/** Finds the numbers of reports in which all words of a query stand, or begin one; those with all in the title first. */
export function openIndex(index: WordIndex, mark = markList): (query: string) => number[] {
  const titles = foldText(index.titles.join('\n'))
    .split('\n')
    .map((title) => ` ${runsOf(title).join(' ')}`);
  const words = parseWords(index.words);
  const lists = index.lists.split(' ');
  const withPrefix = (prefix: string): Uint8Array => {
    const marks = new Uint8Array(titles.length);
    for (let at = firstFrom(words, prefix); words[at]?.startsWith(prefix); at += 1) {
      mark(lists[at]!, marks);
    }
    return marks;
  };
  return (query) => {
    const asked = [...new Set(runsOf(foldText(query)))];
    if (asked.length === 0) return [];
    const wanted = asked.map((word) => ({
      inTitle: isDense(word) ? word : ` ${word}`,
      inTexts: keysOf(word).map(withPrefix),
    }));
    const inTitle: number[] = [];
    const elsewhere: number[] = [];
    for (const [number, title] of titles.entries()) {
      const missing = wanted.filter((each) => !title.includes(each.inTitle));
      if (missing.length === 0) inTitle.push(number);
      else if (missing.every(({ inTexts }) => inTexts.every((marks) => marks[number])))
        elsewhere.push(number);
    }
    return [...inTitle, ...elsewhere];
  };
}

/** The position of the first word that does not sort before `wanted`. */
function firstFrom(words: readonly string[], wanted: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A short form of the id of a report: empty when its day and title give the id, the rest when the id begins with the
 * day, else the whole id behind a slash.
 */
export function shortId(id: string, { day, title }: { day: string; title: string }): string {
  if (!id.startsWith(`${day}-`)) return `/${id}`;
  const rest = id.slice(day.length + 1);
  return rest === nameOf(title) ? '' : rest;
}

/** The id for its short form: the opposite of `shortId`. */
export function wholeId(short: string, { day, title }: { day: string; title: string }): string {
  return short.startsWith('/') ? short.slice(1) : `${day}-${short || nameOf(title)}`;
}

/** The end of the id that our tools usually give a report with that title. */
function nameOf(title: string): string {
  return foldText(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
}
