import { cleanText } from '../views/text/clean-text.ts';

/** ECMA-48 control sequences: colours of terminals and worse. */
const controlSequences =
  /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[@-Z\\^_])/g;
/** Marks that change the direction of the text that follows, and invisible characters. */
const hidden = /[\u202A-\u202E\u2066-\u2069\u200B\u2060-\u2064\uFEFF\u{E0000}-\u{E007F}]/gu;
/** More combining marks on one letter than any language uses. */
const piledMarks = /(\p{M}{4})\p{M}+/gu;

const link = /\bhttps?:\/\/\S+/g;
/** In an address: mentions of everybody, and characters that are markup in some service. */
const loud = /@(?=everyone|here|channel|all\b|room\b|\*)|[*`|<>\\]/gi;

/**
 * A person's text without characters that reverse, hide or colour the text around them, and without mentions of
 * everybody inside addresses. Line breaks stay.
 */
export function safeText(text: string): string {
  return cleanText(text.replace(controlSequences, ''))
    .replace(hidden, '')
    .replace(piledMarks, '$1')
    .replace(/[\t\u0085\u2028\u2029\r]/g, ' ')
    .replace(link, (found) => {
      const address = addressIn(found);
      return `${address.replace(loud, percent)}${found.slice(address.length)}`;
    });
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** How a service counts the length of a text. */
export type Measure = (text: string) => number;

/** The positions of links: `[from, until)`. */
export function linksIn(text: string): [number, number][] {
  return [...text.matchAll(link)].map(({ index, 0: found }) => [
    index,
    index + addressIn(found).length,
  ]);
}

/** The address without punctuation that follows it. */
function addressIn(found: string): string {
  return found.replace(/[.,;:!?'"»”)\]}>]+$/u, '');
}

/**
 * The text, or as much of its beginning as fits: cut at a sentence, else at a word, and marked `…`. Never cut inside a
 * link or a grapheme.
 */
export function cutToFit(text: string, limit: number, measure: Measure, language: string): string {
  if (measure(text) <= limit) return text;
  // No service counts less than a fifth per UTF-16 unit, so longer texts need not be measured.
  const start = text.slice(0, Math.max(0, limit) * 5);
  const links = linksIn(text);
  const isOutside = (at: number) => links.every(([from, until]) => at <= from || at >= until);
  const fits = (at: number) => measure(`${start.slice(0, at).trimEnd()} …`) <= limit;
  const sentence = lastFitting(breaks(start, 'sentence', language).filter(isOutside), fits);
  if (sentence > 0) return `${start.slice(0, sentence).trimEnd()} …`;
  const words = [...start.matchAll(/\s+/g)].map(({ index }) => index);
  const word = lastFitting(words.filter(isOutside), fits);
  const letters = word > 0 ? [] : breaks(start, 'grapheme', language).filter(isOutside);
  const at = word > 0 ? word : lastFitting(letters, fits);
  return at > 0 ? `${start.slice(0, at).trimEnd()}…` : '';
}

/** A name of at most `limit` UTF-16 units, cut between graphemes. */
export function shorten(name: string, limit: number, language: string): string {
  if (name.length <= limit) return name;
  const at = lastFitting(breaks(name, 'grapheme', language), (each) => each < limit);
  return `${name.slice(0, at).trimEnd()}…`;
}

/** The last of ascending places that fits; 0 when none does. */
function lastFitting(places: readonly number[], fits: (at: number) => boolean): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(places[middle]!)) low = middle + 1;
    else high = middle;
  }
  return places[low - 1] ?? 0;
}

function breaks(text: string, granularity: 'sentence' | 'grapheme', language: string): number[] {
  return [...new Intl.Segmenter(language, { granularity }).segment(text)]
    .map(({ index }) => index)
    .slice(1);
}
