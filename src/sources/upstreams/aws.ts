import type { ComponentStatus } from '../../model/status.ts';
import type { UpstreamAnswer } from '../../model/upstreams/upstream-answer.ts';
import { fold, instantOf, isMap, lineOf, linesOf, mapOf, mapsOf, type JsonMap } from './values.ts';

/** The numbers in the legend of their dashboard; a report that is over has 0. */
const codes: Readonly<Record<string, ComponentStatus>> = {
  '1': 'degraded_performance',
  '2': 'degraded_performance',
  '3': 'major_outage',
};
const dashboard = 'https://health.aws.amazon.com/health/status';

/** `/public/currentevents` of AWS: what goes on now. Service and region stand in the ARN. */
export function parseAws(document: unknown): UpstreamAnswer | undefined {
  if (!Array.isArray(document)) return undefined;
  if (!document.every((each) => isMap(each) && 'arn' in each)) return undefined;
  return {
    overall: { status: 'operational', words: '' },
    incidents: mapsOf(document)
      .filter(({ status }) => lineOf(status) !== '0')
      .map(toIncident),
  };
}

function toIncident(event: JsonMap) {
  const [, , , place = '', , path = ''] = lineOf(event['arn'], 400).split(':');
  const region = place.toLowerCase();
  const [, code = ''] = path.split('/');
  const withoutRegion = (key: unknown) => lineOf(key).replace(`-${region}`, '');
  const impacted = Object.entries(mapOf(event['impacted_services']));
  const about = linesOf([
    code,
    withoutRegion(event['service']),
    event['service_name'],
    ...impacted.flatMap(([key, each]) => [withoutRegion(key), mapOf(each)['service_name']]),
  ]);
  const startedAt = instantOf(event['date']);
  const where = [lineOf(event['service_name']) || code, region].filter(Boolean).join(', ');
  return {
    title: lineOf([where, lineOf(event['summary'])].filter(Boolean).join(': ')),
    status: codes[lineOf(event['status'])] ?? ('unknown' as const),
    // Of several, it may be any that is not named.
    about: impacted.length === 0 && fold(code) === 'multipleservices' ? [] : about,
    regions: region === '' || region === 'global' ? [] : [region],
    url: dashboard,
    ...(startedAt !== undefined && { startedAt }),
  };
}
