import { withUnixLines } from '../../model/text/lines.ts';
import type { ProblemList } from '../problem-list.ts';
import { splitSections } from './update-sections.ts';

const datedStatus =
  /^(investigating|identified|monitoring|resolved|postmortem|scheduled|in.progress|verifying|completed)\b.*\d{4}-\d\d-\d\d/i;
const incidentStatus = /^(investigating|identified|resolved)\b/i;
const openStatus = /^(investigating|identified|monitoring)\b/i;
// Keys that templates have too are left out; the last ones are other tools'.
const reportKey =
  /^["']?(components|started|impact|scheduled_for|scheduled_until|severity|resolved)["']?[ \t]*[:=]/m;

/**
 * Whether a text has the shape of an incident or of maintenance, whatever its name and place: a dated heading of an
 * update, or frontmatter with a key that only they have.
 */
export function looksLikeReport(text: string): boolean {
  const body = withUnixLines(text);
  const frontmatter = /^(?:-{3,}|\+{3})[^\n]*\n([^]*?)\n(?:-{3,}|\+{3})/.exec(body)?.[1] ?? '';
  return reportKey.test(frontmatter) || datedHeadings(body).length > 0;
}

/** Whether a text has the keys that only a template needs, and no dated heading. */
export function looksLikeTemplate(text: string): boolean {
  const body = withUnixLines(text);
  const frontmatter = /^-{3,}[^\n]*\n([^]*?)\n-{3,}/.exec(body)?.[1] ?? '';
  const hasKeys = /^kind:/m.test(frontmatter) && /^name:/m.test(frontmatter);
  return hasKeys && datedHeadings(body).length === 0;
}

/** Whether an incident is still open after its last dated heading. */
export function tellsOpenIncident(text: string): boolean {
  return openStatus.test(datedHeadings(withUnixLines(text)).at(-1) ?? '');
}

/** Adds one problem for an incident in the folder of another kind. */
export function addMisplaced(id: string, problems: ProblemList): void {
  problems.problems.splice(0);
  problems.add('file-misplaced', { line: 1, column: 1 }, { suggestion: `incidents/${id}.md` });
}

/** Whether it has the dated headings of an incident and no window of planned work. */
export function tellsIncident(text: string): boolean {
  const body = withUnixLines(text);
  const frontmatter = /^---[^\n]*\n([^]*?)\n---/.exec(body)?.[1] ?? '';
  return (
    datedHeadings(body).some((heading) => incidentStatus.test(heading)) &&
    !/^["']?(?:scheduled|start|end|window|from|until|to)\w*["']?[ \t]*:/m.test(frontmatter)
  );
}

function datedHeadings(body: string): string[] {
  return splitSections(body, 1).sections.flatMap(({ heading }) =>
    datedStatus.test(heading) ? [heading] : [],
  );
}
