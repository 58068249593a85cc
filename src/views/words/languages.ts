import { en } from './en.ts';
import type { Words } from './words.ts';

const languages: readonly Words[] = [en];

/** The words for a BCP 47 tag: that language, else its base language; undefined when there are none. */
export function findWords(tag: string): Words | undefined {
  const wanted = tag.toLowerCase();
  return (
    languages.find(({ language }) => language.toLowerCase() === wanted) ??
    languages.find(({ language }) => language.toLowerCase() === wanted.split('-')[0])
  );
}

/** The words for a tag, English where the page's own language has none yet. */
export function wordsFor(tag: string): Words {
  return findWords(tag) ?? en;
}
