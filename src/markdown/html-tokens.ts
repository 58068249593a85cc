/** The elements of HTML, obsolete ones and the roots of SVG and MathML too: https://html.spec.whatwg.org/#elements-3 */
const elements = new Set(
  (
    'a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br ' +
    'button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em ' +
    'embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i ' +
    'iframe img input ins kbd label legend li link main map mark marquee math menu meta meter nav nobr noembed ' +
    'noframes noscript object ol optgroup option output p param picture plaintext pre progress q rp rt ruby s samp ' +
    'script search section select slot small source span strike strong style sub summary sup svg table tbody td ' +
    'template textarea tfoot th thead time title tr track tt u ul var video wbr xmp'
  ).split(' '),
);

/** Attributes that stand without a value. A tag with any other such word is a comparison: `if a<b then c>d`. */
const flags = new Set(
  'allowfullscreen alt async autofocus autoplay checked compact controls default defer disabled download hidden inert ismap loop multiple muted nomodule noshade novalidate nowrap open playsinline readonly required reversed selected value'.split(
    ' ',
  ),
);

/** A token of raw HTML; `index` is where it begins in the text. */
export type HtmlToken = { readonly index: number; readonly source: string } & (
  | { readonly kind: 'text' | 'comment' }
  | { readonly kind: 'close'; readonly name: string }
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
    }
);

export type OpeningToken = Extract<HtmlToken, { kind: 'open' }>;

const comment = /<!--(?:-?>|[\s\S]*?(?:-->|$))/;
const closing = /<\/([A-Za-z][\w-]*)\s*>/;
const opening =
  /<([A-Za-z][\w-]*)((?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*)\s*\/?>/;
const tag = new RegExp(`${comment.source}|${closing.source}|${opening.source}`, 'g');
const attribute = /([A-Za-z_:][\w.:-]*)(?:\s*=\s*(?:([^\s"'=<>`]+)|'([^']*)'|"([^"]*)"))?/g;

/** Cuts raw HTML at its tags and comments. Anything that is not an HTML element is text, with its angle brackets. */
export function tokenize(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let from = 0;
  for (const match of html.matchAll(tag)) {
    const [source, closed, opened, attributes = ''] = match;
    const token = toToken({ index: match.index, source }, closed, opened, attributes);
    if (!token) continue;
    if (match.index > from) tokens.push(textBetween(html, from, match.index));
    tokens.push(token);
    from = match.index + source.length;
  }
  if (from < html.length) tokens.push(textBetween(html, from, html.length));
  return tokens;
}

function textBetween(html: string, from: number, to: number): HtmlToken {
  return { kind: 'text', index: from, source: html.slice(from, to) };
}

function toToken(
  place: { readonly index: number; readonly source: string },
  closed: string | undefined,
  opened: string | undefined,
  written: string,
): HtmlToken | undefined {
  if (closed === undefined && opened === undefined) return { ...place, kind: 'comment' };
  const name = (closed ?? opened ?? '').toLowerCase();
  if (!elements.has(name)) return undefined;
  if (closed !== undefined) return { ...place, kind: 'close', name };
  const attributes = new Map<string, string>();
  for (const [, key = '', bare, single, double] of written.matchAll(attribute)) {
    const value = bare ?? single ?? double;
    if (value === undefined && !flags.has(key.toLowerCase())) return undefined;
    attributes.set(key.toLowerCase(), value ?? '');
  }
  return { ...place, kind: 'open', name, attributes };
}
