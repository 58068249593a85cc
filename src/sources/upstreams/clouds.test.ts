import { expect, test } from 'vitest';

import { saidBy } from '../../../test/support/upstream-documents.ts';

const betterStack = (state: string, included: unknown[] = []) => ({
  data: { id: '1', type: 'status_page', attributes: { aggregate_state: state } },
  included,
});
const resource = (id: string, status: string) => ({
  id,
  type: 'status_page_resource',
  attributes: { public_name: `Resource ${id}`, status },
});
const report = (attributes: object) => ({ id: '9', type: 'status_report', attributes });

test.each<[string, unknown, string[] | undefined, string]>([
  ['all is well', betterStack('operational'), undefined, 'better_stack operational'],
  [
    'a report that is over without an end',
    betterStack('operational', [
      report({ title: 'Slow', ends_at: null, aggregate_state: 'resolved' }),
    ]),
    undefined,
    'better_stack operational',
  ],
  [
    'an open report',
    betterStack('operational', [
      resource('1', 'operational'),
      report({
        title: 'Slow',
        starts_at: '2026-03-14T09:00:00Z',
        ends_at: null,
        aggregate_state: 'degraded',
        affected_resources: [{ status_page_resource_id: '1', status: 'downtime' }],
      }),
    ]),
    ['Resource 1'],
    'better_stack major_outage | Slow',
  ],
  [
    'work that is ahead',
    betterStack('operational', [
      report({ title: 'Move', report_type: 'maintenance', starts_at: '2026-03-15T09:00:00Z' }),
    ]),
    undefined,
    'better_stack operational',
  ],
  [
    'what nobody watches',
    betterStack('operational', [resource('1', 'not_monitored')]),
    ['Resource 1'],
    'better_stack unknown | Resource 1: ?',
  ],
  ['downtime', betterStack('downtime'), undefined, 'better_stack major_outage | downtime'],
])('Better Stack: %s', (_, document, components, expected) => {
  expect(saidBy(document, components)).toBe(expected);
});

const issue = {
  title: 'Outage',
  permalink: 'https://x.org/1',
  severity: 'down',
  affected: ['API'],
};
const incident = (more: object) => ({
  id: '1',
  begin: '2026-03-14T08:00:00+00:00',
  external_desc: '**Title:**\nVMs are **slow**\n\nMore.',
  status_impact: 'SERVICE_DISRUPTION',
  service_name: 'Multiple Products',
  affected_products: [{ title: 'Google Compute Engine', id: 'x' }],
  currently_affected_locations: [{ title: 'Belgium (europe-west1)', id: 'europe-west1' }],
  uri: 'incidents/1',
  ...more,
});
const event = (more: object) => ({
  date: '1773478800',
  arn: 'arn:aws:health:eu-west-1::event/S3/AWS_S3_OPERATIONAL_ISSUE/x',
  region_name: 'Ireland',
  service: 's3-eu-west-1',
  service_name: 'Amazon Simple Storage Service',
  summary: 'Increased Error Rates',
  status: '2',
  ...more,
});
const slack = (more: object) => ({
  title: 'Messages are late',
  type: 'outage',
  status: 'active',
  services: ['Messaging'],
  ...more,
});
const rss = (items: string, title = 'Azure Status') =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>${items}</channel></rss>`;

test.each<[string, unknown, string[] | undefined, string]>([
  [
    'cState, an issue of a system that is ok',
    { systems: [{ name: 'API', status: 'ok', unresolvedIssues: [issue] }] },
    undefined,
    'cstate major_outage | Outage',
  ],
  [
    'cState, disrupted',
    { summaryStatus: 'disrupted', systems: [{ name: 'API', status: 'disrupted' }] },
    undefined,
    'cstate partial_outage | API: disrupted',
  ],
  [
    'cState, JSON with a comma too many',
    '{"systems": [{"name": "API", "status": "ok", "unresolvedIssues": [],},]}',
    undefined,
    'cstate operational',
  ],
  [
    'Upptime, down',
    [{ name: 'API', slug: 'api', status: 'down', uptime: '99%' }],
    undefined,
    'upptime major_outage | API: down',
  ],
  [
    'Upptime, another of them',
    [
      { name: 'API', status: 'down' },
      { name: 'Web', status: 'up' },
    ],
    ['Web'],
    'upptime operational',
  ],
  ['Google, open', [incident({})], undefined, 'google partial_outage | VMs are slow'],
  [
    'Google, over',
    [incident({ end: '2026-03-14T09:00:00+00:00' })],
    undefined,
    'google operational',
  ],
  [
    'Google, available again',
    [incident({ most_recent_update: { status: 'AVAILABLE' } })],
    undefined,
    'google operational',
  ],
  [
    'Google, our product',
    [incident({})],
    ['Compute Engine'],
    'google partial_outage | VMs are slow',
  ],
  ['Google, another product', [incident({})], ['BigQuery'], 'google operational'],
  ['Google, another region', [incident({})], ['Compute Engine us-east1'], 'google operational'],
  [
    'Google, another word',
    [incident({ status_impact: 'X' })],
    undefined,
    'google unknown | VMs are slow',
  ],
  [
    'AWS, our region',
    [event({})],
    ['s3 eu-west-1'],
    'aws degraded_performance | Amazon Simple Storage Service, eu-west-1: Increased Error Rates',
  ],
  ['AWS, another region', [event({})], ['s3 us-east-1'], 'aws operational'],
  ['AWS, another service', [event({})], ['ec2 eu-west-1'], 'aws operational'],
  ['AWS, over', [event({ status: '0' })], undefined, 'aws operational'],
  [
    'AWS, several services',
    [
      event({
        arn: 'arn:aws:health:eu-west-1::event/MULTIPLE_SERVICES/X/x',
        service: 'multipleservices-eu-west-1',
        service_name: 'Multiple services',
        status: 3,
        impacted_services: { 's3-eu-west-1': { service_name: 'Amazon S3', current: '1' } },
      }),
    ],
    ['S3'],
    'aws degraded_performance | Multiple services, eu-west-1: Increased Error Rates',
  ],
  [
    'AWS, of several services one that works again',
    [
      event({
        service: 'x',
        status: '3',
        impacted_services: { 'ec2-eu-west-1': { current: '0' } },
      }),
    ],
    ['ec2 eu-west-1'],
    'aws operational',
  ],
  ['Azure, nothing', rss(''), undefined, 'azure operational'],
  [
    'Azure, an event',
    rss(
      '<item><title>Storage – West Europe</title><pubDate>Sat, 14 Mar 2026 09:00:00 Z</pubDate></item>',
    ),
    ['Storage'],
    'azure degraded_performance | Storage – West Europe',
  ],
  [
    'Azure, mitigated',
    rss('<item><title>Mitigated – Storage</title></item>'),
    undefined,
    'azure operational',
  ],
  [
    'the history of somebody else',
    rss('<item><title>Old</title></item>', 'X'),
    undefined,
    'nothing',
  ],
  [
    'a torn feed',
    '<rss version="2.0"><channel><title>Azure</title><item></channel>',
    undefined,
    'nothing',
  ],
  ['Slack, ok', { status: 'ok', active_incidents: [] }, undefined, 'slack operational'],
  [
    'Slack, an outage of another part',
    { status: 'active', active_incidents: [slack({})] },
    ['Files'],
    'slack operational',
  ],
  [
    'Slack, an outage',
    {
      status: 'active',
      active_incidents: [slack({}), slack({ status: 'scheduled', title: 'Later' })],
    },
    undefined,
    'slack major_outage | Messages are late',
  ],
  [
    'Slack, active and silent',
    { status: 'active', active_incidents: [] },
    undefined,
    'slack unknown | active',
  ],
  ['HTML', '<!doctype html><title>Status</title>', undefined, 'nothing'],
  ['nothing', '', undefined, 'nothing'],
  ['a text', '"ok"', undefined, 'nothing'],
  ['a list of texts', ['ok'], undefined, 'nothing'],
  ['some map', { ok: true, status: 'green' }, undefined, 'nothing'],
])('%s', (_, document, components, expected) => {
  expect(saidBy(document, components)).toBe(expected);
});
