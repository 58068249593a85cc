import { expect, test } from 'vitest';

import {
  buildIncident,
  buildMaintenance,
  buildPage,
  buildUpdate,
  utc,
} from '../../../test/support/build-page.ts';
import { schemaProblems } from '../../../test/support/schema-check.ts';
import type { ComponentHistory } from '../../model/probes/sample-history.ts';
import { msPerHour } from '../../model/time/instant.ts';
import { toUptimeDocument } from './document.ts';
import { uptimeDocumentSchema } from './schema.ts';

const now = '2026-03-14 12:00';
const incident = (changes: Parameters<typeof buildIncident>[0] = {}) =>
  buildIncident({
    startedAt: utc('2026-02-28 22:00'),
    updates: [
      buildUpdate('investigating', '2026-02-28 22:00'),
      buildUpdate('resolved', '2026-03-01 02:00'),
    ],
    ...changes,
  });

function documentOf(
  parts: Parameters<typeof buildPage>[0],
  histories: ReadonlyMap<string, ComponentHistory> = new Map(),
) {
  const { status, site } = buildPage(parts, now);
  const document = toUptimeDocument({ status, site, histories });
  expect(schemaProblems(uptimeDocumentSchema(site), JSON.parse(JSON.stringify(document)))).toEqual(
    [],
  );
  return document.components.find(({ id }) => id === 'api')!;
}

/** `2026-02 major_outage 7200` */
const troubles = ({ months }: ReturnType<typeof documentOf>) =>
  months.map(({ month, seconds }) =>
    [
      month,
      ...Object.entries(seconds)
        .filter(([status, count]) => status !== 'operational' && count > 0)
        .flat(),
    ].join(' '),
  );

test('an incident over the end of a month belongs to both, and counts in each for its part', () => {
  const { months } = documentOf({ incidents: [incident()] });
  expect(troubles({ months } as ReturnType<typeof documentOf>).slice(-2)).toEqual([
    '2026-02 major_outage 7200',
    '2026-03 major_outage 7200',
  ]);
  expect(months.slice(-2).map(({ incidents }) => incidents)).toEqual([
    ['2026-03-14-api'],
    ['2026-03-14-api'],
  ]);
  expect(months.at(-2)!.uptime).toBe(0.997023);
});

test('seconds add up to what has passed of each month', () => {
  const { months } = documentOf({ incidents: [incident()], maintenances: [buildMaintenance()] });
  for (const { from, until, seconds } of months) {
    const sum = Object.values(seconds).reduce((all, each) => all + each, 0);
    expect(sum).toBe((Date.parse(until) - Date.parse(from)) / 1000);
  }
});

test('time before a component existed is unknown, and false alarms count for nothing', () => {
  const page = {
    components: [{ id: 'api', name: 'API', since: utc('2026-03-10 00:00'), retired: false }],
  };
  const document = documentOf({ page, incidents: [incident({ falseAlarm: true })] });
  expect(troubles(document)).toEqual([`2026-03 unknown ${9 * 86_400}`]);
  expect(document.months[0]).toMatchObject({ uptime: 1, coverage: null, incidents: [] });
});

test('coverage comes from probes, and moves no uptime', () => {
  const hour = (text: string, knownMs: number) => ({
    startAt: utc(text),
    samples: 1,
    ok: 1,
    knownMs,
  });
  const hours = [hour('2026-03-14 10:00', msPerHour), hour('2026-03-14 11:00', msPerHour / 2)];
  const histories = new Map([['api', { probes: [{ hours, days: [] }] }]]);
  expect(documentOf({}, histories).months.at(-1)).toMatchObject({ uptime: 1, coverage: 0.75 });
});
