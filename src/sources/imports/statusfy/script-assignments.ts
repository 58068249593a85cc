const unrun =
  /\/\/[^\n]*|\/\*(?:[^]*?\*\/|[^]*)|"[^"\\\n]*(?:\\[^][^"\\\n]*)*"?|'[^'\\\n]*(?:\\[^][^'\\\n]*)*'?|`[^`\\]*(?:\\[^][^`\\]*)*`?/g;

/** The script with blanks in place of comments and strings; every other character keeps its position. */
export function withoutTexts(script: string): string {
  return script.replace(unrun, (whole) => ' '.repeat(whole.length));
}

/** A place where a script changes an object after it was written. */
export interface Assignment {
  readonly at: number;
  /** The path of the changed value, up to the first computed key. */
  readonly path: readonly string[];
  /** Whether the whole object is replaced. */
  readonly isWhole: boolean;
}

const keys = /(?:\.[\w$]+|\[[^\]\n]{0,100}\])*?/.source;
const sets =
  /\s*(?:[-+*/%&|^]|\*\*|&&|\|\||\?\?|<<|>>>?)?=(?![=>])|\.(?:push|unshift|splice|pop|shift|sort|reverse)\s*\(/
    .source;

/**
 * Finds changes, after a position, of objects with these names, which are regular expressions.
 * @param script.code `withoutTexts(text)`
 */
export function assignmentsTo(
  names: readonly string[],
  script: { readonly text: string; readonly code: string; readonly from: number },
): Assignment[] {
  const name = `(?:${names.join('|')})`;
  const form = new RegExp(
    `(?<![\\w$.])(?:(?:Object\\.assign\\(|delete\\s)\\s*${name}(?![\\w$])(${keys})(?![\\w$.[])|${name}(${keys})(?:${sets}))`,
    'dg',
  );
  form.lastIndex = script.from;
  return [...script.code.matchAll(form)].map((match) => {
    const [begin, end] = match.indices?.[1] ?? match.indices?.[2] ?? [0, 0];
    const isWhole = match[2] === '';
    return { at: match.index, path: plainKeys(script.text.slice(begin, end)), isWhole };
  });
}

/** The keys of `.a['b'].c`, up to the first one that is computed or is the index of a list. */
function plainKeys(written: string): string[] {
  const key = /\.([\w$]+)|\[\s*(?:"([^"\\\n]*)"|'([^'\\\n]*)')\s*\]/y;
  const found: string[] = [];
  for (let match = key.exec(written); match; match = key.exec(written)) {
    found.push(match[1] ?? match[2] ?? match[3] ?? '');
  }
  return found;
}
