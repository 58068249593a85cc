import { formatList, formatWords, markList, parseWords } from './packed-words.ts';
import { foldText, isDense, keysOf, runsOf } from './search-words.ts';

/** What the search of the page loads: short, because whoever searches may be on a slow line. */
export interface SearchDocument {
  /** Newest first, as all that goes by reports. */
  readonly titles: readonly string[];
  /** See `shortId`. */
  readonly ids: readonly string[];
  /** Days since 1970 on which each began: the first as it is, of the others by how many days they are older. */
  readonly days: readonly number[];
  /** One digit each: an index of `labels`. */
  readonly kinds: string;
  /** What each kind is called, and the folder below which its pages stand. */
  readonly labels: readonly { readonly name: string; readonly path: string }[];
  /** Words of texts in alphabetical order, and in which reports each stands: see `packed-words.ts`. */
  readonly words: string;
  readonly lists: string;
  /** What is said where not all texts are searched. */
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
    // For whoever looks for that character alone.
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
 * The id of a report, as far as day and title do not tell it: nothing when it is both, what follows the day when it
 * begins with that, else the whole behind a slash.
 */
export function shortId(id: string, { day, title }: { day: string; title: string }): string {
  if (!id.startsWith(`${day}-`)) return `/${id}`;
  const rest = id.slice(day.length + 1);
  return rest === nameOf(title) ? '' : rest;
}

/** The other way round. */
export function wholeId(short: string, { day, title }: { day: string; title: string }): string {
  return short.startsWith('/') ? short.slice(1) : `${day}-${short || nameOf(title)}`;
}

/** What our tools call the file of a report with that title, mostly. */
function nameOf(title: string): string {
  return foldText(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
}
