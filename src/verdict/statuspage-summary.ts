import { incidentStatuses, maintenanceStatuses } from '../model/status.ts';
import {
  toComponentStatus,
  toIds,
  toInstant,
  toLine,
  toObject,
  toObjects,
  toWebAddress,
  type Json,
} from './json-values.ts';
import type { PageReading, StatedComponent, StatedReport, Unreadable } from './page-reading.ts';

/** A page of which the summary does not list the incidents; they have to be asked for. */
export interface WithoutIncidents {
  readonly lacks: 'incidents';
}

const over: readonly unknown[] = ['resolved', 'postmortem', 'completed', 'cancelled'];

/**
 * Parses `/api/v2/summary.json`, as Statuspage serves it and as incident.io, openstatus and others imitate it: without
 * ids, without the components of incidents, without the list of incidents.
 * @param listed the answer of `/api/v2/incidents/unresolved.json`, for a summary without incidents
 */
export function parseSummary(
  document: unknown,
  listed?: unknown,
): PageReading | Unreadable | WithoutIncidents {
  const summary = toObject(document);
  const components = toObjects(summary?.['components']);
  if (!summary || !components)
    return { why: 'what it answers is not the summary of a status page' };
  const incidents = summary['incidents'] ?? toObject(listed)?.['incidents'];
  if (incidents === undefined && listed === undefined) return { lacks: 'incidents' };
  const reports = toObjects(incidents);
  const work = toObjects(summary['scheduled_maintenances'] ?? []);
  if (!reports || !work) return { why: 'its lists of incidents cannot be read' };
  const read = components.map(toComponent);
  if (!read.every((each) => each !== undefined))
    return { why: 'one of its components has no name' };
  return {
    name: toLine(toObject(summary['page'])?.['name']) ?? 'the page',
    components: read,
    incidents: reports.filter(isOpen).map((each) => toReport(each, incidentStatuses)),
    maintenances: work.filter(isOpen).map((each) => ({
      ...toReport(each, maintenanceStatuses),
      startedAt: toInstant(each['scheduled_for']),
      until: toInstant(each['scheduled_until']),
    })),
  };
}

function isOpen({ status }: Json): boolean {
  return !over.includes(status);
}

function toComponent(entry: Json): StatedComponent | undefined {
  const [id, name = id] = toIds(entry);
  if (id === undefined || name === undefined) return undefined;
  const { components } = entry;
  return {
    id,
    name,
    status: toComponentStatus(entry['status']),
    since: toInstant(entry['updated_at']),
    members: Array.isArray(components) ? components.filter((each) => typeof each === 'string') : [],
  };
}

function toReport(entry: Json, known: readonly string[]): StatedReport {
  const updates = toObjects(entry['incident_updates']) ?? [];
  const begun = updates.map((each) => toInstant(each['display_at'] ?? each['created_at']));
  const first = begun.filter((at) => at !== undefined).sort((one, other) => one - other)[0];
  return {
    title: toLine(entry['name']) ?? 'An incident without a name',
    url: toWebAddress(entry['shortlink']) ?? toWebAddress(entry['url']),
    // An incident that was resolved and goes on contradicts itself.
    status:
      toInstant(entry['resolved_at']) === undefined
        ? known.find((each) => each === entry['status'])
        : undefined,
    impact: toLine(entry['impact']),
    startedAt: toInstant(entry['started_at']) ?? toInstant(entry['created_at']) ?? first,
    nextUpdateAt: undefined,
    components: namedIn(entry, updates),
    recovered: new Map(),
    symptoms: [],
  };
}

/** The components that an incident lists, or that its updates list. Undefined when one of them cannot be read. */
function namedIn(entry: Json, updates: readonly Json[]): string[] | undefined {
  const listed = toObjects(entry['components'])?.map(toIds);
  if (!listed || listed.some((ids) => ids.length === 0)) return undefined;
  if (listed.length > 0) return listed.flat();
  return updates.flatMap((update) =>
    (toObjects(update['affected_components']) ?? []).flatMap(({ code, name }) =>
      [toLine(code), toLine(name)].filter((each) => each !== undefined),
    ),
  );
}
