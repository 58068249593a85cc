/** The longest title that a report takes. */
export const maxTitle = 300;

/** The longest name and description that `page.yml` takes. */
export const maxName = 100;
export const maxDescription = 1000;

/** One line that every output can show. */
export function cleanLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\uFFFE\uFFFF\s]+/gu, ' ')
    .trim();
}

/** Cuts a text that is longer than `limit` UTF-16 units at a whole character, and marks it. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text
    .slice(0, limit - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}

/** An http or https address as `page.yml` takes it. */
export function webUrl(written: string): string | undefined {
  const isWeb = /^https?:\/\/[^\s/]/i.test(written) && URL.canParse(written);
  return isWeb ? written : undefined;
}

/** `name`, or `name-2`, `name-3` and so on when it is taken. */
export function uniqueName(name: string, isTaken: (name: string) => boolean): string {
  let candidate = name;
  for (let number = 2; isTaken(candidate); number += 1) candidate = `${name}-${number}`;
  return candidate;
}
