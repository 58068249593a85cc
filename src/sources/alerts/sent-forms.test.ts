import { describe, expect, test } from 'vitest';

import { parsePayloadOf, shownAlerts } from '../../../test/support/alert-payloads.ts';
import type { AlertSource } from '../../model/alerts/alert.ts';

const kuma = JSON.stringify({
  heartbeat: { monitorID: 1, status: 0, time: '2026-03-14 09:58:00.123' },
  monitor: { id: 1, name: 'API' },
  msg: '[API] [🔴 Down] it = "x"\r\n--',
});
const run = JSON.stringify({
  action: 'completed',
  workflow_run: {
    name: 'CI',
    path: 'ci.yml',
    head_branch: 'main',
    conclusion: 'failure',
    updated_at: '2026-03-14T09:58:00Z',
  },
  repository: { full_name: 'o/r' },
});
const multipart = (name: string, value: string) =>
  ['--x7MA', `Content-Disposition: form-data; name="${name}"`, '', value, '--x7MA--', ''].join(
    '\r\n',
  );

describe('a payload in a form', () => {
  test.each<[string, AlertSource, string, string]>([
    ['of Uptime Kuma', 'uptime-kuma', multipart('data', kuma), '+1 09:58'],
    ['of GitHub', 'github', `payload=${encodeURIComponent(run)}`, '+o/r ci.yml main 09:58'],
    [
      'of its own fields',
      'uptimerobot',
      multipart('monitorID', '7').replace(/--x7MA--\r\n$/, multipart('alertType', '2')),
      '-7 12:00',
    ],
    [
      'of UptimeRobot',
      'uptimerobot',
      'monitorID=7&alertType=1&alertDateTime=1773482280',
      '+7 09:58',
    ],
  ])('%s', (_, source, text, expected) => {
    expect(shownAlerts(source, text)).toBe(expected);
  });

  test.each(['payload=', 'payload=nonsense', 'data=%7B', multipart('data', '{'), '--x7MA\r\n'])(
    'that is torn is no alert: %j',
    (text) => {
      expect(parsePayloadOf('uptime-kuma', text).alerts).toEqual([]);
    },
  );
});

describe('what tools send beside what they document', () => {
  test.each<[string, AlertSource, unknown, string]>([
    ['no alert at all', 'alertmanager', { version: '4', status: 'resolved', alerts: null }, ''],
    [
      'details of any kind',
      'opsgenie',
      {
        action: 'Create',
        alert: { alias: 'a', createdAt: 1_773_482_280_000, details: { a: { b: 1 }, c: null } },
      },
      '+a 09:58',
    ],
    [
      'a space before the zone',
      'uptimerobot',
      { monitorID: 7, alertType: 1, alertDateTime: '2026-03-14 10:58:00 +01:00' },
      '+7 09:58',
    ],
    [
      'tags as objects',
      'sentry',
      {
        action: 'triggered',
        data: {
          event: {
            issue_id: 1,
            datetime: '2026-03-14T09:58:00Z',
            tags: [{ key: 'a', value: 'b' }, ['c', 'd'], 'e', null],
          },
        },
      },
      '*issue 1 09:58',
    ],
  ])('%s: %s', (_, source, payload, expected) => {
    expect(shownAlerts(source, payload)).toBe(expected);
  });
});
