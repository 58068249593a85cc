const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' },
  ...{ mdash: '—', ndash: '–', hellip: '…', bull: '•', middot: '·' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»' },
  ...{ copy: '©', reg: '®', trade: '™', deg: '°', times: '×', rarr: '→' },
};

const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;

/** Replaces HTML entities by their characters; an unknown entity stays as it is written. */
export function decodeEntities(text: string): string {
  return text.replace(entity, (whole: string, decimal?: string, hex?: string, name?: string) => {
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    const word = (name ?? '').toLowerCase();
    return Object.hasOwn(entities, word) ? entities[word]! : whole;
  });
}

export interface Place {
  /** Whether the text is at the beginning of a line. */
  readonly isAtLineStart?: boolean;
  readonly isInLink?: boolean;
  /** Whether the whole text may contain links, as `mayLink` tells. */
  readonly mayLink?: boolean;
  /** The character after the text, where it matters. */
  readonly next?: string | undefined;
}

/** What people mean as markup even in plain text: an address, `code`, a [link](https://…), **bold** words. */
const meant =
  /https?:\/\/[^\s<>"'`\\]+|`([^`\n]{1,500})`|(?<![^\s(])\[([^[\]\n]{1,300})\]\((https?:\/\/[^\s()<>]{1,2000})\)|(?<![^\s(])\*\*(?=[^\s*])([^*\n]{1,1000})(?<=[^\s*])\*\*(?=[\s.,;:!?)]|$)/g;

/** Whether brackets in a plain text would be read as links, as what they lead to, or as notes. */
export function mayLink(text: string): boolean {
  return /\]\(|\]:|\]\[|\[\^/.test(text);
}

/** Escapes words of a plain text, so that markdown shows them unchanged. */
export function escapeInline(text: string, place: Place = {}): string {
  if (!/[\\*_~`[\]<&]/.test(text)) return text;
  const hasLinks = place.mayLink ?? mayLink(text);
  const escape = (part: string, before: string | undefined, after: string | undefined) =>
    escapeCharacters(part, { before, after, isInLink: place.isInLink ?? false, hasLinks });
  const start = place.isAtLineStart ? '\n' : undefined;
  if (place.isInLink) return escape(text, start, place.next);
  let shown = '';
  let at = 0;
  for (const match of text.matchAll(meant)) {
    const [whole, code, linked, url, bold] = match;
    shown += escape(text.slice(at, match.index), text[at - 1] ?? start, whole[0]);
    if (linked !== undefined) shown += `[${escape(linked, undefined, undefined)}](${url ?? ''})`;
    else if (bold !== undefined) shown += `**${escape(bold, undefined, undefined)}**`;
    else shown += code?.trim() === '' ? whole.replaceAll('`', '\\`') : whole;
    at = match.index + whole.length;
  }
  return shown + escape(text.slice(at), text[at - 1] ?? start, place.next);
}

interface Surroundings {
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly isInLink: boolean;
  readonly hasLinks: boolean;
}

function escapeCharacters(text: string, around: Surroundings): string {
  return text.replace(/[\\*_~`[\]<&]/g, (character, index: number) => {
    const before = text[index - 1] ?? around.before;
    const after = text[index + 1] ?? around.after;
    return needsEscape(character, before, after, around) ? `\\${character}` : character;
  });
}

function needsEscape(
  character: string,
  before: string | undefined,
  after: string | undefined,
  { isInLink, hasLinks }: Surroundings,
): boolean {
  switch (character) {
    case '\\':
      return after === undefined || /[\n!-/:-@[-`{-~]/.test(after);
    case '_':
    case '*':
    case '~': {
      const isWithin = character === '_' && isLetter(before) && isLetter(after);
      return !isWithin && !(isSpace(before) && isSpace(after));
    }
    case '[':
      return isInLink || hasLinks;
    case ']':
      return isInLink;
    case '<':
      // A tag that is removed may follow.
      return after === undefined || /[A-Za-z/!?<]/.test(after);
    case '&':
      return after === undefined || /[#A-Za-z]/.test(after);
    default:
      return true;
  }
}

const isLetter = (character: string | undefined) =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);
const isSpace = (character: string | undefined) => character !== undefined && /\s/.test(character);

/** Escapes in markdown what would be raw HTML, which no page shows. Other markup stays. */
export function escapeTags(text: string, next?: string): string {
  return text.replace(/</g, (character, index: number) =>
    /[A-Za-z/!?<]/.test(text[index + 1] ?? next ?? ' ') ? '\\<' : character,
  );
}
