import { fencedLines } from '../../model/text/code-fences.ts';
import type { Announcement } from '../../model/reports/announcement.ts';
import type { Facts } from '../../model/reports/facts.ts';
import type { Incident } from '../../model/reports/incident.ts';
import type { Maintenance } from '../../model/reports/maintenance.ts';
import type { ProblemList } from '../problem-list.ts';

/**
 * A gap that a person has to fill before a text may be published: `[[what users see]]`. Shell tests (`[[ -f x ]]`),
 * links (`[[docs]](…)`) and footnote-like numbers are not placeholders.
 */
const placeholder = /\[\[([A-Za-z][^\]\[\n]{0,98}[^\]\[\s]|[A-Za-z])\]\](?!\()/g;

/** The names of all gaps, each once, in the order of appearance. */
export function placeholdersIn(text: string): string[] {
  return [...new Set(openPlaceholders(text).map(({ name }) => name))];
}

/** Two spellings of a gap: `[[Next update]]`, `[[next_update]]`. */
export function foldGap(name: string): string {
  return name.toLowerCase().replace(/[_\s-]+/g, ' ');
}

/**
 * Fills the gaps that have a text in `values`, by their folded names; the others stay open. If the name of a gap begins
 * with a capital letter, so does its text.
 */
export function fillPlaceholders(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(placeholder, (gap, name: string) => {
    const words = values.get(foldGap(name));
    if (words === undefined) return gap;
    return /^\p{Lu}/u.test(name) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  });
}

/** Adds a problem for each gap of a file that is to be published. */
export function checkPlaceholders(text: string, problems: ProblemList): void {
  for (const { name, line, column } of openPlaceholders(text)) {
    problems.add('placeholder-open', { line, column }, { name });
  }
  warnOfGapLookalikes(text, problems);
}

const words = String.raw`\s*([A-Za-z][\w ,.'-]{0,98}?)\s*`;
/** A gap without a name, one that is never closed, and a blank to be filled in: in a report and in a template. */
const anyMarks = [
  String.raw`\{\{${words}\}\}`,
  String.raw`\[\[()\s*\]\]`,
  String.raw`\[\[([A-Za-z][\w ,.'-]{0,98}?)\s*\]?$`,
  String.raw`\[\[ ?([A-Za-z][\w ,.'-]{0,98}?) ?\](?![\],(])`,
  String.raw`(?<=[\p{L}\d:,(] ?)()(?<![\w_])_{3,}(?![\w_])`,
  String.raw`(?<![^\s(])()\?{3,}(?=[\s).,]|$)`,
  String.raw`(?<![\w\]!\\[${'`'}])\[((?:[Ww](?:hat|ho|hen|here|hy|hich)|[Hh]ow|[Yy]our|[Ii]nsert|[Dd]escribe|[Ee]nter)\b[\w ,.'-]{0,80})\](?![[(:\]])`,
  String.raw`(?<=^(?:[-*] +)?(?:title|[Aa]ffected|[Ww]orkaround|[Cc]oordinator|[Oo]perations|[Cc]ommunications): +["']?)()(?:TBD|TBA|TODO|FIXME|tbd|todo)(?=\.?["']?\s*$)`,
];
const reportMarks = new RegExp([...anyMarks, String.raw`(?<!\w)()XXX+(?!\w)`].join('|'), 'gu');
/** Marks that can only be gaps in a template; in a report they may be code. */
const templateMarks = new RegExp(
  [
    ...anyMarks,
    String.raw`\$?\{${words}\}`,
    `<<${words}>>`,
    String.raw`<((?!details |ol |input |video |audio )[A-Za-z][\w'-]*(?: [\w'-]+)+)>`,
    `［［${words}］］`,
    String.raw`\[(?: \[|\[ )${words}\] ?\]`,
    String.raw`\(\(${words}\)\)`,
    `<%=?${words}%>`,
    `@@${words}@@`,
    String.raw`\b__([A-Z][A-Z_]{2,40}?)__`,
    String.raw`(?<![\w$])\$([a-z]\w{2,40})\b`,
    `%${words}%`,
    String.raw`\b(TODO|TBD|XXX|FIXME)\b`,
  ].join('|'),
  'gu',
);

/** Warns of gaps as other tools write them, `{{what users see}}`, which nobody would be asked to fill. */
export function warnOfGapLookalikes(text: string, problems: ProblemList, isTemplate = false): void {
  // The common case of a finished text costs one search.
  if (
    !isTemplate &&
    !/\{\{|\[\[|___|XXX|\?\?\?|\[(?:wh|how|your|insert|describe|enter)|: +["']?(?:TB|TODO|FIXME)/i.test(
      text,
    )
  )
    return;
  for (const [index, { line, isCode }] of fencedLines(text.split(/\r?\n/)).entries()) {
    // Of a heading whose time is a gap, the heading is told.
    if (
      line.length > 1_000 ||
      (isTemplate ? /^\w+: *\{\{/.test(line) : isCode || /^##\s/.test(line))
    )
      continue;
    for (const match of line.matchAll(isTemplate ? templateMarks : reportMarks)) {
      const at = { line: index + 1, column: match.index + 1 };
      const name = match.slice(1).find((each) => each) ?? 'what belongs here';
      // `[what we know]: https://…` elsewhere makes a link of it.
      if (text.includes(`\n[${name}]: `)) continue;
      problems.add('gap-lookalike', at, {
        found: match[0],
        ...(isTemplate && { instead: `[[${name}]]` }),
      });
    }
  }
}

/** The open gaps of a text. Code blocks have none: `[[servers]]` is a table in TOML. */
function openPlaceholders(text: string): { name: string; line: number; column: number }[] {
  // Most texts are finished, so this is checked first.
  if (!text.includes('[[')) return [];
  return fencedLines(text.split(/\r?\n/)).flatMap(({ line, isCode }, index) => {
    if (isCode) return [];
    return [...line.matchAll(placeholder)].map((match) => ({
      name: match[1] ?? '',
      line: index + 1,
      column: match.index + 1,
    }));
  });
}

/** A report from elsewhere in which text that looks like a gap is escaped, because nobody is there to fill it. */
export function withoutGaps<T extends Incident | Maintenance | Announcement>(report: T): T {
  if (report.kind === 'announcement') {
    return { ...report, title: spaced(report.title), body: escaped(report.body) };
  }
  return {
    ...report,
    title: spaced(report.title),
    facts: factsWithoutGaps(report.facts),
    introduction: escaped(report.introduction),
    updates: report.updates.map((update) => ({
      ...update,
      facts: factsWithoutGaps(update.facts),
      body: escaped(update.body),
    })),
  };
}

function factsWithoutGaps(facts: Facts): Facts {
  const texts = Object.entries(facts).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' ? spaced(value) : value,
  ]);
  return Object.fromEntries(texts) as Facts;
}

/** For plain text on one line, where a backslash would be visible. */
function spaced(line: string): string {
  return line.replace(/\[(?=\[)/g, '[ ');
}

/** For markdown, which does not show the backslash; code has no gaps. */
function escaped(markdown: string): string {
  const lines = markdown.split('\n');
  // Each line once, however many gaps it has.
  for (const line of new Set(openPlaceholders(markdown).map((gap) => gap.line))) {
    lines[line - 1] = (lines[line - 1] ?? '').replace(/\[(?=\[)/g, '[\\');
  }
  return lines.join('\n');
}
