import type { PhrasingContent, RootContent } from 'mdast';

import {
  boundary,
  decode,
  elementOf,
  inlineElements,
  isPhrasing,
  isVisible,
  textOf,
  toBlocks,
  wordsOf,
  type Piece,
} from './html-pieces.ts';
import type { OpeningToken } from './html-tokens.ts';

/** Elements that are marks of markdown by another name. */
const marks: Readonly<Record<string, 'strong' | 'emphasis' | 'delete'>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  s: 'delete',
  del: 'delete',
  strike: 'delete',
};
/** Inline elements that only carry attributes; without them nothing is missing. */
const plain = new Set([
  'a',
  'abbr',
  'bdi',
  'bdo',
  'cite',
  'dfn',
  'picture',
  'small',
  'span',
  'time',
]);
/** Elements that play or show something from elsewhere; they become a link to it, as pictures do. */
const media = new Set(['audio', 'embed', 'iframe', 'video']);
/** Elements whose text stands on lines of its own. */
const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 head header hgroup html legend li main menu nav ol optgroup option p pre search ' +
    'section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const cells = new Set(['td', 'th']);
const endless = new Set([
  'p',
  'li',
  'dt',
  'dd',
  'tr',
  'td',
  'th',
  'tbody',
  'thead',
  'tfoot',
  'option',
]);
const voids = new Set(
  'area base basefont br col embed frame hr img input link meta param source track wbr'.split(' '),
);
/** Void elements that are shown completely, or that nobody would see. */
const knownVoids = new Set(['br', 'hr', 'img', 'source', 'wbr']);

export function isVoid(name: string): boolean {
  return voids.has(name);
}

/** Whether readers miss something where a void element was left out. */
export function isMissed(name: string): boolean {
  return !knownVoids.has(name);
}

export function isBlock(name: string): boolean {
  return blocks.has(name);
}

export function isCell(name: string): boolean {
  return cells.has(name);
}

/** Whether people leave out its end tag. */
export function isEndless(name: string): boolean {
  return endless.has(name);
}

/** A place in a text; both count from 1. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** An element that has begun. */
export interface Frame extends Point {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly source: string;
  readonly pieces: Piece[];
}

/** An element that is left out of what is shown; its words stay. */
export interface DroppedElement extends Point {
  readonly name: string;
}

/** The nodes in place of an element, and whether they show less than it did. */
export function toPieces(
  { name, attributes, source, line, column, pieces }: Frame,
  isClosed: boolean,
  isFlow: boolean,
): { readonly pieces: readonly Piece[]; readonly isDropped: boolean } {
  const whole = (...made: readonly Piece[]) => ({ pieces: made, isDropped: false });
  if (!isClosed && !endless.has(name)) return whole(textOf(source), ...pieces);
  const children = pieces.filter((piece) => piece.type !== 'boundary');
  if (children.length === pieces.length && children.every(isPhrasing)) {
    const words = children as PhrasingContent[];
    const mark = marks[name];
    if (mark !== undefined) return whole({ type: mark, children: words });
    if (inlineElements.has(name)) return whole(elementOf(name, words));
    if (isFlow && name === 'summary') return whole(elementOf(name, words));
    const href = attributes.get('href');
    if (name === 'a' && href !== undefined) {
      const position = positionOf({ line, column });
      return whole({ type: 'link', url: decode(href), children: words, position });
    }
  }
  if (plain.has(name)) return whole(...pieces);
  if (isFlow && name === 'pre') {
    return whole({
      type: 'code',
      value: children
        .map(wordsOf)
        .join('')
        .replace(/^\n|\s+$/g, ''),
    });
  }
  const src = attributes.get('src');
  if (media.has(name) && src !== undefined && !children.some(isVisible)) {
    const url = decode(src);
    const position = positionOf({ line, column });
    return whole({ type: 'link', url, children: [{ type: 'text', value: url }], position });
  }
  if (isFlow && name === 'details') {
    return whole(elementOf(name, toBlocks(pieces) as RootContent[]));
  }
  const isLine = blocks.has(name) && !cells.has(name);
  return {
    pieces: isLine ? [boundary, ...pieces, boundary] : pieces,
    isDropped: name !== 'summary',
  };
}

/** The nodes in place of a void element. */
export function toVoid({ name, attributes }: OpeningToken, isFlow: boolean, place: Point): Piece[] {
  const attribute = (key: string) => decode(attributes.get(key) ?? '');
  switch (name) {
    case 'br':
      return [{ type: 'break' }];
    case 'hr':
      return isFlow ? [{ type: 'thematicBreak' }] : [boundary];
    case 'img':
      return [
        {
          type: 'image',
          url: attribute('src'),
          alt: attribute('alt'),
          position: positionOf(place),
        },
      ];
    default:
      return [];
  }
}

function positionOf({ line, column }: Point) {
  return { start: { line, column }, end: { line, column } };
}
