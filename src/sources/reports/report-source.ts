import type { z } from 'zod';

import type { Update } from '../../model/reports/facts.ts';
import type { KnownComponents } from '../page/known-components.ts';
import { endsReport, type WrittenStatus } from '../../model/status.ts';
import {
  checkComponentNames,
  componentsNamed,
  addMapProblem,
  joinPairProblems,
} from './component-names.ts';
import { parseFrontmatter, type FrontmatterSource } from '../yaml/frontmatter.ts';
import { bodyBelow } from '../yaml/frontmatter-fences.ts';
import type { ProblemList } from '../problem-list.ts';
import type { ParsedReport } from './parsed-report.ts';
import { keyPlaces, toReportParts } from './report-file.ts';
import { guessRepeat } from './repeat/guessed-repeat.ts';
import { warnOfDoubtfulPromises } from './warnings/doubtful-promises.ts';
import { parseUpdates } from './report-updates.ts';
import type { ReportFrontmatter } from './report-schemas.ts';
import { isMap } from '../../model/text/json.ts';
import { formatPair } from '../yaml/yaml-line.ts';
import { warnOfLosses } from '../dropped-markup.ts';
import { parseKeysWithoutProblems } from '../yaml/keys-without-problems.ts';
import type { Examples } from '../yaml/schema-problems.ts';

interface ReportFormat<Written, Status> {
  readonly schema: z.ZodType<Written>;
  /** The words that a heading may begin with. */
  readonly statuses: readonly Status[];
  readonly examples: Examples;
  /** The status of a component that is named without one. */
  readonly usual: WrittenStatus;
}

/** The parsed parts of a report with a timeline, before those of its kind. */
export interface ReportSource<Written, Status extends string> {
  readonly source: FrontmatterSource;
  readonly written: Written;
  /** Whether `written` has all keys of the file; the others have problems. */
  readonly isWhole: boolean;
  readonly parts: ReturnType<typeof toReportParts> & {
    readonly introduction: string;
    readonly updates: readonly Update<Status>[];
  };
  readonly places: Omit<ParsedReport<unknown>, 'report'>;
}

/** Undefined when the frontmatter cannot be used; all that is wrong with the file is in `problems` either way. */
export function parseReportSource<Written extends ReportFrontmatter, Status extends string>(
  text: string,
  { schema, statuses, examples, usual }: ReportFormat<Written, Status>,
  directory: KnownComponents,
  problems: ProblemList,
): ReportSource<Written, Status> | undefined {
  const source = parseFrontmatter(text, problems);
  if (!source) {
    // Problems further down are reported in the same run.
    const rest = bodyBelow(text);
    if (rest) parseUpdates(rest, statuses, directory, problems);
    return undefined;
  }
  checkComponentNames(source, directory, problems);
  const named = componentsNamed(usual, directory);
  const parsed = parseKeysWithoutProblems(schema, source, problems, examples, {
    components: named,
    upstream: guessUpstream,
    repeat: guessRepeat,
  });
  addMapProblem(source, directory, problems);
  joinPairProblems(problems);
  const { introduction, updates, lines } = parseUpdates(
    source,
    statuses,
    directory,
    problems,
    parsed?.written.issue !== undefined,
  );
  offerComponents(source, named, directory, problems);
  if (!parsed) return undefined;
  const { written, isWhole } = parsed;
  const { next_update: nextUpdateAt, expected_fix: expectedFixAt } = written;
  const promises = {
    ...(nextUpdateAt !== undefined && { nextUpdateAt }),
    ...(expectedFixAt !== undefined && { expectedFixAt }),
  };
  const first = updates[0];
  if (first && written.issue === undefined && !updates.some(({ status }) => endsReport(status))) {
    const placeOf = (fact: string) => {
      const key = fact.toLowerCase().replace(' ', '_');
      return { at: source.valueAt([key]), line: (instant: string) => `${key}: ${instant}` };
    };
    warnOfDoubtfulPromises(promises, first.postedAt, placeOf, problems);
  }
  for (const key of ['affected', 'workaround'] as const) {
    warnOfLosses(written[key] ?? '', source.valueAt([key]).line, problems);
  }
  return {
    source,
    written,
    isWhole,
    parts: { ...toReportParts(written), introduction, updates },
    places: { file: problems.file, keys: keyPlaces(source), updateLines: lines },
  };
}

/** Other tools list components in `affected`: its problem then offers them as `components`, if that key is free. */
function offerComponents(
  { data }: FrontmatterSource,
  named: ReturnType<typeof componentsNamed>,
  directory: KnownComponents,
  { problems }: ProblemList,
): void {
  const { affected, components } = (data ?? {}) as { affected?: unknown; components?: unknown };
  if (components !== undefined || !Array.isArray(affected) || !directory.idsMeant(affected)) return;
  const at = problems.findIndex(
    (each) => each.code === 'value-type' && each.args.key === 'affected',
  );
  const found = problems[at];
  if (found?.code === 'value-type') {
    const instead = formatPair('components', named(affected));
    problems[at] = { ...found, args: { ...found.args, instead } };
  }
}

/** `upstream: { name: AWS, link: https://… }` */
function guessUpstream(found: unknown): unknown {
  const entries = [found].flat();
  if (!entries.every(isMap)) return found;
  return entries.map((entry) =>
    Object.fromEntries(
      Object.entries(entry).map(([key, value]) => [
        /^(?:link|href|page|website|status_page)$/i.test(key) ? 'url' : key,
        value,
      ]),
    ),
  );
}
