import type { MeantText } from '../../../model/problem-arguments.ts';

/** How cures are worded: text to type is in quotes. */

export const heading = (status: string, instant: string) => `## ${status} — ${instant}`;

export function didYouMean(nearest: string | undefined, known: readonly string[]): string {
  if (nearest !== undefined) return `Did you mean "${nearest}"?`;
  if (known.length === 0) return 'None is known yet.';
  const shown = known.slice(0, 14).join(', ');
  return `Known: ${shown}${known.length > 14 ? ', …' : ''}.`;
}

/** What to type, line by line. */
export function whatToType(instead: string): string {
  const [first = '', ...below] = instead
    .split('\n')
    .map((line) => (/^\s*-/.test(line) ? line.trim() : line.trimEnd()));
  const rest = below.map((line) => `"${line}"`).join(', ');
  return `Write "${first}"${rest === '' ? '' : ` and below it ${rest}`}.`;
}

/** `"2026-03-14 09:58 +05:30" (India) or "2026-03-14 09:58 +02:00" (Israel)` */
export function toMeantMessage(meant: readonly MeantText[], otherwise?: string): string {
  if (meant.length === 0) {
    return otherwise === undefined
      ? 'UTC or an offset such as +01:00 in its place'
      : `"${otherwise}"`;
  }
  const list = meant.map(
    ({ instead, where }) => `"${instead}"${where === '' ? '' : ` (${where})`}`,
  );
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(list);
}

export function capitalised(status: string): string {
  return `${status.charAt(0).toUpperCase()}${status.slice(1)}`.replaceAll('_', ' ');
}

/** Lines to write below each other, each in quotes. */
export function inLines(lines: string): string {
  return lines
    .split('\n')
    .map((line) => `"${line}"`)
    .join(', ');
}
