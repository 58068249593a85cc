import { isMap } from '../../model/text/json.ts';
import { factsAt, type Facts, type IncidentRole } from '../../model/reports/facts.ts';
import type { Incident } from '../../model/reports/incident.ts';
import type { Page } from '../../model/page/page.ts';
import { factIn, guard, guardBody } from '../../sources/reports/fact-list.ts';
import { parseIncident } from '../../sources/reports/incident-file.ts';
import { checkFacts, updatesParser, type ReportFile } from '../append-update.ts';
import type { Edit } from '../edit.ts';
import { Refusal } from '../refusal.ts';
import { setKeys } from './report-text.ts';

/**
 * Writes who does what from now on. A hand-over is not an update: readers expect other news from one, and the promise
 * of the next update must stand. So it goes into the facts of the latest update, or into the frontmatter while there is
 * no update.
 * @returns undefined when the report already says so
 * @throws Refusal when the file cannot be edited without changing more than that
 */
export function draftHandOver(
  { report, text }: ReportFile<Incident>,
  role: IncidentRole,
  name: string,
  page: Page,
): Edit | undefined {
  if (factsAt(report)[role] === name) return undefined;
  checkFacts({ facts: { [role]: name } });
  const read = updatesParser(parseIncident, report.id, page);
  const before = read(text);
  const line = before?.lines.at(-1);
  const last = before?.updates.at(-1);
  if (!before) throw new Refusal('The file has errors; npm run check names them.');
  const after =
    line === undefined || !last
      ? setKeys(text, { [role]: name })
      : withFact(text, line, { label: labelOf(role), name, facts: last.facts, body: last.body });
  const wanted =
    last && before.updates.with(-1, { ...last, facts: { ...last.facts, [role]: name } });
  if (wanted && !isSame(read(after)?.updates, wanted)) {
    throw new Refusal(
      `The facts of the latest update cannot be edited; write "- ${labelOf(role)}: ${name}" below its heading.`,
    );
  }
  return { kind: 'incident', id: report.id, before: text, after };
}

function labelOf(role: IncidentRole): string {
  return role.charAt(0).toUpperCase() + role.slice(1);
}

interface NewFact {
  readonly label: string;
  readonly name: string;
  /** The facts of the update before the change. */
  readonly facts: Facts;
  readonly body: string;
}

/** @param heading the line of the heading, from 1 */
function withFact(text: string, heading: number, { label, name, facts, body }: NewFact): string {
  const lines = text.split('\n');
  const end = text.includes('\r\n') ? '\r' : '';
  const written = `- ${label}: ${name}${end}`;
  const isFact = (line: string | undefined) => line !== undefined && factIn(line) !== undefined;
  if (Object.keys(facts).length === 0) {
    const first = lines.slice(heading).find((line) => line.trim() !== '');
    const wantsGuard = first?.trim() !== guard && guardBody(body, written) !== body;
    const below = wantsGuard ? [end, `${guard}${end}`] : [];
    return lines.toSpliced(heading, 0, end, written, ...below).join('\n');
  }
  let last = heading;
  for (let index = heading; isFact(lines[index]) || lines[index]?.trim() === ''; index += 1) {
    if (!isFact(lines[index])) continue;
    if (factIn(lines[index]!) === label) return lines.with(index, written).join('\n');
    last = index + 1;
  }
  return lines.toSpliced(last, 0, written).join('\n');
}

function isSame(one: unknown, other: unknown): boolean {
  const sorted = (_: string, value: unknown): unknown =>
    isMap(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return JSON.stringify(one, sorted) === JSON.stringify(other, sorted);
}
