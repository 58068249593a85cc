/** What is open, and its text so far: in parts, because a text that grows by each of many tags would be copied by each. */
export class Frame {
  readonly name: string;
  readonly href: string | undefined;
  items = 0;
  /** The end of the text, as far as the next part may depend on it; empty when there is no text. */
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

/** Marks that touch a word on one side and a full stop on the other would be read as characters. */
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
