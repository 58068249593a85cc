import type { Incident } from '../model/incident.ts';
import { incidentStatuses } from '../model/status.ts';
import type { ComponentDirectory } from './component-directory.ts';
import { parseFrontmatter } from './frontmatter.ts';
import { formatInstant } from './instant-text.ts';
import type { ProblemList } from './problem-list.ts';
import {
  checkComponentNames,
  formatReport,
  keyPlaces,
  parseUpdates,
  toReportParts,
  type ReadReport,
} from './report-file.ts';
import { parseWithSchema } from './schema-problems.ts';
import { IncidentFrontmatterSchema } from './report-schemas.ts';

const examples = {
  title: 'title: API requests fail with 502',
};

/** Reads an incident. Undefined when anything in it is wrong; then `problems` has all of it. */
export function parseIncident(
  id: string,
  text: string,
  directory: ComponentDirectory,
  problems: ProblemList,
): ReadReport<Incident> | undefined {
  const source = parseFrontmatter(text, problems);
  if (!source) return undefined;
  checkComponentNames(source, directory, problems);
  const written = parseWithSchema(IncidentFrontmatterSchema, source, problems, examples);
  const { introduction, updates, lines } = parseUpdates(
    source,
    incidentStatuses,
    directory,
    problems,
  );
  if (!written) return undefined;
  const parts = toReportParts(written);
  const startedAt = written.started ?? updates[0]?.postedAt;
  if (startedAt === undefined) {
    if (problems.problems.length === 0) {
      problems.add('no-update', { line: source.bodyLine, column: 1 }, {});
    }
    return undefined;
  }
  const incident: Incident = {
    kind: 'incident',
    id,
    ...parts,
    startedAt,
    ...(written.impact !== undefined && { declaredImpact: written.impact }),
    falseAlarm: written.false_alarm ?? false,
    introduction,
    updates,
  };
  checkOrder(incident, lines, problems);
  const read: ReadReport<Incident> = {
    report: incident,
    file: problems.file,
    keyAt: keyPlaces(source),
    updateLines: lines,
  };
  return read;
}

/** A story that is resolved twice without being reopened, or before it began. */
function checkOrder(incident: Incident, lines: readonly number[], problems: ProblemList): void {
  let resolved: number | undefined;
  for (const [index, { status, postedAt }] of incident.updates.entries()) {
    const at = { line: lines[index] ?? 1, column: 1 };
    if (status === 'resolved') {
      if (resolved !== undefined) {
        problems.add('resolved-twice', at, { first: formatInstant(resolved) });
      }
      if (postedAt < incident.startedAt) {
        problems.add('end-before-start', at, {
          end: formatInstant(postedAt),
          start: formatInstant(incident.startedAt),
        });
      }
      resolved ??= postedAt;
    } else if (status !== 'postmortem') resolved = undefined;
  }
}

/** The file that `parseIncident` reads back. */
export function formatIncident(incident: Incident): string {
  const { startedAt, updates } = incident;
  return formatReport(incident, {
    started: startedAt === updates[0]?.postedAt ? undefined : formatInstant(startedAt),
    impact: incident.declaredImpact,
    false_alarm: incident.falseAlarm || undefined,
  });
}
