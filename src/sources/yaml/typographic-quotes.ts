/** Quotes of a word processor around a text, or one of the two alone. */
const quoted = /^[“”„«‘](.+)[”“»’]$/;
const halfQuoted = [
  /^[“”„«](?!.*[“”„»])(.+?)["']?$/,
  /^([^“”„«]+)[”“»]$/,
  /^‘([^’]+)'$/,
  /^([^"'“”„«»]*\p{L}[.!?]?)"$/u,
];

/** The text within typographic quotes that were meant as YAML's; undefined when there are none. */
export function withinTypographicQuotes(text: string): string | undefined {
  const form = [quoted, ...halfQuoted].find((each) => each.test(text));
  return form?.exec(text)?.[1];
}
