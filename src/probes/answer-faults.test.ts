import { describe, expect, test } from 'vitest';

import type { ProbeOf } from '../sources/probes/probe-schemas.ts';
import {
  faultOfBeat,
  faultOfCertificate,
  faultOfHttp,
  faultOfNumber,
  numberOfPrometheus,
  faultOfRecords,
} from './answer-faults.ts';

const common = { id: 'x', component: 'api' };

describe('an answer over HTTP', () => {
  const json = '{"status":"ok","parts":[{"up":true}],"note":null}';
  test.each<
    [
      string,
      NonNullable<ProbeOf<'url'>['expect']>,
      Partial<{ status: number; text: string }>,
      string | undefined,
    ]
  >([
    ['good', {}, {}, undefined],
    ['a status', {}, { status: 503 }, 'its status is 503, not 200-299'],
    ['a redirect', {}, { status: 301 }, 'its status is 301, not 200-299'],
    ['a status that is allowed', { status: '200-299, 401' }, { status: 401 }, undefined],
    ['one status', { status: 204 }, {}, 'its status is 200, not 204'],
    ['a text', { text: '"ok"' }, {}, undefined],
    ['no text', { text: 'fine' }, {}, 'it does not hold the text that is expected'],
    ['a bad text', { no_text: '"ok"' }, {}, 'it holds a text that it must not hold'],
    ['a header', { header: { 'Content-Type': 'application/json' } }, {}, undefined],
    [
      'another header',
      { header: { 'content-type': 'xml' } },
      {},
      'its header content-type does not hold what is expected',
    ],
    ['a value', { json: { '$.status': 'ok', '$.parts[0].up': true } }, {}, undefined],
    [
      'values',
      { json: { '$.status': 'ok', "$['parts'][0].up": true, '$.note': null } },
      {},
      undefined,
    ],
    ['another value', { json: { '$.status': 'up' } }, {}, '$.status is not what is expected'],
    [
      'what is not there',
      { json: { '$.toString': null } },
      {},
      '$.toString is not what is expected',
    ],
    ['HTML', { json: { '$.status': 'ok' } }, { text: '<html>secret</html>' }, 'it is not JSON'],
  ])('%s', (_, expect_, change, expected) => {
    const headers = new Headers({ 'content-type': 'application/json; charset=utf-8' });
    const answer = { status: 200, text: json, headers, ...change };
    expect(faultOfHttp(answer, { kind: 'url', ...common, url: 'https://x', expect: expect_ })).toBe(
      expected,
    );
  });
});

test.each([
  ['{"data":{"resultType":"vector","result":[{"value":[1,"0.005"]}]}}', 0.005],
  ['{"data":{"resultType":"scalar","result":[1,"0.02"]}}', 0.02],
  ['{"data":{"resultType":"vector","result":[{"value":[1,"NaN"]}]}}', 'its query gives no number'],
  ['{"data":{"resultType":"vector","result":[]}}', 'its query gives 0 values, not one'],
  ['{"data":{"resultType":"vector"}}', 'it does not answer as Prometheus does'],
  ['{}', 'it does not answer as Prometheus does'],
  ['<html>', 'it does not answer as Prometheus does'],
])('Prometheus: %s', (text, expected) => {
  expect(numberOfPrometheus(text)).toBe(expected);
});

test.each([
  [0.005, undefined],
  [0.02, 'it is not below 0.01'],
])('a number of Prometheus: %d', (number, expected) => {
  const probe: ProbeOf<'prometheus'> = {
    kind: 'prometheus',
    ...common,
    prometheus: 'https://x',
    query: 'q',
    expect: { below: 0.01 },
  };
  expect(faultOfNumber(number, probe)).toBe(expected);
});

test.each([
  [['203.0.113.7'], undefined],
  [['203.0.113.8'], 'its records are not those that are expected'],
  [['203.0.113.7', '203.0.113.8'], 'its records are not those that are expected'],
  [[], 'there is no such record'],
])('records: %j', (records, expected) => {
  const probe: ProbeOf<'dns'> = {
    kind: 'dns',
    ...common,
    dns: 'x.org',
    expect: { is: ['203.0.113.7'] },
  };
  expect(faultOfRecords(records, probe)).toBe(expected);
});

test.each([
  [{ validTo: 'Jan  1 00:00:00 2027 GMT', code: undefined }, undefined],
  [
    { validTo: 'Mar 20 00:00:00 2026 GMT', code: undefined },
    'its certificate is good until 2026-03-20 00:00 UTC',
  ],
  [
    { validTo: 'Mar  1 00:00:00 2026 GMT', code: 'CERT_HAS_EXPIRED' },
    'its certificate is over since 2026-03-01 00:00 UTC',
  ],
  [
    { validTo: 'Jan  1 00:00:00 2027 GMT', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    'its certificate is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT)',
  ],
  [{ validTo: undefined, code: undefined }, 'it shows no certificate'],
])('a certificate: %j', (certificate, expected) => {
  const probe: ProbeOf<'tls'> = {
    kind: 'tls',
    ...common,
    tls: 'x.org:443',
    expect: { valid_for: '14 d' },
  };
  expect(faultOfCertificate(certificate, probe, Date.UTC(2026, 2, 14))).toBe(expected);
});

test.each([
  [11, undefined],
  [12, undefined],
  [13, 'it is due since 1970-01-01 00:00 UTC'],
])('a heartbeat that came %d ms ago', (age, expected) => {
  expect(faultOfBeat(-10, age - 10, { everyMs: 10, graceMs: 2 })).toBe(expected);
});
