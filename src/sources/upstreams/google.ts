import type { ComponentStatus } from '../../model/status.ts';
import type { UpstreamAnswer } from '../../model/upstreams/upstream-answer.ts';
import { isMap } from '../../model/text/json.ts';
import { fold, instantOf, lineOf, linesOf, mapOf, mapsOf, type JsonMap } from './json-values.ts';

const impacts: Readonly<Record<string, ComponentStatus>> = {
  serviceinformation: 'degraded_performance',
  servicedisruption: 'partial_outage',
  serviceoutage: 'major_outage',
};

/**
 * `incidents.json` of Google Cloud and of Workspace: the latest incidents; those without an end go on. If none goes on,
 * all is well.
 * @param base the address that those of incidents are relative to
 */
export function parseGoogle(document: unknown, base: string): UpstreamAnswer | undefined {
  if (!Array.isArray(document)) return undefined;
  const isOurs = document.every(
    (each) => isMap(each) && 'begin' in each && ('external_desc' in each || 'uri' in each),
  );
  if (!isOurs) return undefined;
  return {
    overall: { status: 'operational', words: '' },
    incidents: mapsOf(document)
      .filter(isOpen)
      .map((each) => toIncident(each, base)),
  };
}

function isOpen({ end, most_recent_update: last }: JsonMap): boolean {
  return instantOf(end) === undefined && fold(mapOf(last)['status']) !== 'available';
}

function toIncident(incident: JsonMap, base: string) {
  const { begin, status_impact: impact, service_name: service, uri } = incident;
  const startedAt = instantOf(begin);
  const places = mapsOf(incident['currently_affected_locations']);
  const products = linesOf(
    mapsOf(incident['affected_products']).flatMap((each) => [each['title'], each['current_title']]),
  );
  const named = lineOf(service);
  const isSeveral = named === '' || fold(named) === 'multipleproducts';
  return {
    title: titleOf(incident['external_desc']) || named || lineOf(impact),
    status: impacts[fold(impact)] ?? ('unknown' as const),
    about: products.length > 0 || isSeveral ? products : [named],
    regions: linesOf(places.map(({ id }) => id)).map((id) => id.toLowerCase()),
    ...(typeof uri === 'string' &&
      URL.canParse(uri, base) &&
      new URL(uri, base).origin === new URL(base).origin && { url: new URL(uri, base).href }),
    ...(startedAt !== undefined && { startedAt }),
  };
}

/** The first line that is not the heading `**Title:**`. */
function titleOf(text: unknown): string {
  if (typeof text !== 'string') return '';
  const lines = text.split('\n').map((line) => lineOf(line.replace(/[*#]+/g, '')));
  return (
    lines.map((line) => line.replace(/^(?:title|summary):\s*/i, '')).find((line) => line !== '') ??
    ''
  );
}
