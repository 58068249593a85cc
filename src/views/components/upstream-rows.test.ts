import { expect, test } from 'vitest';

import { buildPage } from '../../../test/support/build-page.ts';
import { at } from '../../../test/support/builders.ts';
import type { UpstreamState } from '../../model/upstreams/upstream.ts';
import { toPageDocument } from '../page-document/document.ts';
import { toUpstreamRows } from './upstream-rows.ts';

const now = '2026-03-14 10:00';
const stateOf = (saidAt: string): UpstreamState => ({
  upstream: { name: 'Copr', page: 'https://copr.example/', mattersTo: ['api'] },
  reading: {
    saidAt: at(saidAt),
    status: 'partial_outage',
    notices: [{ title: 'Builders: partial outage', status: 'partial_outage' }],
  },
});

function shown(upstreams: readonly UpstreamState[]) {
  const { status, site } = buildPage({}, now);
  const [row] = toUpstreamRows({ ...status, upstreams }, site);
  return {
    states: row?.states.map(({ label, attributes }) => [label, attributes]),
    notices: row?.said?.notices.map(({ title }) => title),
    stale: row?.stale?.attributes,
  };
}

test('what they say holds for 30 minutes, by the clock of its reader', () => {
  const until = { 'data-until': '2026-03-14T10:25:00Z' };
  const from = { 'data-from': '2026-03-14T10:25:00Z', hidden: true };
  expect(shown([stateOf('2026-03-14 09:55')])).toEqual({
    states: [
      ['Partial outage', until],
      ['Unknown', from],
    ],
    notices: ['Builders: partial outage'],
    stale: from,
  });
});

test('what is older than that is unknown', () => {
  expect(shown([stateOf('2026-03-14 09:30')])).toEqual({
    states: [['Unknown', {}]],
    notices: undefined,
    stale: {},
  });
});

test('what was never heard is unknown', () => {
  const { upstream } = stateOf(now);
  expect(shown([{ upstream }])).toEqual({ states: [['Unknown', {}]], notices: undefined });
});

test('it moves neither the indicator nor the headline', () => {
  const { status, site } = buildPage({}, now);
  const source = { site, commit: undefined };
  const without = toPageDocument({ ...source, status });
  const document = toPageDocument({
    ...source,
    status: { ...status, upstreams: [stateOf('2026-03-14 09:55')] },
  });
  expect({ ...document, upstreams: [] }).toEqual(without);
  expect(document.upstreams).toMatchObject([
    { name: 'Copr', status: 'partial_outage', holds_until: '2026-03-14T10:25:00Z' },
  ]);
});
