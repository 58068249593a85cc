import { expect, test } from 'vitest';

import { parsePayloadOf, shownAlerts } from '../../../test/support/alert-payloads.ts';
import type { AlertSource } from '../../model/alerts/alert.ts';

const pagerduty = (type: string, changes: object = {}) => ({
  event: {
    id: '01',
    event_type: type,
    resource_type: 'incident',
    occurred_at: '2026-03-14T10:30:00.000Z',
    data: {
      id: 'PGR0VU2',
      type: 'incident',
      incident_key: 'd3640fbd41094207a1c11e58e46b1662',
      title: 'API is down',
      status: 'triggered',
      created_at: '2026-03-14T09:58:00Z',
      html_url: 'https://example.pagerduty.com/incidents/PGR0VU2',
      urgency: 'high',
      service: { id: 'PF9KMXH', summary: 'API Service', type: 'service_reference' },
      priority: { id: 'PSO75BM', summary: 'P1' },
      ...changes,
    },
  },
});
const message = (event: string, created_on: string) => ({
  event,
  created_on,
  incident: { id: 'P1', title: 'API', created_at: '2026-03-14T09:58:00Z', incident_key: null },
});
const opsgenie = (action: string) => ({
  action,
  alert: {
    alertId: '0526-1',
    alias: 'api-down',
    message: 'API is down',
    tags: ['critical', 'service:api'],
    priority: 'P1',
    createdAt: 1773482280000,
    updatedAt: 1773484200000002246,
  },
  integrationName: 'Outpost',
});
test.each<[string, AlertSource, unknown, string]>([
  ['an incident', 'pagerduty', pagerduty('incident.triggered'), '+PGR0VU2 09:58'],
  ['an acknowledgement', 'pagerduty', pagerduty('incident.acknowledged'), '+PGR0VU2 09:58'],
  ['a reopening', 'pagerduty', pagerduty('incident.reopened'), '+PGR0VU2 10:30'],
  [
    'its end',
    'pagerduty',
    pagerduty('incident.resolved', { status: 'resolved' }),
    '-PGR0VU2 10:30',
  ],
  ['a note', 'pagerduty', pagerduty('incident.annotated'), ''],
  [
    'a ping',
    'pagerduty',
    {
      event: {
        event_type: 'pagey.ping',
        occurred_at: '2026-03-14T09:58:00Z',
        data: { message: 'Hello' },
      },
    },
    '',
  ],
  [
    'messages of version 2',
    'pagerduty',
    {
      messages: [
        message('incident.trigger', '2026-03-14T09:58:01Z'),
        message('incident.assign', '2026-03-14T10:00:00Z'),
        message('incident.annotate', '2026-03-14T10:01:00Z'),
        message('incident.resolve', '2026-03-14T10:30:00Z'),
      ],
    },
    '+P1 09:58, +P1 09:58, -P1 10:30',
  ],
  ['Create', 'opsgenie', opsgenie('Create'), '+api-down 09:58'],
  ['AddNote', 'opsgenie', opsgenie('AddNote'), '+api-down 09:58'],
  ['Close', 'opsgenie', opsgenie('Close'), '-api-down 10:30'],
])('%s of %s', (_, source, payload, expected) => {
  expect(shownAlerts(source, payload)).toBe(expected);
});

test.each<[AlertSource, unknown, object]>([
  [
    'pagerduty',
    pagerduty('incident.triggered'),
    { service: 'API Service', priority: 'P1', urgency: 'high' },
  ],
  ['opsgenie', opsgenie('Create'), { critical: 'true', service: 'api', priority: 'P1' }],
])('labels of %s', (source, payload, labels) => {
  expect(parsePayloadOf(source, payload).alerts[0]?.labels).toMatchObject(labels);
});
