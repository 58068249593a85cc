import { incidentStatuses, maintenanceStatuses } from '../model/status.ts';
import { longestSymptom, mostSymptoms, shortestSymptom } from '../model/reports/symptoms.ts';
import { msPerMinute, type Instant } from '../model/time/instant.ts';
import {
  toComponentStatus,
  toInstant,
  toLine,
  toObject,
  toObjects,
  toWebAddress,
  type Json,
} from './json-values.ts';
import type { PageReading, StatedReport, Unreadable } from './page-reading.ts';

/** Clocks differ, but not by more than this: a page from further ahead has a wrong clock. */
const fastestClockMs = 15 * msPerMinute;

/** Whether a document is ours: `/api/page.json`, version 1. */
export function isOutpostPage(document: unknown): document is Json {
  const page = toObject(document);
  return page?.['version'] === 1 && /^Outpost\b/.test(toLine(page['generator']) ?? '');
}

/** Parses `/api/page.json`. A page that is older than its own `valid_until` gives no reading. */
export function parseOutpostPage(document: Json, now: Instant): PageReading | Unreadable {
  const generatedAt = toInstant(document['generated_at']);
  const validUntil = toInstant(document['valid_until']);
  const [components, groups, incidents, maintenances, unreadable] = [
    ...['components', 'groups', 'incidents', 'maintenances', 'unreadable'],
  ].map((key) => toObjects(document[key]));
  if (generatedAt === undefined || validUntil === undefined || !components || !groups) {
    return { why: 'its page.json cannot be read' };
  }
  if (!incidents || !maintenances || !unreadable) return { why: 'its page.json cannot be read' };
  if (now >= validUntil) {
    return { why: `it is stale: it spoke until ${new Date(validUntil).toISOString()}` };
  }
  if (generatedAt > now + fastestClockMs) return { why: 'it is of a time that is still ahead' };
  const hidden = unreadable.filter((each) => each['may_be_open'] !== false);
  const stated = components.map((each) => ({
    id: toLine(each['id']),
    name: toLine(each['name']),
    status: hidden.some((report) => mayConcern(report, each['id']))
      ? undefined
      : toComponentStatus(each['status']),
    since: toInstant(each['status_since']),
    members: [],
  }));
  const all = [...stated, ...groups.map(toGroup)];
  const named = all.flatMap(({ id, name, ...rest }) =>
    id === undefined || name === undefined ? [] : [{ id, name, ...rest }],
  );
  if (named.length < all.length) return { why: 'one of its components has no name' };
  return {
    name: toLine(toObject(document['page'])?.['name']) ?? 'the page',
    components: named,
    incidents: incidents.map((each) => toReport(each, incidentStatuses)),
    maintenances: maintenances
      .filter(({ status }) => status !== 'completed' && status !== 'cancelled')
      .map((each) => ({
        ...toReport(each, maintenanceStatuses),
        startedAt: toInstant(each['scheduled_for']),
        until: toInstant(each['scheduled_until']),
      })),
  };
}

/** A report that could not be read may concern any component, unless its text names some. */
function mayConcern(report: Json, id: unknown): boolean {
  const { components } = report;
  return !Array.isArray(components) || components.includes(id);
}

/** A group stands for its members; it has no status of its own to be doubted. */
function toGroup(group: Json) {
  const name = toLine(group['name']);
  const { components } = group;
  return {
    id: name,
    name,
    status: 'operational' as const,
    since: undefined,
    members: Array.isArray(components) ? components.filter((each) => typeof each === 'string') : [],
  };
}

function toReport(entry: Json, known: readonly string[]): StatedReport {
  const affected = toObjects(entry['components']);
  const symptoms = Array.isArray(entry['symptoms']) ? entry['symptoms'] : [];
  const works = affected?.filter(({ status }) => status === 'operational') ?? [];
  return {
    title: toLine(entry['title']) ?? 'An incident without a title',
    url: toWebAddress(entry['url']),
    status: known.find((each) => each === entry['status']),
    impact: toLine(entry['impact']),
    startedAt: toInstant(entry['started_at']),
    nextUpdateAt: toInstant(entry['next_update_at']),
    components: affected?.map(({ id }) => toLine(id)).filter((id) => id !== undefined),
    recovered: new Map(
      works.flatMap(({ id }) => (typeof id === 'string' ? [[id, recoveryOf(id, entry)]] : [])),
    ),
    symptoms: symptoms
      .filter((each): each is string => typeof each === 'string')
      .filter((each) => each.trim().length >= shortestSymptom && each.length <= longestSymptom)
      .slice(0, mostSymptoms),
  };
}

/** When an update said that the component works again, the last time; without one it always did. */
function recoveryOf(id: string, entry: Json): Instant {
  const said = (toObjects(entry['updates']) ?? []).filter((update) =>
    toObjects(update['components'])?.some(
      (each) => each['id'] === id && each['status'] === 'operational',
    ),
  );
  const at = said
    .map((update) => toInstant(update['posted_at']))
    .filter((each) => each !== undefined);
  return at.length > 0 ? Math.max(...at) : -Infinity;
}
