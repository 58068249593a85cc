/** A chat command in its parts: the words before the text, the text, and when the next update comes. */
export interface ChatParts {
  readonly words: readonly string[];
  /** The quoted text; undefined when nothing was quoted. */
  readonly text?: string;
  readonly next?: string;
}

/** Opening quotation marks, each with those that close it. */
const quotes: Readonly<Record<string, readonly string[]>> = {
  '"': ['"', '”', '“'],
  '“': ['”', '“', '"'],
  '„': ['“', '”', '"'],
  '”': ['”', '"'],
  '«': ['»'],
  '»': ['«'],
  "'": ["'", '’'],
  '‘': ['’', "'"],
  '`': ['`'],
};

const nextUpdate =
  /(?:^|[\s,])next(?: update)?(?: in)?[\s:]+(none|never|\d{1,2}:\d{2}|\d+\s*(?:m|min|mins|minutes?|h|hrs?|hours?))\.?$/i;

/** Splits a command as a chat sends it: with `/status` before it, escaped HTML, and quotation marks of any kind. */
export function parseChatText(written: string): ChatParts {
  const whole = written
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
    .replace(/^\/?status(?= |$)/i, '')
    .trim();
  const open = /(?:^|[\s:,])(["“„”«»'‘`])(?=\S)/u.exec(whole);
  if (!open) return withNext(whole, undefined);
  const mark = open[1] ?? '';
  const from = open.index + open[0].length;
  const closing = (quotes[mark] ?? []).map((each) => whole.lastIndexOf(each));
  const to = Math.max(...closing);
  const text = to > from ? whole.slice(from, to) : whole.slice(from);
  const before = whole.slice(0, open.index);
  const after = to > from ? whole.slice(to + 1).trim() : '';
  const next = nextOf(after);
  // What follows the text without being a promise belongs to the text: nobody types words to be ignored.
  const rest = next === undefined && after !== '' ? ` ${after}` : '';
  const parts = withNext(before, `${text}${rest}`.trim());
  return next === undefined ? parts : { ...parts, next };
}

function withNext(head: string, text: string | undefined): ChatParts {
  const next = nextOf(head);
  const words = (next === undefined ? head : head.replace(nextUpdate, ''))
    .split(' ')
    .filter(Boolean);
  return {
    words,
    ...(text !== undefined && text !== '' && { text }),
    ...(next !== undefined && { next }),
  };
}

function nextOf(text: string): string | undefined {
  const [, found] = nextUpdate.exec(text) ?? [];
  if (found === undefined) return undefined;
  const [, amount = '', unit = ''] = /^(\d+)\s*([mh])/i.exec(found) ?? [];
  return amount === '' || found.includes(':')
    ? found.toLowerCase()
    : `${amount} ${unit.toLowerCase() === 'h' ? 'h' : 'min'}`;
}
