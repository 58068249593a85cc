import { expect, test } from 'vitest';

import { aContent, anIncident, at } from '../../../test/support/builders.ts';
import { allComponentStates } from '../components/component-state.ts';
import type { Content } from '../content.ts';
import { assembleStatusPage } from '../status-page.ts';
import type { ProbeObservation } from './observation.ts';

const now = at('2026-03-14 10:05');

const observation = (changes: Partial<ProbeObservation> = {}): ProbeObservation => ({
  componentId: 'api',
  seenAt: at('2026-03-14 10:03'),
  holdsUntil: at('2026-03-14 10:13'),
  ...changes,
});
const failing = observation({ failingSince: at('2026-03-14 09:58') });
const stale = observation({ seenAt: at('2026-03-14 09:40'), holdsUntil: at('2026-03-14 09:50') });
const outage = anIncident({ api: 'partial_outage' }, [['investigating', '2026-03-14 10:04']]);

/** `api unknown, suspected 2026-03-14T09:58 | web operational: minor` */
function shown(content: Partial<Content>): string {
  const status = assembleStatusPage(aContent(content), now);
  const states = allComponentStates(status).map((each) => {
    const doubt = each.doubt
      ? `, ${each.doubt.kind} ${new Date(each.doubt.since).toISOString().slice(0, 16)}`
      : '';
    return `${each.component.id} ${each.status}${doubt}`;
  });
  return `${states.join(' | ')}: ${status.headline.indicator}`;
}

test.each<[string, Partial<Content>, string]>([
  ['nothing is known', {}, 'api operational | web operational: none'],
  ['all is well', { observations: [observation()] }, 'api operational | web operational: none'],
  [
    'a probe fails',
    { observations: [failing] },
    'api unknown, suspected 2026-03-14T09:58 | web operational: minor',
  ],
  [
    'a probe has not asked',
    { observations: [stale] },
    'api unknown, stale 2026-03-14T09:40 | web operational: minor',
  ],
  [
    'one of two fails, the other has not asked',
    { observations: [stale, observation(), failing] },
    'api unknown, suspected 2026-03-14T09:58 | web operational: minor',
  ],
  [
    'an alert fires',
    { firing: [{ key: 'alert-api', component: 'api', since: at('2026-03-14 09:59') }] },
    'api unknown, alerted 2026-03-14T09:59 | web operational: minor',
  ],
  [
    'an alert fires for a component that was renamed',
    { firing: [{ key: 'alert-api', component: 'gateway', since: at('2026-03-14 09:59') }] },
    'api unknown, alerted 2026-03-14T09:59 | web unknown, alerted 2026-03-14T09:59: minor',
  ],
  [
    'a probe was asked by a clock that is ahead',
    { observations: [observation({ seenAt: at('2027-03-14 10:03'), holdsUntil: Infinity })] },
    'api unknown, unseen 2026-03-14T10:05 | web operational: minor',
  ],
  [
    'nobody knows what a probe has seen',
    { observations: [observation(), { componentId: 'web', holdsUntil: 0 }] },
    'api operational | web unknown, unseen 2026-03-14T10:05: minor',
  ],
  [
    'a probe is new',
    { observations: [{ componentId: 'web', holdsUntil: at('2026-03-14 10:06') }] },
    'api operational | web operational: none',
  ],
  [
    'a person has confirmed it',
    { observations: [failing], incidents: [outage] },
    'api partial_outage | web operational: major',
  ],
])('%s', (_, content, expected) => {
  expect(shown(content)).toBe(expected);
});

test('the day of a suspicion is not green, and nothing of it counts as downtime', () => {
  const [api] = allComponentStates(assembleStatusPage(aContent({ observations: [failing] }), now));
  expect([api?.days.at(-1)?.status, api?.uptime]).toEqual([undefined, 1]);
});

test('by the clock alone, what was asked becomes what nobody knows', () => {
  const { forecasts } = assembleStatusPage(aContent({ observations: [observation()] }), now);
  expect(
    forecasts.map(({ startAt, states, headline }) => [
      new Date(startAt).toISOString().slice(11, 16),
      states.get('api')?.status,
      headline.doubts?.map(({ kind }) => kind),
    ]),
  ).toEqual([
    ['10:05', 'operational', undefined],
    ['10:13', 'unknown', ['stale']],
  ]);
});

test('what nobody has seen is so as of the build, whenever it is told', () => {
  const observations = [
    { componentId: 'api', holdsUntil: at('2026-03-14 10:30') },
    { componentId: 'web', holdsUntil: 0 },
  ];
  const { forecasts } = assembleStatusPage(aContent({ observations }), now);
  expect(
    forecasts.map(({ startAt, states }) =>
      [startAt, ...['api', 'web'].map((id) => states.get(id)?.doubt?.since)].map(
        (each) => each && new Date(each).toISOString().slice(11, 16),
      ),
    ),
  ).toEqual([
    ['10:05', undefined, '10:05'],
    ['10:30', '10:05', '10:05'],
  ]);
});
