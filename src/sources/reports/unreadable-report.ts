import { isMap } from '../../model/text/json.ts';
import type { UnreadableReport } from '../../model/content.ts';
import type { ProblemCode } from '../../model/problem.ts';
import { msPerHour, type Instant } from '../../model/time/instant.ts';
import type { KnownComponents } from '../page/known-components.ts';
import { parseFacts } from './fact-list.ts';
import { parseFrontmatter } from '../yaml/frontmatter.ts';
import { parseInstant } from '../text/instant-text.ts';
import { ProblemList } from '../problem-list.ts';
import { splitSections, type Sections } from './update-sections.ts';

const endWords = {
  incident: /^(?:resolved|postmortem)[ \t]*[\p{Pd}−:|][ \t]*(.*)$/iu,
  maintenance: /^(?:completed|cancell?ed)[ \t]*[\p{Pd}−:|][ \t]*(.*)$/iu,
} as const;

/** Problems after which the last update is unknown. */
const doubtful: readonly ProblemCode[] = [
  'second-report',
  'updates-out-of-order',
  'reopening-lookalike',
  'heading-lookalike',
  'end-contradicted',
  'false-alarm-reopened',
];

/** No time zone is further behind UTC. */
const farthestZoneMs = 12 * msPerHour;

/** Whether a heading says that the report is over, at a known time that does not lie ahead. */
function isEnd(kind: keyof typeof endWords, heading: string, now: Instant): boolean {
  const written = endWords[kind].exec(heading)?.[1];
  if (written === undefined) return false;
  const reading = parseInstant(written);
  if (reading.kind === 'instant') return reading.at <= now;
  const local = reading.kind === 'without-zone' ? parseInstant(reading.suggestion) : undefined;
  return local?.kind === 'instant' && local.at + farthestZoneMs <= now;
}

/** The rest that is known of a report that could not be parsed; in doubt it may be open and concern every component. */
export function describeUnreadable(
  kind: UnreadableReport['kind'],
  list: Pick<ProblemList, 'file' | 'problems'>,
  text: string | undefined,
  { directory, now }: { readonly directory: KnownComponents; readonly now: Instant },
): UnreadableReport {
  const { file, problems } = list;
  const ignored = new ProblemList(file);
  const source = text === undefined ? undefined : parseFrontmatter(text, ignored);
  const sections = splitSections(source?.body ?? text?.replace(/\r\n?/g, '\n') ?? '', 1);
  if (kind === 'announcement') {
    return isIncident(source?.data, sections)
      ? describeUnreadable('incident', list, text, { directory, now })
      : { file, kind, mayBeOpen: false };
  }
  const last = sections.sections.at(-1);
  const isOver =
    last?.level === 2 &&
    isEnd(kind, last.heading, now) &&
    sections.unclosed === undefined &&
    !problems.some(({ code }) => doubtful.includes(code));
  const isOne = problems.every(({ code }) => code !== 'second-report');
  const componentIds = source && isOne && namedComponents(source.data, sections, directory);
  return { file, kind, mayBeOpen: !isOver, ...(componentIds && { componentIds }) };
}

/** Whether a file among the announcements gives components a status, or has the timeline of an incident. */
function isIncident(data: unknown, { sections }: Sections): boolean {
  const keys = typeof data === 'object' && data !== null ? Object.keys(data) : [];
  return (
    keys.some((key) => ['components', 'started', 'impact'].includes(key)) ||
    sections.some(({ heading }) => /^(investigating|identified|monitoring)\b/i.test(heading))
  );
}

/** Undefined when a name is unknown: then any component may be meant. */
function namedComponents(
  data: unknown,
  { sections, unclosed }: Sections,
  directory: KnownComponents,
): string[] | undefined {
  if (typeof data !== 'object' || data === null || unclosed) return undefined;
  // An unknown key may be a misspelling of this one.
  const named = 'components' in data ? data.components : undefined;
  if (!isMap(named)) return undefined;
  const unclear = new ProblemList('');
  const facts = sections.map(({ text }) => parseFacts(text, 1, directory, unclear).facts);
  const ids = [
    ...Object.keys(named),
    ...facts.flatMap(({ components }) => components ?? []).map(({ id }) => id),
  ];
  const isCertain = unclear.problems.every(({ code }) => code.startsWith('instant-'));
  return isCertain && ids.every((id) => directory.has(id)) ? [...new Set(ids)] : undefined;
}
