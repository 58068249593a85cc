import { expect, test } from 'vitest';

import type { ProbeMemory } from '../../model/probes/probe-state.ts';
import { msPerHour, msPerMinute } from '../../model/time/instant.ts';
import { observationsOf } from './observations.ts';
import type { Probe } from './probe-schemas.ts';

const url: Probe = { kind: 'url', id: 'a', component: 'api', url: 'https://x.org' };
const beat: Probe = { kind: 'heartbeat', id: 'b', component: 'api', heartbeat: 'b', every: '1 d' };
const changedAt = 1_000;
const ok: ProbeMemory = { state: { kind: 'ok' }, askedAt: 5, seenAt: 5, holdsUntil: 15 };
const failing: ProbeMemory = { ...ok, state: { kind: 'failing', since: 3, badness: 'failed' } };
const blind: ProbeMemory = { state: { kind: 'blind' }, askedAt: 5 };
const isNew = (hours: number) => ({
  componentId: 'api',
  holdsUntil: changedAt + hours * msPerHour,
});
const seen = { componentId: 'api', seenAt: 5, holdsUntil: 15 };

test.each<[string, Probe, ProbeMemory | undefined, object[]]>([
  ['was good', url, ok, [seen]],
  [
    'was good, it says for ever',
    url,
    { ...ok, holdsUntil: 9e15 },
    [{ ...seen, holdsUntil: 600_005 }],
  ],
  ['fails', url, failing, [{ ...seen, failingSince: 3 }]],
  ['was never asked', url, undefined, [isNew(2)]],
  ['has never seen anything', url, blind, [isNew(2)]],
  ['waits for its first beat', beat, blind, [isNew(24)]],
  ['tells maintainers alone', { ...url, tells: 'maintainers' }, failing, []],
])('a probe that %s', (_, probe, memory, expected) => {
  const memories = new Map(memory ? [[probe.id, memory]] : []);
  const probes = {
    ...{ everyMs: 5 * msPerMinute, failsAfter: 3, recoversAfter: 2, publishAfterMs: 0 },
    probes: [probe],
  };
  expect(observationsOf(probes, { memories, changedAt })).toEqual(expected);
  expect(observationsOf(probes, { memories: undefined, changedAt })).toEqual(
    expected.length === 0 ? [] : [{ componentId: 'api', holdsUntil: 0 }],
  );
});
