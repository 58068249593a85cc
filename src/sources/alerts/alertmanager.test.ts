import { expect, test } from 'vitest';

import { parsePayloadOf, shownAlerts } from '../../../test/support/alert-payloads.ts';
import type { AlertSource } from '../../model/alerts/alert.ts';

const prometheusAlert = (changes: object = {}) => ({
  status: 'firing',
  labels: { alertname: 'ApiDown', severity: 'page', service: 'api' },
  annotations: { summary: 'The API is down' },
  startsAt: '2026-03-14T09:58:00.123456789Z',
  endsAt: '0001-01-01T00:00:00Z',
  generatorURL: 'https://prometheus.example.org/graph?g0.expr=up',
  fingerprint: 'f1',
  ...changes,
});
const over = { status: 'resolved', endsAt: '2026-03-14T11:30:00+01:00' };
const group = (...alerts: object[]) => ({
  version: '4',
  groupKey: '{}:{alertname="ApiDown"}',
  truncatedAlerts: 3,
  status: 'firing',
  receiver: 'outpost',
  commonLabels: { cluster: 'eu' },
  externalURL: 'https://alerts.example.org',
  notification_reason: 'new',
  alerts,
});
const grouped = group(prometheusAlert(), prometheusAlert({ ...over, fingerprint: 'f2' }));
const list = JSON.stringify(grouped.alerts);
test.each<[string, AlertSource, unknown, string]>([
  ['a group', 'alertmanager', grouped, '+f1 09:58, -f2 10:30'],
  ['a list alone', 'alertmanager', list, '+f1 09:58, -f2 10:30'],
  [
    'a shaped body',
    'alertmanager',
    { event_type: 'alert', client_payload: { from: 'alertmanager', alerts: list, group: {} } },
    '+f1 09:58, -f2 10:30',
  ],
  ['base64', 'alertmanager', Buffer.from(list).toString('base64'), '+f1 09:58, -f2 10:30'],
  [
    'the inputs of a workflow',
    'alertmanager',
    { from: 'alertmanager', payload: Buffer.from(list).toString('base64') },
    '+f1 09:58, -f2 10:30',
  ],
  ['nothing in a group', 'alertmanager', group(), ''],
  [
    'a status of the group alone',
    'alertmanager',
    { status: 'resolved', alerts: [prometheusAlert({ ...over, status: undefined })] },
    '-f1 10:30',
  ],
  [
    'Grafana',
    'grafana',
    { ...grouped, version: '1', orgId: 1, state: 'alerting', title: '[FIRING:1]' },
    '+f1 09:58, -f2 10:30',
  ],
  [
    'Grafana 8',
    'grafana',
    { ruleId: 3, ruleName: 'API', state: 'alerting', evalMatches: [], tags: {} },
    '+rule 3 12:00',
  ],
  ['Grafana 8, over', 'grafana', { ruleId: 3, ruleName: 'API', state: 'ok' }, '-rule 3 12:00'],
  [
    'Grafana, a test',
    'grafana',
    group(prometheusAlert({ labels: { alertname: 'TestAlert', instance: 'Grafana' } })),
    '',
  ],
  [
    'Grafana 8, a test',
    'grafana',
    { ruleId: 0, ruleName: 'Test notification', state: 'alerting' },
    '',
  ],
  ['Grafana 8, pending', 'grafana', { ruleId: 3, ruleName: 'API', state: 'pending' }, ''],
])('%s of %s', (_, source, payload, expected) => {
  expect(shownAlerts(source, payload)).toBe(expected);
});

test.each<[AlertSource, unknown, object]>([
  [
    'alertmanager',
    grouped,
    { alertname: 'ApiDown', severity: 'page', cluster: 'eu', from: 'alertmanager' },
  ],
])('labels of %s', (source, payload, labels) => {
  expect(parsePayloadOf(source, payload).alerts[0]?.labels).toMatchObject(labels);
});
