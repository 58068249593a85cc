import type { UnreadableReport } from '../../model/content.ts';
import type { Facts } from '../../model/reports/facts.ts';
import type { Instant } from '../../model/time/instant.ts';
import type { ReportTranslation } from '../../model/reports/translation.ts';
import type { KnownComponents } from '../page/known-components.ts';
import { endsReport, incidentStatuses } from '../../model/status.ts';
import { parseFacts } from './fact-list.ts';
import { nearestStatus } from '../text/guesses/guessed-status.ts';
import { parseFrontmatter } from '../yaml/frontmatter.ts';
import { formatInstant, parseInstant } from '../text/instant-text.ts';
import type { ProblemList } from '../problem-list.ts';
import { cutHeading } from './report-updates.ts';
import { addInstantProblem } from '../text/instant-problem.ts';
import { parseWithSchema } from '../yaml/schema-problems.ts';
import {
  AnnouncementFrontmatterSchema,
  IncidentFrontmatterSchema,
  MaintenanceFrontmatterSchema,
} from './report-schemas.ts';
import { splitSections, toBody } from './update-sections.ts';

/** A translation may have all keys of the original, so that it can begin as a copy. Only its texts count. */
const schemas = {
  incident: IncidentFrontmatterSchema.partial(),
  maintenance: MaintenanceFrontmatterSchema.partial(),
  announcement: AnnouncementFrontmatterSchema.partial(),
} as const;

type Texts = Pick<Facts, 'affected' | 'workaround'>;

interface WrittenTexts {
  readonly title?: string | undefined;
  readonly affected?: string | undefined;
  readonly workaround?: string | undefined;
}

/** The report that is translated. */
export interface TranslationOriginal {
  readonly kind: UnreadableReport['kind'];
  /** The name that a person would use: `x.md`. */
  readonly file: string;
  /** The instants of its updates. */
  readonly instants: readonly Instant[];
  /** An incident that is over. */
  readonly isOver?: boolean;
}

/**
 * Parses a report in another language: the file `x.de.md` beside `x.md`. A heading may be in that language; its instant
 * says which update it belongs to. An update that the original does not have is not shown, so it gets a warning.
 * Undefined when anything in it is wrong; then `problems` has all of it.
 */
export function parseTranslation(
  { kind, file, instants, isOver }: TranslationOriginal,
  text: string,
  directory: KnownComponents,
  problems: ProblemList,
): ReportTranslation | undefined {
  const source = parseFrontmatter(text, problems);
  if (!source) return undefined;
  const written = parseWithSchema<WrittenTexts>(schemas[kind], source, problems);
  if (!written) return undefined;
  const { title } = written;
  if (kind === 'announcement') {
    const introduction = toBody(source.body);
    return { ...named(title), ...introduced(introduction), facts: {}, updates: [] };
  }
  const { introduction, sections } = splitSections(source.body, source.bodyLine);
  const left = [...instants];
  const updates = sections.flatMap(({ heading, line, text: body }) => {
    const postedAt = parseTranslatedInstant(heading, line, problems);
    const { facts, rest } = parseFacts(body, line + 1, directory, problems);
    if (postedAt === undefined) return [];
    const index = left.indexOf(postedAt);
    if (index >= 0) left.splice(index, 1);
    else {
      const args = { at: formatInstant(postedAt), original: file };
      const isAhead = isOver === true && postedAt > Math.max(...instants) && !isEnd(heading);
      problems.add(
        isAhead ? 'translation-ahead' : 'translation-unmatched',
        { line, column: 1 },
        args,
      );
    }
    return [{ postedAt, facts: textsOf(facts), body: toBody(rest) }];
  });
  const { affected, workaround } = written;
  return {
    ...named(title),
    ...introduced(toBody(introduction)),
    facts: textsOf({ affected, workaround }),
    updates,
  };
}

function isEnd(heading: string): boolean {
  const status = nearestStatus(cutHeading(heading).word, incidentStatuses);
  return status !== undefined && endsReport(status);
}

function named(title: string | undefined): { title?: string } {
  return title === undefined ? {} : { title };
}

function introduced(introduction: string): { introduction?: string } {
  return introduction === '' ? {} : { introduction };
}

function textsOf({ affected, workaround }: WrittenTexts): Texts {
  return {
    ...(affected !== undefined && { affected }),
    ...(workaround !== undefined && { workaround }),
  };
}

function parseTranslatedInstant(
  heading: string,
  line: number,
  problems: ProblemList,
): number | undefined {
  const at = { line, column: 1 };
  const { word, instant } = cutHeading(heading);
  if (instant === undefined) {
    problems.add('heading-without-instant', at, { status: word, meant: [] });
    return undefined;
  }
  const reading = parseInstant(instant);
  if (reading.kind === 'instant') return reading.at;
  const frame = (each: string) => `## ${word} — ${each}`;
  addInstantProblem(reading, instant, at, problems, { frame });
  return undefined;
}
