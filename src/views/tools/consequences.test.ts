import { describe, expect, test } from 'vitest';
import {
  aContent,
  aMaintenance,
  anIncident,
  anUnreadable,
  at,
} from '../../../test/support/builders.ts';
import type { Maintenance } from '../../model/reports/maintenance.ts';
import type { Content } from '../../model/content.ts';
import { assembleStatusPage } from '../../model/status-page.ts';
import { toConsequences } from './consequences.ts';

const now = at('2026-03-14 12:00');
const page = (changes: Partial<Content>) => assembleStatusPage(aContent(changes), now);
const incident = anIncident({ api: 'partial_outage' }, [['investigating', '2026-03-14 11:00']]);

describe('consequences', () => {
  test('of nothing are none', () => {
    expect(toConsequences(page({}), page({}))).toEqual([]);
  });

  test('of a new incident and a new maintenance', () => {
    const after = page({
      incidents: [incident],
      maintenances: [aMaintenance(['2026-03-15 08:00', '2026-03-15 10:00'])],
    });
    expect(toConsequences(page({}), after)).toEqual([
      'API turns from operational to partial outage.',
      "The page's indicator becomes major.",
      'The headline says: API is partly down.',
      'New incident: It is broken (incidents/an-incident/).',
      'New maintenance: Cluster upgrade (maintenances/a-maintenance/).',
      '2 feed entries are new.',
      expect.stringMatching(/^The next transition by the clock is at .*15.*8:00/),
    ]);
  });

  test('of an update that ends it', () => {
    const resolved = anIncident({ api: 'partial_outage' }, [
      ['investigating', '2026-03-14 11:00'],
      ['resolved', '2026-03-14 11:30'],
    ]);
    expect(
      toConsequences(page({ incidents: [incident] }), page({ incidents: [resolved] })),
    ).toEqual([
      'API turns from partial outage to operational.',
      "The page's indicator becomes none.",
      'The headline says: Everything is working.',
      '1 feed entry is new.',
    ]);
  });

  test('of work that begins, or ends, before its window', () => {
    const planned = aMaintenance(['2026-03-15 08:00', '2026-03-15 10:00']);
    const told = (status: 'in_progress' | 'completed' | 'cancelled', time: string) =>
      aMaintenance(['2026-03-15 08:00', '2026-03-15 10:00'], [[status, `2026-03-14 ${time}`]]);
    const early = (from: Maintenance, to: Maintenance) =>
      toConsequences(page({ maintenances: [from] }), page({ maintenances: [to] })).filter((line) =>
        line.includes('planned for'),
      );
    const line = '"Cluster upgrade" is planned for 15 Mar 2026, 08:00 UTC; this is 20 hrs before.';
    expect(early(planned, told('in_progress', '12:00'))).toEqual([line]);
    expect(early(planned, told('completed', '12:00'))).toEqual([line]);
    expect(early(planned, told('cancelled', '12:00'))).toEqual([]);
    expect(early(told('in_progress', '11:00'), told('completed', '12:00'))).toEqual([]);
    const open = aMaintenance(['2026-03-14 11:00', '2026-03-14 13:00']);
    const begun = { ...open, updates: told('in_progress', '12:00').updates };
    expect(early(open, begun)).toEqual([]);
  });

  test('of a file that is removed, and of one that breaks', () => {
    expect(toConsequences(page({ incidents: [incident] }), page({}))).toContain(
      'Gone: the incident It is broken (incidents/an-incident/). Links to it break.',
    );
    const broken = anUnreadable({ file: 'content/incidents/x.md' });
    expect(toConsequences(page({}), page({ unreadable: [broken] }))).toContain(
      'Not readable any more: content/incidents/x.md.',
    );
  });

  test('of a page that cannot be shown', () => {
    expect(toConsequences(page({}), undefined)).toEqual([
      'There would be no page to show: page.yml cannot be read.',
    ]);
  });
});
