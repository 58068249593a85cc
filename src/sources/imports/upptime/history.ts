import { z } from 'zod';

import { parseJson } from '../../../model/text/json.ts';
import { withUnixLines } from '../../../model/text/lines.ts';
import type { Instant } from '../../../model/time/instant.ts';
import { parseYaml } from '../../yaml/frontmatter.ts';
import { parseInstant } from '../../text/instant-text.ts';
import { ProblemList } from '../../problem-list.ts';
import type { ImportLine, SourceFile } from '../import-plan.ts';
import { caveats, refusals } from './caveats.ts';
import { HistorySchema, parseLoosely, SiteSchema, SummarySchema } from './schemas.ts';

/** The content of a site's `history/<slug>.yml`. */
export interface SlugHistory {
  readonly source: string;
  readonly slug: string;
  /** When Upptime began to check the site. */
  readonly since: Instant | undefined;
  readonly found: string[];
  /** Why nothing of the file can be parsed. */
  readonly reason: ImportLine['reason'];
}

export const historyPath = /^history\/([^/]+)\.yml$/;
export const summaryPath = 'history/summary.json';

export function parseHistory(file: SourceFile): SlugHistory {
  const [, slug = ''] = historyPath.exec(file.path) ?? [];
  const list = new ProblemList(file.path);
  // Old versions wrote a list of maps with one key each.
  const text = file.text && withUnixLines(file.text).replace(/^- /gm, '');
  const read = text === undefined ? undefined : parseYaml(text, list);
  const history = { source: file.path, slug, since: undefined, found: [], reason: undefined };
  if (!read) return { ...history, reason: [...file.problems, ...list.problems] };
  let wrong: readonly string[] = [];
  const data = parseLoosely(HistorySchema, read.data, (keys) => {
    wrong = keys;
  });
  if (!data) return { ...history, reason: refusals.notHistory(wrong) };
  const found = wrong.length > 0 ? [caveats.keysUnusable(wrong)] : [];
  const { status, lastUpdated, startTime } = data;
  if (status !== 'up') found.push(caveats.statusNow(status ?? 'unknown', instantOf(lastUpdated)));
  const since = instantOf(startTime);
  if (typeof startTime !== 'string') found.push(caveats.startMissing());
  else if (since === undefined) found.push(caveats.startUnusable(startTime));
  return { ...history, since, found };
}

function instantOf(text: string | null | undefined): Instant | undefined {
  // Old versions wrote dates as `Date.toString()` does.
  const [, said] = /^(\w{3} \w{3} \d{2} \d{4} [\d:]{8} GMT[+-]\d{4})/.exec(text ?? '') ?? [];
  if (said !== undefined) return Date.parse(said);
  const reading = parseInstant(text ?? '');
  return reading.kind === 'instant' ? reading.at : undefined;
}

const EntrySchema = SiteSchema.extend({ slug: z.string().trim().min(1) });
export type SummaryEntry = z.output<typeof EntrySchema>;

export interface Summary {
  readonly entries: readonly SummaryEntry[];
  readonly found: readonly string[];
  readonly reason: ImportLine['reason'];
}

/** Parses `history/summary.json`, which has the slug that Upptime made for each configured site. */
export function parseSummary({ text, problems }: SourceFile): Summary {
  const refuse = (reason: ImportLine['reason']): Summary => ({ entries: [], found: [], reason });
  if (text === undefined) return refuse(problems);
  const data = parseJson(withUnixLines(text));
  if (data === undefined) return refuse(refusals.notJson());
  const items = SummarySchema.safeParse(data).data;
  if (!items) return refuse(refusals.notList());
  const entries = items.flatMap((item) => EntrySchema.safeParse(item).data ?? []);
  const lost = items.length - entries.length;
  const found = lost > 0 ? [caveats.entriesUnusable(lost)] : [];
  return { entries, found: [...found, caveats.figuresLeft()], reason: undefined };
}
