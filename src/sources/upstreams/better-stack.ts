import type { UpstreamAnswer } from '../../model/upstreams/upstream-answer.ts';
import type { Instant } from '../../model/time/instant.ts';
import { worstStatus } from '../../model/status.ts';
import { isMap } from '../../model/text/json.ts';
import {
  fold,
  instantOf,
  isOver,
  lineOf,
  linesOf,
  mapOf,
  mapsOf,
  statusOf,
  troubleOf,
  wordsOf,
  type JsonMap,
} from './json-values.ts';

/** `/index.json` of Better Stack, JSON:API. A report is over when its state says so; its end may be missing then. */
export function parseBetterStack(document: unknown, now: Instant): UpstreamAnswer | undefined {
  const page = mapOf(mapOf(document)['data']);
  const attributes = page['attributes'];
  if (!isMap(attributes)) return undefined;
  if (page['type'] !== 'status_page' && !('aggregate_state' in attributes)) return undefined;
  const included = mapsOf(mapOf(document)['included']);
  const ofType = (type: string) => included.filter((each) => each['type'] === type);
  const sections = new Map(
    ofType('status_page_section').map((each) => [
      lineOf(each['id']),
      lineOf(mapOf(each['attributes'])['name']),
    ]),
  );
  const names = new Map<string, string>();
  const components = ofType('status_page_resource').map(({ id, attributes: written }) => {
    const resource = mapOf(written);
    const name = lineOf(resource['public_name'] ?? resource['name']);
    names.set(lineOf(id), name);
    const group = sections.get(lineOf(resource['status_page_section_id']));
    return {
      name,
      status: statusOf(resource['status']),
      words: wordsOf(resource['status']),
      isWatched: fold(resource['status']) !== 'notmonitored',
      ...(group !== undefined && { group }),
    };
  });
  return {
    overall: {
      status: statusOf(attributes['aggregate_state']),
      words: wordsOf(attributes['aggregate_state']),
    },
    components: components
      .filter(({ isWatched }) => isWatched)
      .map(({ isWatched: _, ...each }) => each),
    incidents: ofType('status_report')
      .map((each) => mapOf(each['attributes']))
      .filter((report) => isOpen(report, now))
      .map((report) => toIncident(report, names)),
  };
}

function isOpen(report: JsonMap, now: Instant): boolean {
  const endsAt = instantOf(report['ends_at']);
  const startsAt = instantOf(report['starts_at']);
  return (
    !isOver(report['aggregate_state']) &&
    (endsAt === undefined || now < endsAt) &&
    (startsAt === undefined || startsAt <= now)
  );
}

function toIncident(report: JsonMap, names: ReadonlyMap<string, string>) {
  const startedAt = instantOf(report['starts_at']);
  const affected = mapsOf(report['affected_resources']);
  const isPlanned = fold(report['report_type']) === 'maintenance';
  const states = [report['aggregate_state'], ...affected.map(({ status }) => status)].filter(
    (state) => lineOf(state) !== '',
  );
  return {
    title: lineOf(report['title']) || wordsOf(report['aggregate_state']),
    status: isPlanned
      ? ('under_maintenance' as const)
      : worstStatus(states.length === 0 ? ['degraded_performance'] : states.map(troubleOf)),
    about: linesOf(affected.map((each) => names.get(lineOf(each['status_page_resource_id'])))),
    ...(startedAt !== undefined && { startedAt }),
  };
}
