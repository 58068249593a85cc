import { isOver, type Incident } from '../../model/reports/incident.ts';
import { isWarning } from '../../model/problem.ts';
import { incidentStatuses } from '../../model/status.ts';
import type { KnownComponents } from '../page/known-components.ts';
import { formatInstant } from '../text/instant-text.ts';
import type { ProblemList } from '../problem-list.ts';
import type { ParsedReport } from './parsed-report.ts';
import { formatReport, type OwnKeys } from './report-file.ts';
import { IncidentFrontmatterSchema } from './report-schemas.ts';
import { parseReportSource } from './report-source.ts';

const format = {
  schema: IncidentFrontmatterSchema,
  statuses: incidentStatuses,
  usual: 'major_outage',
  examples: {
    title: 'title: API requests fail with 502',
  },
} as const;

/** Parses an incident. Undefined when anything in it is wrong; then `problems` has all of it. */
export function parseIncident(
  id: string,
  text: string,
  directory: KnownComponents,
  problems: ProblemList,
): ParsedReport<Incident> | undefined {
  const read = parseReportSource(text, format, directory, problems);
  if (!read) return undefined;
  const { source, written, isWhole, parts, places } = read;
  const startedAt = written.started ?? parts.updates[0]?.postedAt;
  if (startedAt === undefined) {
    if (problems.problems.every(isWarning)) addNoUpdate(source.bodyLine, problems);
    return undefined;
  }
  const incident: Incident = {
    kind: 'incident',
    id,
    ...parts,
    startedAt,
    ...(written.impact !== undefined && { declaredImpact: written.impact }),
    falseAlarm: written.false_alarm ?? false,
    ...(written.end_unknown && { endUnknown: true }),
    ...(written.symptoms && { symptoms: [...new Set(written.symptoms)] }),
    ...(written.probe !== undefined && { probe: written.probe }),
  };
  checkOrder(incident, places.updateLines, problems);
  // A report from an issue may be called off whatever its labels say.
  if (incident.falseAlarm && incident.issue === undefined && isReopened(incident)) {
    problems.add('false-alarm-reopened', source.keyAt(['false_alarm']), {});
  }
  return isWhole ? { report: incident, ...places } : undefined;
}

/** Whether its last update opens it again. */
function isReopened({ updates }: Incident): boolean {
  const last = updates.at(-1);
  return last !== undefined && !isOver(last.status) && updates.some(({ status }) => isOver(status));
}

/** Adds the problem of a report without updates: on a line that was probably meant as a heading, if there is one. */
function addNoUpdate(bodyLine: number, list: ProblemList): void {
  const index = list.problems.findIndex(({ code }) => code === 'heading-lookalike');
  const [meant] = index < 0 ? [] : list.problems.splice(index, 1);
  const instead = meant?.code === 'heading-lookalike' ? meant.args.meant[0]?.instead : undefined;
  const at = { line: meant?.line ?? bodyLine, column: 1 };
  const isComment = meant?.code === 'heading-lookalike' && meant.args.isComment;
  list.add('no-update', at, {
    ...(instead !== undefined && { instead }),
    ...(isComment && { isComment }),
  });
}

/** Adds a problem for an incident that is resolved twice without being reopened, or before it began. */
function checkOrder(incident: Incident, lines: readonly number[], problems: ProblemList): void {
  let resolved: number | undefined;
  for (const [index, { status, postedAt, facts }] of incident.updates.entries()) {
    const at = { line: lines[index] ?? 1, column: 1 };
    if (status !== 'resolved' && status !== 'postmortem') {
      resolved = undefined;
      continue;
    }
    const isTwice = problems.problems.some(
      ({ code, line }) => code === 'text-twice' && line === at.line,
    );
    if (status === 'resolved' && resolved !== undefined && !isTwice) {
      problems.add('resolved-twice', at, { first: formatInstant(resolved) });
    }
    const endedAt = facts.endedAt ?? (status === 'resolved' ? postedAt : Infinity);
    const isTold = problems.problems.some(({ line }) => line === at.line);
    if (endedAt < incident.startedAt && !isTold) {
      problems.add('end-before-start', at, {
        end: formatInstant(endedAt),
        start: formatInstant(incident.startedAt),
      });
    }
    if (status === 'resolved') resolved ??= postedAt;
  }
}

/** The file that `parseIncident` parses. */
export function formatIncident(incident: Incident): string {
  const { startedAt, updates } = incident;
  return formatReport(incident, {
    started: startedAt === updates[0]?.postedAt ? undefined : formatInstant(startedAt),
    impact: incident.declaredImpact,
    false_alarm: incident.falseAlarm || undefined,
    end_unknown: incident.endUnknown,
    symptoms: incident.symptoms,
    probe: incident.probe,
  } satisfies OwnKeys<typeof IncidentFrontmatterSchema>);
}
