import type { Nodes } from 'mdast';

import {
  isBlock,
  isCell,
  isEndless,
  isMissed,
  isVoid,
  toPieces,
  toVoid,
  type DroppedElement,
  type Frame,
  type Point,
} from './html-elements.ts';
import { isVisible, textOf, toBlocks, toLine, type Piece } from './html-pieces.ts';
import { tokenize, type HtmlToken, type OpeningToken } from './html-tokens.ts';

/** Nobody nests elements more deeply by hand. */
const maxDepth = 30;

/**
 * Replaces raw HTML among the children of a node by nodes: pictures, links, line breaks, small and raised letters,
 * folded parts. Of all other elements only the text stays. Comments are removed without a warning.
 * @param isFlow whether the children are blocks
 */
export function replaceRawHtml(
  children: readonly Nodes[],
  isFlow: boolean,
  dropped: DroppedElement[],
): Nodes[] {
  const open = new OpenElements(isFlow, dropped);
  for (const child of children) {
    if (child.type !== 'html') open.add(child);
    else for (const token of tokenize(child.value)) open.take(token, placeOf(child, token));
  }
  return open.end();
}

/** The elements that are open where the next piece comes. */
class OpenElements {
  readonly #frames: [Frame, ...Frame[]] = [
    { name: '', source: '', line: 1, column: 1, attributes: new Map(), pieces: [] },
  ];
  readonly #isFlow: boolean;
  readonly #dropped: DroppedElement[];

  constructor(isFlow: boolean, dropped: DroppedElement[]) {
    this.#isFlow = isFlow;
    this.#dropped = dropped;
  }

  add(...pieces: readonly Piece[]): void {
    this.#top.pieces.push(...pieces);
  }

  take(token: HtmlToken, place: Point): void {
    switch (token.kind) {
      case 'comment':
        break;
      case 'text':
        this.add(textOf(token.source));
        break;
      case 'open':
        this.#begin(token, place);
        break;
      case 'close':
        this.#close(token);
    }
  }

  end(): Nodes[] {
    while (this.#frames.length > 1) this.#finish(false);
    const { pieces } = this.#top;
    return this.#isFlow ? toBlocks(pieces) : toLine(pieces);
  }

  get #top(): Frame {
    return this.#frames.at(-1) ?? this.#frames[0];
  }

  #begin(token: OpeningToken, place: Point): void {
    const { name, attributes, source } = token;
    if (isVoid(name)) {
      this.add(...toVoid(token, this.#isFlow, place));
      if (isMissed(name)) this.#drop({ name, ...place });
      return;
    }
    if (this.#frames.length > maxDepth) {
      this.add(textOf(source));
      return;
    }
    const isSame = this.#top.name === name || (isCell(name) && isCell(this.#top.name));
    if (isSame && isEndless(name)) this.#finish(true);
    if (isCell(name) && this.#top.pieces.some(isVisible)) this.add(textOf(' | '));
    this.#frames.push({ name, source, attributes, ...place, pieces: [] });
  }

  #close({ name, source }: Extract<HtmlToken, { kind: 'close' }>): void {
    const index = this.#frames.findLastIndex((frame) => frame.name === name);
    if (index < 0) {
      if (!isEndless(name)) this.add(textOf(source));
      return;
    }
    while (this.#frames.length - 1 > index) this.#finish(false);
    this.#finish(true);
  }

  #finish(isClosed: boolean): void {
    const frame = this.#frames.pop();
    if (!frame) return;
    const { pieces, isDropped } = toPieces(frame, isClosed, this.#isFlow);
    this.add(...pieces);
    if (isDropped) this.#drop(frame);
  }

  /** Of nested elements, only the outermost is reported. */
  #drop({ name, line, column }: DroppedElement): void {
    if (this.#frames.some((frame) => isBlock(frame.name) && frame.name !== 'details')) return;
    this.#dropped.push({ name, line, column });
  }
}

function placeOf(node: Nodes, { index }: HtmlToken): Point {
  const before = 'value' in node ? node.value.slice(0, index) : '';
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const lines = before.split('\n').length - 1;
  return { line: line + lines, column: lines === 0 ? column + index : 1 };
}

/** Whether raw HTML begins with a tag of HTML or a comment. */
export function beginsWithHtml(html: string): boolean {
  return tokenize(html.trimStart())[0]?.kind !== 'text';
}
