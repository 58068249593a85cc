import { createHmac } from 'node:crypto';

import { expect, test } from 'vitest';

import type { AlertSource } from '../model/alerts/alert.ts';
import { isAuthentic } from './signatures.ts';

const secret = 'top secret';
const now = Date.parse('2026-03-14T10:00Z');
const seconds = now / 1_000;
const body = Buffer.from('{"a":1}');
const hex = (text: string) => createHmac('sha256', secret).update(text).digest('hex');
const signed = hex('{"a":1}');
const basic = Buffer.from(`anybody:${secret}`).toString('base64');
const standard = (at: number, key: string | Buffer = secret) => ({
  'webhook-id': 'msg_1',
  'webhook-timestamp': String(at),
  'webhook-signature': `v1,bm9uZQ== v1,${createHmac('sha256', key).update(`msg_1.${at}.{"a":1}`).digest('base64')}`,
});

test.each<[AlertSource, Record<string, string>, string | undefined, boolean]>([
  ['alertmanager', {}, undefined, false],
  ['alertmanager', {}, secret, true],
  ['alertmanager', {}, 'top secreT', false],
  ['alertmanager', {}, '', false],
  ['alertmanager', { authorization: `Bearer ${secret}` }, undefined, true],
  ['alertmanager', { authorization: `Basic ${basic}` }, undefined, true],
  ['alertmanager', { authorization: 'Bearer x' }, undefined, false],
  ['github', { 'x-hub-signature-256': `sha256=${signed}` }, undefined, true],
  ['github', { 'x-hub-signature-256': signed }, undefined, false],
  ['github', { 'x-hub-signature-256': 'sha256=00' }, secret, false],
  ['sentry', { 'sentry-hook-signature': signed }, undefined, true],
  ['sentry', { 'sentry-hook-signature': hex('{}') }, undefined, false],
  ['pagerduty', { 'x-pagerduty-signature': `v1=00,v1=${signed}` }, undefined, true],
  ['pagerduty', { 'x-pagerduty-signature': 'v1=00' }, undefined, false],
  ['grafana', { 'x-grafana-alerting-signature': signed }, undefined, true],
  [
    'grafana',
    { 'x-grafana-alerting-signature': hex('7:{"a":1}'), 'x-grafana-alerting-timestamp': '7' },
    undefined,
    true,
  ],
  [
    'grafana',
    { 'x-grafana-alerting-signature': signed, 'x-grafana-alerting-timestamp': '7' },
    undefined,
    false,
  ],
  ['generic', standard(seconds), undefined, true],
  ['generic', standard(seconds - 299), undefined, true],
  ['generic', standard(seconds - 301), undefined, false],
  ['generic', { ...standard(seconds), 'webhook-id': 'msg_2' }, undefined, false],
])('%s %j %s: %s', (source, headers, pathSecret, expected) => {
  expect(isAuthentic(source, secret, { headers, body, pathSecret }, now)).toBe(expected);
});

test('a secret of Standard Webhooks is base64 behind its prefix', () => {
  const key = Buffer.from('0123456789abcdef');
  const headers = standard(seconds, key);
  const whsec = `whsec_${key.toString('base64')}`;
  expect(isAuthentic('generic', whsec, { headers, body, pathSecret: undefined }, now)).toBe(true);
});
