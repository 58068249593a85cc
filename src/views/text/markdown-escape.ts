import { cleanLine } from './clean-text.ts';

/** Text that markdown shows as it is: no links, no images, no HTML, no mentions. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#!|@~&]/g, (mark) => (mark === '@' ? '@\u200B' : `\\${mark}`));
}

/**
 * A title or name for a heading or a link of a markdown document: as `escapeMarkdown`, but marks without effect and code
 * between backticks stay as they are.
 */
export function escapeLine(text: string): string {
  return cleanLine(text).replace(/(`+)[^`]+\1|[\\[\]<*`]|&(?=#?\w+;)/g, (mark) =>
    mark.length > 1 ? mark : `\\${mark}`,
  );
}
