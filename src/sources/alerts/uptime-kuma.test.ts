import { expect, test } from 'vitest';

import { parsePayloadOf, shownAlerts } from '../../../test/support/alert-payloads.ts';
import type { AlertSource } from '../../model/alerts/alert.ts';

const kuma = (status: number, changes: object = {}) => ({
  heartbeat: { monitorID: 5, status, time: '2026-03-14 09:58:00.000', msg: 'timeout', ping: null },
  monitor: { id: 5, name: 'API', type: 'http', url: 'https://api.example.org', ...changes },
  msg: '[API] [🔴 Down] timeout',
});
const check = { code: 'c-1', name: 'Backup', tags: 'prod db', now: '2026-03-14T09:58:00+00:00' };

test.each<[string, AlertSource, unknown, string]>([
  ['down', 'healthchecks', { ...check, status: 'down' }, '+c-1 09:58'],
  ['up', 'healthchecks', { ...check, status: 'up' }, '-c-1 09:58'],
  [
    '$JSON',
    'healthchecks',
    {
      name: 'Backup',
      slug: 'backup',
      tags: '',
      status: 'down',
      last_ping: null,
      ping_url: 'https://hc-ping.com/5bf66975-d4c7-4bf5-bcc8-b8d8a82ea278',
    },
    '+5bf66975-d4c7-4bf5-bcc8-b8d8a82ea278 12:00',
  ],
  ['a test', 'healthchecks', { ...check, name: 'TEST', status: 'down' }, ''],
  ['paused', 'healthchecks', { ...check, status: 'paused' }, ''],
  ['down', 'uptime-kuma', kuma(0), '+5 09:58'],
  [
    'up',
    'uptime-kuma',
    kuma(1, { tags: [{ name: 'team', value: 'core', color: '#fff' }] }),
    '-5 09:58',
  ],
  ['pending', 'uptime-kuma', kuma(2), ''],
  ['maintenance', 'uptime-kuma', kuma(3), ''],
  ['a test', 'uptime-kuma', { heartbeat: null, monitor: null, msg: 'Test' }, ''],
  [
    'a query',
    'uptime-kuma',
    `?msg=x&heartbeat=${encodeURIComponent(JSON.stringify(kuma(0).heartbeat))}`,
    '+5 09:58',
  ],
  [
    'triggered',
    'gatus',
    { name: 'front-end', group: 'core', status: 'TRIGGERED', description: 'x' },
    '+core/front-end 12:00',
  ],
  ['placeholders of its own', 'gatus', { name: 'x', status: 'partial_outage' }, '+x 12:00'],
  ['resolved', 'gatus', { endpoint_name: 'front-end', status: 'RESOLVED' }, '-front-end 12:00'],
  [
    'down',
    'uptimerobot',
    { monitorID: '777', monitorFriendlyName: 'API', alertType: '1', alertDateTime: '1773482280' },
    '+777 09:58',
  ],
  [
    'up, in a form',
    'uptimerobot',
    'monitorID=777&monitorFriendlyName=A+P+I&alertType=2&alertDateTime=1773482280',
    '-777 09:58',
  ],
  ['a certificate', 'uptimerobot', { monitorID: '777', alertType: '3' }, ''],
])('%s of %s', (_, source, payload, expected) => {
  expect(shownAlerts(source, payload)).toBe(expected);
});

test.each<[AlertSource, unknown, object]>([
  ['healthchecks', { ...check, status: 'down' }, { prod: 'true', db: 'true', name: 'Backup' }],
  [
    'uptime-kuma',
    kuma(0, { tags: [{ name: 'team', value: 'core' }] }),
    { team: 'core', name: 'API' },
  ],
])('labels of %s', (source, payload, labels) => {
  expect(parsePayloadOf(source, payload).alerts[0]?.labels).toMatchObject(labels);
});
