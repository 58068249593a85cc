import type { Report } from '../../../model/reports/facts.ts';
import { toBody } from '../../reports/update-sections.ts';

const encoder = new TextEncoder();

function byteLength(text: string): number {
  return encoder.encode(text).length;
}

/** The notice in place of text that was left out. */
function notice({ url, rest }: Issue): string {
  return url === '' ? '…' : `… [${rest}](${url})`;
}

/** The address of the whole text. */
interface Issue {
  /** Empty when nobody knows. */
  readonly url: string;
  /** What the link to it says. */
  readonly rest: string;
}

/**
 * Shortens the longest texts of a report until its file has at most `limit` bytes. Returns the report itself when it is
 * within the limit.
 * @param format writes the file
 */
export function fitReport<T extends Report<string>>(
  report: T,
  { limit, issue, format }: { limit: number; issue: Issue; format: (report: T) => string },
): T {
  if (byteLength(format(report)) <= limit) return report;
  const bare = mapTexts(report, () => '');
  const room = limit - byteLength(format(bare));
  if (room <= 0) return fitHeadings(bare, limit, format);
  const texts = [report.introduction, ...report.updates.map(({ body }) => body)];
  const cap = capOf(texts.map(byteLength), room);
  return mapTexts(report, (text) => cutText(text, cap, issue));
}

function mapTexts<T extends Report<string>>(report: T, change: (text: string) => string): T {
  return {
    ...report,
    introduction: change(report.introduction),
    updates: report.updates.map((update) => ({ ...update, body: change(update.body) })),
  };
}

/** Shortens a report whose facts alone are too long: removes facts in words, then updates from the middle. */
function fitHeadings<T extends Report<string>>(
  report: T,
  limit: number,
  format: (report: T) => string,
): T {
  let fitted: T = {
    ...report,
    updates: report.updates.map((update) => {
      const facts = Object.fromEntries(
        Object.entries(update.facts).filter(([, value]) => typeof value !== 'string'),
      );
      return { ...update, facts };
    }),
  };
  while (byteLength(format(fitted)) > limit && fitted.updates.length > 2) {
    const keep = Math.floor(fitted.updates.length / 4);
    const updates = [...fitted.updates.slice(0, 1), ...fitted.updates.slice(-keep * 2 || -1)];
    fitted = { ...fitted, updates };
  }
  return fitted;
}

/** The most that each of `sizes` may keep so that all of them fit into `room`. */
function capOf(sizes: readonly number[], room: number): number {
  let left = room;
  const sorted = sizes.toSorted((one, other) => one - other);
  for (const [index, size] of sorted.entries()) {
    const share = Math.floor(left / (sorted.length - index));
    if (size > share) return share;
    left -= size;
  }
  return left;
}

/** At most `cap` bytes, cut at a line where there is one near. */
function cutText(text: string, cap: number, issue: Issue): string {
  const bytes = encoder.encode(text);
  if (bytes.length <= cap) return text;
  // Room for the notice, the close of an open block and the line ends around them.
  const room = cap - byteLength(notice(issue)) - 64;
  if (room <= 0) return '';
  const cut = new TextDecoder().decode(bytes.subarray(0, room)).replace(/\uFFFD+$/, '');
  const line = cut.lastIndexOf('\n');
  const kept = toBody(line > cut.length / 2 ? cut.slice(0, line) : cut);
  return `${kept}\n\n${notice(issue)}`;
}
