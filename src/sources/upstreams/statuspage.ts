import type { TheirIncident, UpstreamAnswer } from '../../model/upstreams/upstream-answer.ts';
import { isMap } from '../../model/text/json.ts';
import {
  addressOf,
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

/** `/api/v2/summary.json` of Atlassian Statuspage, and of its imitators: incident.io, openstatus, Outpost. */
export function parseStatuspage(document: unknown): UpstreamAnswer | undefined {
  if (!isMap(document) || !isMap(document['page'])) return undefined;
  const status = mapOf(document['status']);
  const listed = document['components'];
  if (!('indicator' in status) && !Array.isArray(listed)) return undefined;
  const components = mapsOf(listed);
  const groups = new Map(
    components.filter(isGroup).map(({ id, name }) => [lineOf(id), lineOf(name)]),
  );
  return {
    ...('indicator' in status && {
      overall: {
        status: statusOf(status['indicator']),
        words: wordsOf(status['description'] ?? status['indicator']),
      },
    }),
    ...(Array.isArray(listed) && {
      components: components
        .filter((each) => !isGroup(each))
        .map((each) => {
          const group = groups.get(lineOf(each['group_id']));
          return {
            name: lineOf(each['name']),
            status: statusOf(each['status']),
            words: wordsOf(each['status']),
            ...(group !== undefined && { group }),
          };
        }),
    }),
    incidents: [
      ...mapsOf(document['incidents'])
        .filter((each) => !isOver(each['status']) && !isInstant(each['resolved_at']))
        .map((each) => toIncident(each, troubleOf(each['impact'] ?? 'minor'))),
      ...mapsOf(document['scheduled_maintenances'])
        .filter(({ status: state }) => ['inprogress', 'verifying'].includes(fold(state)))
        .map((each) => toIncident(each, 'under_maintenance')),
    ],
  };
}

function isGroup({ group }: JsonMap): boolean {
  return group === true;
}

function isInstant(value: unknown): boolean {
  return instantOf(value) !== undefined;
}

function toIncident(incident: JsonMap, status: TheirIncident['status']): TheirIncident {
  const url = addressOf(incident['shortlink']) ?? addressOf(incident['url']);
  const startedAt =
    instantOf(incident['started_at']) ??
    instantOf(incident['scheduled_for']) ??
    instantOf(incident['created_at']);
  const updates = mapsOf(incident['incident_updates']);
  return {
    title: lineOf(incident['name']) || wordsOf(incident['status']),
    status,
    about: linesOf([
      ...mapsOf(incident['components']).map(({ name }) => name),
      ...updates.flatMap((each) => mapsOf(each['affected_components']).map(({ name }) => name)),
    ]),
    ...(url !== undefined && { url }),
    ...(startedAt !== undefined && { startedAt }),
  };
}
