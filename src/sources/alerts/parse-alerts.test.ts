import { describe, expect, test } from 'vitest';

import { parsePayloadOf } from '../../../test/support/alert-payloads.ts';
import type { AlertSource } from '../../model/alerts/alert.ts';
import { toProblemMessage } from '../../views/tools/problems/problem-messages.ts';

test('texts are cut, and addresses with passwords and scripts are none', () => {
  const link = 'javascript:alert(1)';
  const { alerts } = parsePayloadOf('generic', {
    key: 'k',
    isFiring: true,
    title: `a\n\u202E${'é'.repeat(999)}`,
    link,
  });
  expect(alerts[0]?.title.length).toBeLessThanOrEqual(300);
  expect(alerts[0]?.title).toMatch(/^a é/);
  expect(alerts[0]).not.toHaveProperty('link');
});

describe('what is wrong has its place', () => {
  test.each<[AlertSource, string, string]>([
    ['alertmanager', '', '1:1 what was sent cannot be read: it is empty'],
    [
      'alertmanager',
      '{"alerts": [\n {"status"',
      '2:11 what was sent cannot be read: it ends in the middle',
    ],
    ['alertmanager', '<html>', '1:1 what was sent cannot be read: it is not JSON'],
    [
      'alertmanager',
      '{"alerts": [\n {"status": "broken"}]}',
      '2:13 "alerts.0.status" is "broken" where firing or resolved is expected',
    ],
    ['alertmanager', '{"status": "firing"}', '1:1 "alerts" is nothing where array is expected'],
    [
      'alertmanager',
      '{"alerts":[{"startsAt":"yesterday"}]}',
      '1:24 "alerts.0.startsAt" is "yesterday" where an instant such as 2026-03-14T09:58:00Z is expected',
    ],
    [
      'pagerduty',
      '{"messages":[{"type":"incident.trigger"}]}',
      '1:14 "messages.0.event" is nothing where string is expected',
    ],
    ['healthchecks', '{"status": "down"}', '1:1 "code" is nothing where a name is expected'],
    [
      'opsgenie',
      '{"action":"Close","alert":{}}',
      '1:1 "alert.alias" is nothing where a name is expected',
    ],
    ['generic', '{"key":"","isFiring":true}', '1:1 "0.key" is nothing where a name is expected'],
    [
      'generic',
      '{"key":"a","isFiring":true,"startedAt":1e30}',
      '1:40 "startedAt" is 1e+30 where an instant such as 2026-03-14T09:58:00Z is expected',
    ],
    ['gatus', '{"status": "RESOLVED"}', '1:1 "name" is nothing where a name is expected'],
    [
      'uptimerobot',
      '{"monitorID":"1","alertType":"*alertType*"}',
      '1:1 "alertType" is *alertType* where 1 or 2 is expected',
    ],
    ['uptime-kuma', '{"heartbeat": 3}', '1:15 "heartbeat" is 3 where object is expected'],
    [
      'healthchecks',
      '{"status": "$STATUS"}',
      '1:1 "status" is $STATUS where down or up is expected',
    ],
    [
      'generic',
      '{"isFiring": true}',
      '1:1 "key" is nothing where string or number or boolean is expected',
    ],
    [
      'nagios',
      'SERVICESTATE=OK',
      '1:1 "HOSTNAME" is nothing where a line such as HOSTNAME=web1 is expected',
    ],
  ])('%s %j', (source, text, expected) => {
    const { problems } = parsePayloadOf(source, text);
    const told = problems.map(
      (each) => `${each.line}:${each.column} ${toProblemMessage(each).message}`,
    );
    expect(told).toEqual([expected]);
  });
});
