import { closest, distance } from 'fastest-levenshtein';

/** The candidate that `found` probably meant; undefined when none is near. Case and separators do not count. */
export function nearest(found: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0 || found.length > 100) return undefined;
  const wanted = fold(found);
  const known = candidates.map(fold);
  // Two letters that swapped places are two edits.
  const swapped = known.find((each) => sorted(wanted) === sorted(each));
  const [first] = known.includes(wanted) ? [] : [swapped];
  const best = first ?? closest(wanted, known);
  const length = Math.max(wanted.length, best.length);
  const isSwapped = length > 2 && best === swapped;
  // A word of two letters with one other letter is another word: `nl` is not `pl`.
  const fewest = length < 3 ? 0 : length < 4 && !isSwapped ? 1 : 2;
  const allowed = Math.max(fewest, Math.floor(length / 3));
  return distance(wanted, best) <= allowed
    ? candidates.find((candidate) => fold(candidate) === best)
    : undefined;
}

function sorted(word: string): string {
  return Array.from(word).toSorted().join('');
}

/** Two spellings of one word: `Partial outage`, `partial-outage`, `partial_outage`. */
export function fold(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}
