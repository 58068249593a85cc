import { joinParagraphs } from '../../../model/text/lines.ts';
import type { Instant } from '../../../model/time/instant.ts';
import type { Language } from '../../../model/page/language.ts';
import { isWarning } from '../../../model/problem.ts';
import type { KnownComponents } from '../../page/known-components.ts';
import { withoutGaps } from '../../templates/placeholder.ts';
import { ProblemList } from '../../problem-list.ts';
import { maxFileBytes } from '../../folder/read-text.ts';
import { formatReport } from '../../reports/report-file.ts';
import { parseTranslation } from '../../reports/translation-file.ts';
import type { ImportLine, PlannedFile, SourceFile } from '../import-plan.ts';
import type { ImportedReport } from '../shared/imported-report.ts';
import { caveats } from './caveats.ts';
import { parseSource, type ReportStyle } from './reports.ts';

type Original = Exclude<ImportedReport, { kind: 'announcement' }>;
type OriginalUpdate = Original['updates'][number];

/** Plans `x.de.md` beside the report that it translates: each text belongs to the update of the same instant. */
export function planTranslation(
  file: SourceFile,
  language: Language,
  original: Original,
  directory: KnownComponents,
  splitBody: ReportStyle['splitBody'],
): { file?: PlannedFile; line: ImportLine } {
  const source = file.path;
  const read = parseSource(file, splitBody);
  if (!('post' in read)) return { line: { source, caveats: [], reason: read } };
  const found = [...new Set(read.found)];
  const { introduction, updates, left } = matchTexts(original, read.body);
  if (left.length > 0) found.push(caveats.translationUnmatched(left));
  const { kind, id } = original;
  const translated = { ...original, title: read.post.title, facts: {}, introduction, updates };
  const text = formatReport(withoutGaps(translated as Original), {});
  const path = `${kind}s/${id}.${language}.md`;
  const list = new ProblemList(source);
  const bytes = Buffer.byteLength(text);
  const at = { line: 1, column: 1 };
  if (bytes > maxFileBytes) list.add('file-too-large', at, { bytes, limit: maxFileBytes });
  const instants = original.updates.map(({ postedAt }) => postedAt);
  const target = { kind, file: `${id}.md`, instants };
  if (list.problems.length === 0) parseTranslation(target, text, directory, list);
  const errors = list.problems.filter((problem) => !isWarning(problem));
  if (errors.length > 0) return { line: { source, caveats: found, reason: errors } };
  return { file: { path, text }, line: { source, target: path, caveats: found } };
}

/** The translation of each update; `left` has the times of updates that the original lacks. */
function matchTexts(
  original: Original,
  { preamble, updates }: { preamble: string; updates: readonly TranslatedUpdate[] },
): { introduction: string; updates: OriginalUpdate[]; left: Instant[] } {
  const open = updates.filter(({ at }) => at !== undefined);
  const untimed = updates.filter(({ at }) => at === undefined).map(({ whole }) => whole);
  const said = joinParagraphs(preamble, ...untimed);
  const matched = original.updates.flatMap((update, index): OriginalUpdate[] => {
    const same = open.findIndex(({ at }) => at === update.postedAt);
    const [block] = same < 0 ? [] : open.splice(same, 1);
    const body = block && (update.body.startsWith('**') ? block.whole : block.text);
    if (body !== undefined) return [{ ...update, facts: {}, body }];
    // In the original, a text above the updates became the first update if it is older than they
    // are.
    const isFirstUpdate = index === 0 && original.introduction === '' && said !== '';
    return isFirstUpdate ? [{ ...update, facts: {}, body: said }] : [];
  });
  const isPlaced = matched.some(({ body }) => body === said);
  const unexpectedFiles = open.map(({ at = 0, whole }): OriginalUpdate => {
    return { status: 'investigating', postedAt: at, facts: {}, body: whole };
  });
  return {
    introduction: isPlaced ? '' : said,
    updates: [...matched, ...unexpectedFiles],
    left: unexpectedFiles.map(({ postedAt }) => postedAt),
  };
}

interface TranslatedUpdate {
  readonly at?: Instant;
  readonly text: string;
  readonly whole: string;
}
