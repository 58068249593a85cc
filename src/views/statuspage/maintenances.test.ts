import { describe, expect, test } from 'vitest';

import { buildMaintenance, buildPage } from '../../../test/support/build-page.ts';
import {
  toActiveMaintenances,
  toScheduledMaintenances,
  toStatusDocument,
  toUpcomingMaintenances,
} from './documents.ts';

describe('maintenances', () => {
  const lists = (now: string) => {
    const source = buildPage({ maintenances: [buildMaintenance()] }, now);
    return [toUpcomingMaintenances, toActiveMaintenances, toScheduledMaintenances].map((view) =>
      view(source).scheduled_maintenances.map(({ status }) => status),
    );
  };

  test('are upcoming, then active, then past', () => {
    expect(lists('2026-03-14 12:00')).toEqual([['scheduled'], [], ['scheduled']]);
    expect(lists('2026-04-02 08:00')).toEqual([[], ['in_progress'], ['in_progress']]);
    expect(lists('2026-04-02 10:00')).toEqual([[], [], ['completed']]);
  });

  test('have an update for what the window says', () => {
    const source = buildPage({ maintenances: [buildMaintenance()] }, '2026-04-03 00:00');
    const [maintenance] = toScheduledMaintenances(source).scheduled_maintenances;
    expect(
      maintenance?.incident_updates.map((update) => [
        update.status,
        update.created_at,
        update.body,
      ]),
    ).toEqual([
      ['completed', '2026-04-02T10:00:00.000Z', 'Builds wait.'],
      ['in_progress', '2026-04-02T08:00:00.000Z', 'Builds wait.'],
      ['scheduled', '2026-03-05T08:00:00.000Z', 'Builds wait.'],
    ]);
    expect(maintenance?.incident_updates[2]?.affected_components).toEqual([]);
    expect(maintenance?.incident_updates[1]?.affected_components).toEqual([
      expect.objectContaining({ old_status: 'operational', new_status: 'under_maintenance' }),
    ]);
  });

  test('leave the indicator alone', () => {
    const source = buildPage({ maintenances: [buildMaintenance()] }, '2026-04-02 09:00');
    expect(toStatusDocument(source).status).toEqual({
      indicator: 'none',
      description: 'Service Under Maintenance',
    });
  });
});
