import { joinParagraphs } from '../../../model/text/lines.ts';
import { fenceOf, type Fence } from '../../../model/text/code-fences.ts';
import { parseInstant } from '../../text/instant-text.ts';
import type { PostBody, PostUpdate } from '../posts/post-body.ts';
import { cleanLine } from '../shared/imported-text.ts';
import { caveats } from './caveats.ts';
import { withoutHtml } from '../html/markdown-without-html.ts';
import { toState } from '../posts/translated-states.ts';
import { parseDate } from './post.ts';

/** The comment that `statusfy new-incident` writes at the end of each file. */
const madeByStatusfy = /<!--[-\s]{0,5}language code: [\w-]{1,20}[-\s]{0,5}-->/g;

/** A block of an update, as it is written. */
interface Block {
  /** The words after `update`. */
  readonly head: string;
  readonly lines: string[];
}

// As in markdown-it-container: three or more colons open a block, and at least as many close it. Statusfy shows
// `::: Update: Resolved | …` as it is written, but whoever wrote it meant a block.
const opening = /^ {0,3}(:{3,}) *update(?=[\s:|]|$):?(.*)$/i;

/** Cuts a text into its `::: update Status | time` blocks; the rest is the text above them. */
export function splitBlocks(written: string, found: string[]): PostBody {
  const body = written.replace(madeByStatusfy, '');
  const { above, below, blocks } = scan(body);
  const between = below.join('\n').trim();
  const preamble = withoutHtml(joinParagraphs(above.join('\n').trim(), between), found).trim();
  if (between !== '' && withoutHtml(between, []).trim() !== '') found.push(caveats.textBelow());
  for (const code of emojiIn(body)) found.push(caveats.emojiKept(code));
  return { preamble, updates: blocks.map((block) => toUpdate(block, found)) };
}

function scan(body: string): { above: string[]; below: string[]; blocks: Block[] } {
  const above: string[] = [];
  const below: string[] = [];
  const blocks: Block[] = [];
  let open: { block: Block; colons: number } | undefined;
  let code: Fence | undefined;
  for (const line of body.split('\n')) {
    const begin = code === undefined ? opening.exec(line) : null;
    if (begin) {
      open = { block: { head: begin[2]?.trim() ?? '', lines: [] }, colons: begin[1]?.length ?? 3 };
      blocks.push(open.block);
      continue;
    }
    const colons = /^ {0,3}(:{3,})\s*$/.exec(line)?.[1]?.length ?? 0;
    if (open && colons >= open.colons) [open, code] = [undefined, undefined];
    else {
      if (code === undefined) code = fenceOf(line);
      else if (code.isEnd(line)) code = undefined;
      (open?.block.lines ?? (blocks.length > 0 ? below : above)).push(line);
    }
  }
  return { above, below, blocks };
}

function toUpdate({ head, lines }: Block, found: string[]): PostUpdate {
  const cut = head.lastIndexOf('|');
  const title = cleanLine(cut < 0 ? head : head.slice(0, cut));
  const time = cut < 0 ? '' : head.slice(cut + 1).trim();
  // Statusfy does not show blocks whose time has no zone.
  const at = parseInstant(time).kind === 'instant' ? parseDate(time) : undefined;
  if (at === undefined) found.push(caveats.updateUntimed(head));
  const text = withoutHtml(lines.join('\n'), found).trim();
  const state = toState(title);
  const said = [title === '' ? '' : `**${title.replace(/[\\*_`<[]/g, '\\$&')}**`];
  if (at === undefined && time !== '') said.push(`(${cleanLine(time)})`);
  return {
    ...(state !== undefined && { state }),
    ...(at !== undefined && { at }),
    text,
    whole: joinParagraphs(said.filter((part) => part !== '').join(' '), text),
  };
}

/** Emoji codes in the texts in which Statusfy replaces them by emoji. */
function emojiIn(body: string): string[][] {
  const codes = body.match(/(?<![\w:])(?::[a-z][a-z_]{1,30}:|:\+1:|:-1:)(?![\w:])/g) ?? [];
  return codes.length === 0 ? [] : [[...new Set(codes)]];
}
