import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  buildIncident,
  buildMaintenance,
  buildPage,
  buildUpdate,
} from '../../../test/support/build-page.ts';
import { hostileBody, hostileLine } from '../../../test/support/hostile.ts';
import { schemaProblems } from '../../../test/support/schema-check.ts';
import { statuspageSchemas } from '../../../test/support/statuspage-schema.ts';
import {
  toActiveMaintenances,
  toComponents,
  toIncidents,
  toScheduledMaintenances,
  toStatusDocument,
  toSummary,
  toUnresolvedIncidents,
  toUpcomingMaintenances,
  type StatuspageSource,
} from './documents.ts';

const views: Readonly<
  Record<keyof typeof statuspageSchemas, (source: StatuspageSource) => object>
> = {
  'summary.json': toSummary,
  'status.json': toStatusDocument,
  'components.json': toComponents,
  'incidents.json': toIncidents,
  'incidents/unresolved.json': toUnresolvedIncidents,
  'scheduled-maintenances.json': toScheduledMaintenances,
  'scheduled-maintenances/upcoming.json': toUpcomingMaintenances,
  'scheduled-maintenances/active.json': toActiveMaintenances,
};

/** As a client gets them. */
function answers(source: StatuspageSource) {
  return Object.entries(views).map(([name, view]) => ({
    name: name as keyof typeof statuspageSchemas,
    answer: JSON.parse(JSON.stringify(view(source))) as unknown,
  }));
}

function expectValid(source: StatuspageSource): void {
  for (const { name, answer } of answers(source)) {
    expect(schemaProblems(statuspageSchemas[name], answer), name).toEqual([]);
  }
}

const story = [
  buildUpdate('investigating', '2026-03-14 09:58', 'Looking.'),
  buildUpdate('identified', '2026-03-14 10:30', '', {
    components: [
      { id: 'api', status: 'partial_outage' },
      { id: 'web', status: 'degraded_performance' },
    ],
  }),
  buildUpdate('monitoring', '2026-03-14 11:00', 'Better.'),
  buildUpdate('resolved', '2026-03-14 11:42', 'Works.'),
];

describe('the eight documents', () => {
  test.each([
    ['a calm page', {}],
    ['an open incident', { incidents: [buildIncident()] }],
    ['one that is over', { incidents: [buildIncident({ updates: story })] }],
    ['one without updates', { incidents: [buildIncident({ updates: [] })] }],
    ['a false alarm', { incidents: [buildIncident({ falseAlarm: true })] }],
    [
      'an unknown component and a retired one',
      {
        incidents: [
          buildIncident({
            facts: {
              components: [
                { id: 'gone', status: 'major_outage' },
                { id: 'old', status: 'major_outage' },
              ],
            },
          }),
        ],
      },
    ],
    ['a planned maintenance', { maintenances: [buildMaintenance()] }],
    [
      'one that was called off',
      {
        maintenances: [
          buildMaintenance({ updates: [buildUpdate('cancelled', '2026-03-13 10:00')] }),
        ],
      },
    ],
    [
      'a report that cannot be read',
      { unreadable: [{ file: 'x.md', kind: 'incident' as const, mayBeOpen: true }] },
    ],
    ['no components', { page: { components: [] } }],
  ])('have exactly the fields of Statuspage: %s', (_, content) => {
    expectValid(buildPage(content));
  });

  test('have them whatever people write', () => {
    fc.assert(
      fc.property(hostileLine, hostileBody, (title, body) => {
        const updates = [buildUpdate('identified', '2026-03-14 10:00', body)];
        expectValid(
          buildPage({
            page: { name: title },
            incidents: [buildIncident({ title, updates, introduction: body })],
            maintenances: [buildMaintenance({ title, introduction: body })],
          }),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('incidents', () => {
  const [incident] = toIncidents(
    buildPage({ incidents: [buildIncident({ updates: story })] }),
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
      updates: story.map((each) => ({ ...each, body: 'Other' })),
    });
    expect(ids(buildPage({ incidents: [changed] }))).toEqual(
      ids(buildPage({ incidents: [buildIncident({ updates: story })] })),
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
    expect(maintenance?.incident_updates[1]?.affected_components).toEqual([
      expect.objectContaining({ old_status: 'operational', new_status: 'under_maintenance' }),
    ]);
  });

  test('leave the indicator alone', () => {
    const source = buildPage({ maintenances: [buildMaintenance()] }, '2026-04-02 09:00');
    expect(toStatusDocument(source).status).toEqual({
      indicator: 'none',
      description: 'API is under maintenance.',
    });
  });
});

describe('components', () => {
  test('stand in groups, and know when they last changed', () => {
    const { components } = toComponents(
      buildPage({ incidents: [buildIncident({ updates: story })] }),
    );
    const [core, api, web, docs] = components;
    expect(components.map(({ name }) => name)).toEqual(['Core', 'API', 'Website', 'Documentation']);
    expect(core).toMatchObject({ group: true, group_id: null, components: [api!.id, web!.id] });
    expect(api).toMatchObject({
      group: false,
      group_id: core!.id,
      position: 1,
      start_date: '2024-05-01',
      created_at: '2024-05-01T00:00:00.000Z',
      updated_at: '2026-03-14T11:42:00.000Z',
    });
    expect(docs).toMatchObject({
      group_id: null,
      position: 2,
      created_at: '1970-01-01T00:00:00.000Z',
    });
  });

  test('are never operational when nobody knows', () => {
    const { components } = toComponents(
      buildPage({ unreadable: [{ file: 'x.md', kind: 'incident', mayBeOpen: true }] }),
    );
    expect(new Set(components.map(({ status }) => status))).toEqual(
      new Set(['degraded_performance']),
    );
  });
});
