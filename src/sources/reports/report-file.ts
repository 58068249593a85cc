import { joinParagraphs } from '../../model/text/lines.ts';
import type { z } from 'zod';
import type {
  AffectedComponent,
  Facts,
  Report,
  Update,
  Upstream,
} from '../../model/reports/facts.ts';
import type { InLanguages } from '../../model/reports/translation.ts';
import { formatFacts, guardBody } from './fact-list.ts';
import { formatHeading } from './guesses/guessed-heading.ts';
import type { ParsedReport } from './parsed-report.ts';
import type { FrontmatterSource } from '../yaml/frontmatter.ts';
import { formatYaml } from '../yaml/yaml-text.ts';
import { formatInstant } from '../text/instant-text.ts';
import { formatTranslated, parseTranslated } from '../text/translated-keys.ts';
import type { EveryKey } from '../yaml/text-schemas.ts';
import type { ReportFrontmatter, ReportFrontmatterSchema } from './report-schemas.ts';
import { toBody } from './update-sections.ts';

/** Where each key of the frontmatter stands. */
export function keyPlaces(source: FrontmatterSource): ParsedReport<unknown>['keys'] {
  return Object.fromEntries(
    Object.keys(source.data as object).map((key) => [key, source.keyAt([key])]),
  );
}

/** The part of a report that its frontmatter states. */
export function toReportParts(written: ReportFrontmatter): {
  title: string;
  facts: Facts;
  upstream: readonly Upstream[];
  issue?: number;
  key?: string;
  was?: readonly string[];
  titles?: InLanguages<string>;
} {
  const titles = parseTranslated(written, 'title');
  const { components, affected, workaround, next_update, expected_fix } = written;
  const { coordinator, operations, communications } = written;
  return {
    title: written.title,
    ...(titles && { titles }),
    facts: {
      ...(components && {
        components: Object.entries(components).map(([id, status]) => ({ id, status })),
      }),
      ...(next_update !== undefined && { nextUpdateAt: next_update }),
      ...(expected_fix !== undefined && { expectedFixAt: expected_fix }),
      ...(coordinator !== undefined && { coordinator }),
      ...(operations !== undefined && { operations }),
      ...(communications !== undefined && { communications }),
      ...(workaround !== undefined && { workaround }),
      ...(affected !== undefined && { affected }),
    },
    upstream: (written.upstream ?? []).map(({ name, url }) => ({
      name,
      ...(url !== undefined && { url }),
    })),
    ...(written.was && { was: written.was }),
    ...(written.issue !== undefined && { issue: written.issue }),
    ...(written.key !== undefined && { key: written.key }),
  };
}

/** The keys of a kind of report besides those that every report has. */
export type OwnKeys<Schema extends z.ZodType> = Omit<
  EveryKey<Schema>,
  keyof EveryKey<typeof ReportFrontmatterSchema>
>;

/** The file of a report; `own` are the keys of its kind, which stand below title and components. */
export function formatReport(
  report: Report<string>,
  own: Readonly<Record<string, unknown>>,
): string {
  const { facts } = report;
  const frontmatter = {
    title: report.title,
    ...formatTranslated(report.titles, 'title'),
    components: formatComponents(facts.components),
    ...own,
    affected: facts.affected,
    workaround: facts.workaround,
    expected_fix:
      facts.expectedFixAt === undefined ? undefined : formatInstant(facts.expectedFixAt),
    next_update: facts.nextUpdateAt === undefined ? undefined : formatInstant(facts.nextUpdateAt),
    coordinator: facts.coordinator,
    operations: facts.operations,
    communications: facts.communications,
    upstream: report.upstream.length > 0 ? report.upstream : undefined,
    was: report.was,
    issue: report.issue,
    key: report.key,
  } satisfies EveryKey<typeof ReportFrontmatterSchema>;
  const head = `---\n${formatYaml(frontmatter)}---\n`;
  const parts = [toBody(report.introduction), ...report.updates.map(formatUpdate)].filter(
    (part) => part !== '',
  );
  return [head, ...parts.map((part) => `${part}\n`)].join('\n');
}

/** An update as it stands in a file, without a line end. */
export function formatUpdate({ status, postedAt, facts, body }: Update<string>): string {
  const heading = formatHeading(status, formatInstant(postedAt));
  const list = formatFacts(facts);
  return joinParagraphs(heading, list, guardBody(toBody(body), list));
}

function formatComponents(components: readonly AffectedComponent[] | undefined) {
  return components && Object.fromEntries(components.map(({ id, status }) => [id, status]));
}
