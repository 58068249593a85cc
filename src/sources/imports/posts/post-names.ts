import { cleanLine } from '../shared/imported-text.ts';
import { hugoList, hugoText } from './hugo-data.ts';
import { caveats } from './post-caveats.ts';

/** A title for a post without one: the words after the date in the name of its file. */
export function titleFromName(name: string): string {
  const words = name
    .replace(/^\d{4}[-_.]\d{2}[-_.]\d{2}(?:[-_.\s]+|$)/, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();
  return words === '' ? 'Untitled' : words.charAt(0).toUpperCase() + words.slice(1);
}

/** The names of the components that a post lists, each once. */
export function parseAffected(value: unknown, found: string[]): string[] {
  const names = hugoList(value).flatMap((item) => {
    const name = hugoText(item);
    // An empty list item is an unfinished line of the template, not a name.
    if (name === undefined && item !== null && item !== '')
      found.push(caveats.affectedUnreadable());
    return name === undefined ? [] : [cleanLine(name)];
  });
  return [...new Set(names)].filter((name) => name !== '');
}
