import type { ComponentStatus } from '../../model/status.ts';
import type { UpstreamAnswer } from '../../model/upstreams/upstream-answer.ts';
import { isMap } from '../../model/text/json.ts';
import {
  addressOf,
  fold,
  instantOf,
  isOver,
  lineOf,
  linesOf,
  mapsOf,
  wordsOf,
} from './json-values.ts';

const types: Readonly<Record<string, ComponentStatus>> = {
  notice: 'degraded_performance',
  incident: 'partial_outage',
  outage: 'major_outage',
  maintenance: 'under_maintenance',
};

/** `/api/v2.0.0/current` of Slack. */
export function parseSlack(document: unknown): UpstreamAnswer | undefined {
  if (!isMap(document) || !('status' in document) || !('active_incidents' in document)) {
    return undefined;
  }
  const incidents = mapsOf(document['active_incidents'])
    .filter(({ status }) => !isOver(status) && fold(status) !== 'scheduled')
    .map((each) => {
      const url = addressOf(each['url']);
      const startedAt = instantOf(each['date_created']);
      return {
        title: lineOf(each['title']) || wordsOf(each['type']),
        status: types[fold(each['type'])] ?? ('unknown' as const),
        about: Array.isArray(each['services']) ? linesOf(each['services']) : [],
        ...(url !== undefined && { url }),
        ...(startedAt !== undefined && { startedAt }),
      };
    });
  const isFine =
    fold(document['status']) === 'ok' || mapsOf(document['active_incidents']).length > 0;
  return {
    overall: { status: isFine ? 'operational' : 'unknown', words: wordsOf(document['status']) },
    incidents,
  };
}
