import type { UpstreamAnswer } from '../../model/upstreams/upstream-answer.ts';
import { isMap } from '../../model/text/json.ts';
import {
  addressOf,
  fold,
  instantOf,
  isOver,
  lineOf,
  mapOf,
  mapsOf,
  statusOf,
  troubleOf,
  wordsOf,
  type JsonMap,
} from './json-values.ts';

/**
 * `/summary.json` of Instatus, and `/v3/components.json` beside it, which is a list or a map with one. Empty lists are
 * left out of the summary.
 */
export function parseInstatus(document: unknown, beside?: unknown): UpstreamAnswer | undefined {
  if (!isMap(document) || !isMap(document['page'])) return undefined;
  const said = mapOf(document['status']);
  const state = document['page']['status'] ?? said['type'];
  if (typeof state !== 'string') return undefined;
  const listed = Array.isArray(beside) ? beside : mapOf(beside)['components'];
  return {
    // Older pages say how many it is: `SOMEMAJOROUTAGE`.
    overall: {
      status: statusOf(state.replace(/^(?:ALL|SOME|ONE)(?=[A-Z])/, '')),
      words: wordsOf(said['text'] ?? state),
    },
    ...(Array.isArray(listed) && { components: mapsOf(listed).flatMap(toComponents) }),
    incidents: [
      ...mapsOf(document['activeIncidents'])
        .filter(({ status }) => !isOver(status))
        .map((each) => toIncident(each, troubleOf(each['impact'] ?? 'minor'))),
      ...mapsOf(document['activeMaintenances'])
        .filter(({ status }) => ['inprogress', 'verifying'].includes(fold(status)))
        .map((each) => toIncident(each, 'under_maintenance')),
    ],
  };
}

function toComponents(component: JsonMap): NonNullable<UpstreamAnswer['components']>[number][] {
  const group = lineOf(mapOf(component['group'])['name']);
  const children = mapsOf(component['children']);
  const name = lineOf(component['name']);
  if (children.length > 0) {
    return children.flatMap(toComponents).map((child) => ({ ...child, group: name }));
  }
  return [
    {
      name,
      status: statusOf(component['status']),
      words: wordsOf(component['status']),
      ...(group !== '' && { group }),
    },
  ];
}

function toIncident(incident: JsonMap, status: UpstreamAnswer['incidents'][number]['status']) {
  const url = addressOf(incident['url']);
  const startedAt = instantOf(incident['started']) ?? instantOf(incident['start']);
  return {
    title: lineOf(incident['name']) || wordsOf(incident['status']),
    status,
    about: mapsOf(incident['components']).map(({ name }) => lineOf(name)),
    ...(url !== undefined && { url }),
    ...(startedAt !== undefined && { startedAt }),
  };
}
