import { splitSections } from './update-sections.ts';

const datedStatus =
  /^(investigating|identified|monitoring|resolved|postmortem|scheduled|in.progress|verifying|completed)\b.*\d{4}-\d\d-\d\d/i;
// Not those that a template has as well.
const reportKey = /^["']?(components|started|impact|scheduled_for|scheduled_until)["']?[ \t]*:/m;

/**
 * Whether a text has the shape of an incident or of maintenance, whatever its file is called and wherever it stands: a dated
 * heading of an update, or frontmatter with a key that only they have.
 */
export function looksLikeReport(text: string): boolean {
  const body = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const frontmatter = /^-{3,}[^\n]*\n([^]*?)\n-{3,}/.exec(body)?.[1] ?? '';
  if (reportKey.test(frontmatter)) return true;
  return splitSections(body, 1).sections.some(({ heading }) => datedStatus.test(heading));
}
