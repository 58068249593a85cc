/** An open element and its text so far, in parts: one long text would be copied at each of many tags. */
export class Frame {
  readonly name: string;
  readonly href: string | undefined;
  items = 0;
  /** The end of the text, on which the next part may depend; empty when there is no text. */
  tail = '';
  readonly #parts: string[] = [];

  constructor(name: string, href?: string) {
    this.name = name;
    this.href = href;
  }

  get text(): string {
    return this.#parts.join('');
  }

  append(part: string): void {
    const gap = spaceBetween(this.tail, part);
    this.#parts.push(gap, part);
    this.tail = `${this.tail}${gap}${part.slice(-8)}`.slice(-8);
  }
}

/** A space where it is needed: markup between a word and a full stop would be read as characters. */
function spaceBetween(before: string, after: string): string {
  const isLost =
    (/[\p{P}\p{S}](\*\*|\*|~~)$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) ||
    (/[\p{L}\p{N}]$/u.test(before) && /^(\*\*|\*|~~)[\p{P}\p{S}]/u.test(after));
  return isLost ? ' ' : '';
}

export function link(text: string, url: string): string {
  const target = url.replace(/[()<>\\\s]/g, (character) => encodeURIComponent(character));
  const safe = target.replaceAll('(', '%28').replaceAll(')', '%29');
  return `[${text.replace(/\s*\n\s*/g, ' ')}](${safe})`;
}

export function codeSpan(text: string): string {
  const inner = text.replace(/\s+/g, ' ').trim();
  if (inner === '') return '';
  const runs = inner.match(/`+/g) ?? [];
  const longest = runs.reduce((most, { length }) => Math.max(most, length), 0);
  const fence = '`'.repeat(longest + 1);
  const gap = /^`|`$/.test(inner) ? ' ' : '';
  return `${fence}${gap}${inner}${gap}${fence}`;
}
