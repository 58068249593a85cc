import { splitSections } from './update-sections.ts';

const datedStatus =
  /^(investigating|identified|monitoring|resolved|postmortem|scheduled|in.progress|verifying|completed)\b.*\d{4}-\d\d-\d\d/i;
const openStatus = /^(investigating|identified|monitoring)\b/i;
// Not those that a template has as well; the last ones are those of other tools.
const reportKey =
  /^["']?(components|started|impact|scheduled_for|scheduled_until|severity|resolved)["']?[ \t]*[:=]/m;

/**
 * Whether a text has the shape of an incident or of maintenance, whatever its file is called and wherever it stands: a dated
 * heading of an update, or frontmatter with a key that only they have.
 */
export function looksLikeReport(text: string): boolean {
  const body = plain(text);
  const frontmatter = /^(?:-{3,}|\+{3})[^\n]*\n([^]*?)\n(?:-{3,}|\+{3})/.exec(body)?.[1] ?? '';
  return reportKey.test(frontmatter) || datedHeadings(body).length > 0;
}

/** Whether the last update that it tells, by the dated headings, leaves an incident open. */
export function tellsOpenIncident(text: string): boolean {
  return openStatus.test(datedHeadings(plain(text)).at(-1) ?? '');
}

function plain(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function datedHeadings(body: string): string[] {
  return splitSections(body, 1).sections.flatMap(({ heading }) =>
    datedStatus.test(heading) ? [heading] : [],
  );
}
