import type { ComponentStatus } from '../../model/status.ts';
import type { UpstreamAnswer } from '../../model/upstreams/upstream-answer.ts';
import { isMap } from '../../model/text/json.ts';
import { fold, instantOf, lineOf, linesOf, mapOf, mapsOf, type JsonMap } from './json-values.ts';

/** The statuses by the numbers in the legend of AWS's dashboard; a report that is over has 0. */
const codes: Readonly<Record<string, ComponentStatus>> = {
  '1': 'degraded_performance',
  '2': 'degraded_performance',
  '3': 'major_outage',
};
const dashboard = 'https://health.aws.amazon.com/health/status';

/** `/public/currentevents` of AWS: current events. Service and region are in the ARN. */
export function parseAws(document: unknown): UpstreamAnswer | undefined {
  if (!Array.isArray(document)) return undefined;
  if (!document.every((each) => isMap(each) && 'arn' in each)) return undefined;
  return {
    overall: { status: 'operational', words: '' },
    incidents: mapsOf(document)
      .filter(({ status }) => lineOf(status) !== '0')
      .flatMap(toIncidents),
  };
}

/** An incident for each affected service of an event, with its present status: some may work again. */
function toIncidents(event: JsonMap) {
  const [, , , place = '', , path = ''] = lineOf(event['arn'], 400).split(':');
  const region = place.toLowerCase();
  const [, code = ''] = path.split('/');
  const withoutRegion = (key: unknown) => lineOf(key).replace(`-${region}`, '');
  const startedAt = instantOf(event['date']);
  const where = [lineOf(event['service_name']) || code, region].filter(Boolean).join(', ');
  const common = {
    title: lineOf([where, lineOf(event['summary'])].filter(Boolean).join(': ')),
    regions: region === '' || region === 'global' ? [] : [region],
    url: dashboard,
    ...(startedAt !== undefined && { startedAt }),
  };
  const hit = Object.entries(mapOf(event['impacted_services'])).map(([key, each]) => {
    const { service_name: name, current = event['status'] } = mapOf(each);
    return { about: linesOf([withoutRegion(key), name]), current };
  });
  const names = [code, withoutRegion(event['service']), event['service_name']];
  // An event for several services may be about one that is not named.
  const mayBeAny = hit.length === 0 && fold(code) === 'multipleservices';
  return [{ about: mayBeAny ? [] : linesOf(names), current: event['status'] }, ...hit]
    .filter(({ current }) => lineOf(current) !== '0')
    .map(({ about, current }) => ({
      ...common,
      about,
      status: codes[lineOf(current)] ?? ('unknown' as const),
    }));
}
