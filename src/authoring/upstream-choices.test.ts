import { expect, test } from 'vitest';

import { at } from '../../test/support/builders.ts';
import { upstreamChoices } from './upstream-choices.ts';

const now = at('2026-03-14 10:00');
const failing = (name: string, mattersTo: string[]) => ({
  upstream: { name, page: `https://${name}.example`, mattersTo },
  reading: {
    saidAt: now,
    status: 'major_outage' as const,
    notices: [{ title: `${name} is down`, status: 'major_outage' as const }],
  },
});
const labels = (names: [string, string[]][]) =>
  upstreamChoices(
    names.map(([name, mattersTo]) => failing(name, mattersTo)),
    [{ id: 'api', status: 'major_outage' }],
    now,
  ).map(({ label }) => label);

test('asks nothing while all upstreams are well', () => {
  expect(labels([])).toEqual([]);
});

test('offers first what an affected component needs, and none before it', () => {
  expect(
    labels([
      ['dns', ['web']],
      ['copr', ['api']],
    ]),
  ).toEqual(['No, or nobody knows yet', 'copr: copr is down', 'dns: dns is down']);
});
