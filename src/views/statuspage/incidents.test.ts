import { describe, expect, test } from 'vitest';

import { buildIncident, buildPage } from '../../../test/support/build-page.ts';
import { resolvedStory } from '../../../test/support/statuspage-documents.ts';
import { toIncidents, toSummary, type StatuspageSource } from './documents.ts';

describe('incidents', () => {
  const [incident] = toIncidents(
    buildPage({ incidents: [buildIncident({ updates: resolvedStory })] }),
  ).incidents;

  test('tell when what happened', () => {
    expect(incident).toMatchObject({
      name: 'API requests fail',
      status: 'resolved',
      impact: 'critical',
      started_at: '2026-03-14T09:50:00.000Z',
      created_at: '2026-03-14T09:58:00.000Z',
      monitoring_at: '2026-03-14T11:00:00.000Z',
      resolved_at: '2026-03-14T11:42:00.000Z',
      updated_at: '2026-03-14T11:42:00.000Z',
      shortlink: 'https://acme.example/status/incidents/2026-03-14-api/',
    });
    expect(incident?.components.map(({ name }) => name)).toEqual(['API', 'Website']);
  });

  test('list updates newest first, with what each changed', () => {
    expect(
      incident?.incident_updates.map(({ status, body, affected_components: affected }) => [
        status,
        body,
        affected.map((each) => `${each.name}: ${each.old_status} > ${each.new_status}`),
      ]),
    ).toEqual([
      [
        'resolved',
        'Works.',
        ['API: partial_outage > operational', 'Website: degraded_performance > operational'],
      ],
      [
        'monitoring',
        'Better.',
        [
          'API: partial_outage > partial_outage',
          'Website: degraded_performance > degraded_performance',
        ],
      ],
      [
        'identified',
        'Identified',
        ['API: major_outage > partial_outage', 'Website: operational > degraded_performance'],
      ],
      ['investigating', 'Looking.', ['API: operational > major_outage']],
    ]);
  });

  test('keep their ids when their words change', () => {
    const ids = (source: StatuspageSource) =>
      JSON.stringify(toIncidents(source)).match(/"(?:id|code|incident_id)":"[^"]*"/g);
    const changed = buildIncident({
      title: 'Other',
      updates: resolvedStory.map((each) => ({ ...each, body: 'Other' })),
    });
    expect(ids(buildPage({ incidents: [changed] }))).toEqual(
      ids(buildPage({ incidents: [buildIncident({ updates: resolvedStory })] })),
    );
  });

  test('call a false alarm over and without impact', () => {
    const source = buildPage({ incidents: [buildIncident({ falseAlarm: true })] });
    expect(toIncidents(source).incidents[0]).toMatchObject({
      status: 'resolved',
      impact: 'none',
      resolved_at: '2026-03-14T09:58:00.000Z',
    });
    expect(toSummary(source)).toMatchObject({ incidents: [], status: { indicator: 'none' } });
  });

  test('are fifty at most', () => {
    const incidents = Array.from({ length: 60 }, (_, index) =>
      buildIncident({ id: `i${index}`, startedAt: index * 1000 }),
    );
    const { incidents: listed } = toIncidents(buildPage({ incidents }));
    expect(listed).toHaveLength(50);
    expect(listed[0]?.started_at).toBe('1970-01-01T00:00:59.000Z');
  });
});
