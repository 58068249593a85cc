import { expect, test } from 'vitest';

import { parsePayloadOf, shownAlerts } from '../../../test/support/alert-payloads.ts';
import type { AlertSource } from '../../model/alerts/alert.ts';

const sentryEvent = {
  action: 'triggered',
  data: {
    event: {
      event_id: 'e1',
      issue_id: '1170820242',
      title: 'TimeoutError: too slow',
      project: 4505278293147648,
      url: 'https://sentry.example.org/api/0/projects/acme/front-end/events/e1/',
      web_url: 'https://sentry.example.org/issues/1170820242/',
      datetime: '2026-03-14T09:58:00.765432Z',
      level: 'error',
      tags: [
        ['environment', 'production'],
        ['server_name', 'web-1'],
      ],
    },
    triggered_rule: 'Pages us',
  },
};
const sentryMetric = (action: string, changes: object = {}) => ({
  action,
  data: {
    description_title: 'Critical: Too many errors',
    web_url: 'https://sentry.example.org/alerts/1/',
    metric_alert: {
      id: 7,
      date_started: '2026-03-14T09:58:00Z',
      date_closed: null,
      projects: ['api'],
      alert_rule: { name: 'Too many errors' },
      ...changes,
    },
  },
});
test.each<[string, AlertSource, unknown, string]>([
  ['an issue alert', 'sentry', sentryEvent, '*issue 1170820242 09:58'],
  ['a metric alert', 'sentry', sentryMetric('critical'), '+metric 7 09:58'],
  [
    'a metric alert, over',
    'sentry',
    sentryMetric('resolved', { date_closed: '2026-03-14T10:30:00Z' }),
    '-metric 7 10:30',
  ],
  [
    'an issue that is resolved',
    'sentry',
    {
      action: 'resolved',
      data: { issue: { id: '1170820242', title: 'x', lastSeen: '2026-03-14T09:58:00Z' } },
    },
    '-issue 1170820242 12:00',
  ],
  ['an issue that is assigned', 'sentry', { action: 'assigned', data: { issue: { id: '1' } } }, ''],
  [
    'the plugin',
    'sentry',
    {
      id: '9',
      project: 'api',
      level: 'error',
      url: 'https://x.org',
      triggering_rules: ['a'],
      event: { title: 'x', timestamp: 1773482280.5 },
    },
    '*issue 9 09:58',
  ],
  ['an installation', 'sentry', { action: 'created', data: { installation: { uuid: 'u' } } }, ''],
])('%s of %s', (_, source, payload, expected) => {
  expect(shownAlerts(source, payload)).toBe(expected);
});

test.each<[AlertSource, unknown, object]>([
  [
    'sentry',
    sentryEvent,
    {
      rule: 'Pages us',
      level: 'error',
      environment: 'production',
      server_name: 'web-1',
      project: 'front-end',
      resource: 'event_alert',
    },
  ],
  [
    'sentry',
    sentryMetric('warning'),
    { severity: 'warning', project: 'api', rule: 'Too many errors' },
  ],
])('labels of %s', (source, payload, labels) => {
  expect(parsePayloadOf(source, payload).alerts[0]?.labels).toMatchObject(labels);
});
