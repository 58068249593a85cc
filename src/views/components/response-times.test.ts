import { gzipSync } from 'node:zlib';

import { expect, test } from 'vitest';

import { buildPage } from '../../../test/support/build-page.ts';
import { msPerDay, msPerHour } from '../../model/time/instant.ts';
import type { ProbeHistory } from '../../model/probes/sample-history.ts';
import { toProbeFigures } from './response-times.ts';

const { status, site } = buildPage({}, '2026-03-14 10:00');
const { now } = status;

/** Hours of these days, counted back from today, each with these times. */
const history = (days: number, times: (day: number) => Partial<{ p50: number; p95: number }>) => {
  const first = Math.floor(now / msPerDay) * msPerDay - (days - 1) * msPerDay;
  const hours = Array.from({ length: (now - first) / msPerHour }, (_, hour) => ({
    startAt: first + hour * msPerHour,
    samples: 12,
    ok: 12,
    knownMs: msPerHour,
    ...times(Math.floor(hour / 24)),
  }));
  return { probes: [{ hours, days: [] } satisfies ProbeHistory] };
};

test('says how much is known, and of how many days', () => {
  expect(
    toProbeFigures(
      history(90, () => ({})),
      now,
      site,
    )?.coverage,
  ).toBe('Known for 100% of the last 90 days.');
  expect(
    toProbeFigures(
      history(1, () => ({})),
      now,
      site,
    )?.coverage,
  ).toBe('Known for 100% of the last day.');
});

test('what two probes ask is known where both have an answer', () => {
  const [whole, half] = [history(10, () => ({})), history(10, () => ({}))].map(
    ({ probes }) => probes[0]!,
  );
  const gone = { ...half!, hours: half!.hours.slice(0, half!.hours.length / 2) };
  const figures = toProbeFigures({ probes: [whole!, gone] }, now, site);
  expect(figures?.coverage).toBe('Known for 50% of the last 10 days.');
});

test('nothing was measured: no line', () => {
  expect(
    toProbeFigures(
      history(3, () => ({})),
      now,
      site,
    )?.times,
  ).toBeUndefined();
});

test('draws a line that breaks where nothing is known, and says it in a table', () => {
  const times = toProbeFigures(
    history(4, (day) => (day === 1 ? {} : { p50: 100 * (day + 1), p95: 400 })),
    now,
    site,
  )?.times;
  expect([times?.viewBox, times?.p50, times?.p95, times?.top]).toEqual([
    '0 -1 89 26',
    'M86 18h0M88 6h0l1-6',
    'M86 0h0M88 0h0l1 0',
    '400 ms',
  ]);
  expect(times?.rows).toEqual([
    { day: '14 March', p50: '400 ms', p95: '400 ms' },
    { day: '13 March', p50: '300 ms', p95: '400 ms' },
    { day: '11 March', p50: '100 ms', p95: '400 ms' },
  ]);
});

test('90 restless days are less than 400 bytes', () => {
  let seed = 1;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const noise = Array.from({ length: 91 }, () => ({
    p50: 100 + 50 * random(),
    p95: 150 + 400 * random(),
  }));
  const times = toProbeFigures(
    history(90, (day) => noise[day]!),
    now,
    site,
  )?.times;
  const svg = `<svg viewBox="${times!.viewBox}" width="100%" height="60" preserveAspectRatio="none" fill="none" stroke="currentColor" aria-hidden="true"><path vector-effect="non-scaling-stroke" stroke-width="2" d="${times!.p50}"/><path vector-effect="non-scaling-stroke" stroke-dasharray="3" d="${times!.p95}"/></svg>`;
  expect(gzipSync(svg, { level: 9 }).length).toBeLessThan(400);
});
