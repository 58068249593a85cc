import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { aComponent, at } from '../../../test/support/builders.ts';
import { lastDays } from '../time/day.ts';
import { componentDays, uptimeOfDays } from './component-days.ts';
import { statusSpans, type Incident, type StatusSpan } from '../reports/incident.ts';
import { incidentStatuses, writtenStatuses } from '../status.ts';
import { defaultWeights, downtimeMs, uptime } from './uptime.ts';

const hour = 3_600_000;
const window = { startAt: 0, endAt: 10 * hour };

const span = (status: StatusSpan['status'], startHour: number, endHour: number): StatusSpan => ({
  id: 'api',
  status,
  startAt: startHour * hour,
  endAt: endHour * hour,
});

describe('uptime', () => {
  test.each<[string, StatusSpan[], { since?: number; now?: number }, number | undefined]>([
    ['nothing happened', [], {}, 1],
    ['one hour of ten out', [span('major_outage', 2, 3)], {}, 0.9],
    ['partial counts three tenths', [span('partial_outage', 2, 3)], {}, 0.97],
    [
      'degraded and operational do not count',
      [span('degraded_performance', 0, 9), span('operational', 0, 9)],
      {},
      1,
    ],
    [
      'an overlap counts once, the worst of it',
      [span('major_outage', 2, 4), span('partial_outage', 3, 5)],
      {},
      1 - 0.23,
    ],
    [
      'the same outage told twice',
      [span('major_outage', 2, 3), span('major_outage', 2, 3)],
      {},
      0.9,
    ],
    ['all of it', [span('major_outage', -5, Infinity)], {}, 0],
    ['only what has passed counts', [span('major_outage', 4, Infinity)], { now: 5 }, 0.8],
    ['time before since is not known', [span('major_outage', 4, 5)], { since: 5 }, 1],
    ['half of it known', [span('major_outage', 5, 6)], { since: 5 }, 0.8],
    ['nothing known yet', [span('major_outage', 0, 1)], { since: 10 }, undefined],
    ['nothing passed yet', [], { now: 0 }, undefined],
    ['since later than now', [], { since: 8, now: 4 }, undefined],
  ])('%s', (_, spans, { since, now = 10 }, expected) => {
    const result = uptime(spans, window, {
      now: now * hour,
      weights: defaultWeights,
      ...(since !== undefined && { since: since * hour }),
    });
    if (expected === undefined) expect(result).toBeUndefined();
    else expect(result).toBeCloseTo(expected, 12);
  });
});

const now = at('2026-11-20 12:00');
const minutes = (count: number) => now - count * 60_000;

/** Incidents of the last hundred days, with everything that can be said in them. */
const incident: fc.Arbitrary<Incident> = fc
  .record({
    starts: fc.integer({ min: 0, max: 100 * 1440 }),
    components: fc.constantFrom(...writtenStatuses),
    falseAlarm: fc.boolean(),
    steps: fc.array(
      fc.record({
        status: fc.constantFrom(...incidentStatuses),
        after: fc.integer({ min: 0, max: 3 * 1440 }),
        component: fc.option(fc.constantFrom(...writtenStatuses)),
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ starts, components, falseAlarm, steps }) => {
    let postedAt = minutes(starts);
    const updates = steps.map(({ status, after, component }) => {
      postedAt += after * 60_000;
      const facts = component ? { components: [{ id: 'api', status: component }] } : {};
      return { status, postedAt, facts, body: '' };
    });
    return {
      kind: 'incident',
      id: 'x',
      title: 'x',
      facts: { components: [{ id: 'api', status: components }] },
      introduction: '',
      updates,
      upstream: [],
      startedAt: minutes(starts),
      falseAlarm,
    };
  });

test('the stretches of one incident and one component never overlap', () => {
  fc.assert(
    fc.property(incident, (each) => {
      const spans = statusSpans(each).toSorted((a, b) => a.startAt - b.startAt);
      for (const [index, { startAt, endAt }] of spans.entries()) {
        expect(startAt).toBeLessThanOrEqual(endAt);
        expect(startAt).toBeGreaterThanOrEqual(each.startedAt);
        const next = spans[index + 1];
        if (next) expect(endAt).toBeLessThanOrEqual(next.startAt);
      }
    }),
  );
});

describe.each([
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Asia/Kathmandu',
])('ninety days in %s', (zone) => {
  // The clocks have changed within these days in each of the zones that change them.
  const days = lastDays(now, 90, zone);
  const component = aComponent('api');
  const options = { now, weights: defaultWeights };
  const since = fc.option(fc.integer({ min: 1, max: 95 * 1440 }).map(minutes), { nil: undefined });

  test('uptime lies within 0 and 1, and one incident more never raises it', () => {
    fc.assert(
      fc.property(
        fc.array(incident, { maxLength: 8 }),
        incident,
        since,
        (incidents, more, since) => {
          const existing = { ...component, ...(since !== undefined && { since }) };
          const few = uptimeOfDays(existing, incidents.flatMap(statusSpans), days, options)!;
          const all = [...incidents, more].flatMap(statusSpans);
          const many = uptimeOfDays(existing, all, days, options)!;
          expect(few).toBeGreaterThanOrEqual(0);
          expect(few).toBeLessThanOrEqual(1);
          // Sums of tenths differ in the last bit.
          expect(many).toBeLessThanOrEqual(few + 1e-12);
          expect(many).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('the downtime of the days is that of the window', () => {
    fc.assert(
      fc.property(fc.array(incident, { maxLength: 8 }), (incidents) => {
        const spans = incidents.flatMap(statusSpans);
        const whole = { startAt: days[0]!.startAt, endAt: days.at(-1)!.endAt };
        const sum = days.reduce((total, day) => total + downtimeMs(spans, day, defaultWeights), 0);
        expect(sum).toBeCloseTo(downtimeMs(spans, whole, defaultWeights), 3);
      }),
      { numRuns: 60 },
    );
  });

  test('the parts of a day are no more than has passed of it', () => {
    fc.assert(
      fc.property(fc.array(incident, { maxLength: 8 }), (incidents) => {
        const spans = incidents.flatMap((each) =>
          statusSpans(each).map((span) => ({ ...span, report: each })),
        );
        for (const { startAt, endAt, durations } of componentDays(component, spans, days, now)) {
          const sum = durations.reduce((total, { ms }) => total + ms, 0);
          expect(sum).toBeLessThanOrEqual(Math.max(0, Math.min(endAt, now) - startAt));
        }
      }),
      { numRuns: 60 },
    );
  });
});
