import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  buildAnnouncement,
  buildIncident,
  buildMaintenance,
  buildPage,
  buildUpdate,
  utc,
} from '../../../test/support/build-page.ts';
import { deepBodies, hostileBody, hostileLine } from '../../../test/support/hostile-markup.ts';
import { schemaProblems } from '../../../test/support/schema-check.ts';
import { toPageDocument, type PageDocumentSource } from './document.ts';
import { pageDocumentSchema } from './schema.ts';

/** The published schema, but with no key allowed that it does not describe: so it is complete. */
function strictSchema(source: PageDocumentSource): object {
  const close = (schema: unknown): unknown => {
    if (Array.isArray(schema)) return schema.map(close);
    if (typeof schema !== 'object' || schema === null) return schema;
    const closed = Object.fromEntries(
      Object.entries(schema).map(([key, value]) => [key, close(value)]),
    );
    return 'properties' in schema && 'required' in schema
      ? { ...closed, additionalProperties: false }
      : closed;
  };
  return close(pageDocumentSchema(source.site)) as object;
}

function expectValid(source: PageDocumentSource): void {
  const document: unknown = JSON.parse(JSON.stringify(toPageDocument(source)));
  expect(schemaProblems(strictSchema(source), document)).toEqual([]);
}

const full = buildPage(
  {
    page: { description: 'All of Acme.', homepage: 'https://acme.example/' },
    incidents: [
      buildIncident({
        facts: {
          components: [{ id: 'api', status: 'partial_outage' }],
          affected: 'All',
          workaround: 'Wait.',
          nextUpdateAt: utc('2026-03-14 12:30'),
          expectedFixAt: utc('2026-03-14 13:00'),
          coordinator: 'ana',
        },
        upstream: [{ name: 'Copr', url: 'https://copr.example/' }, { name: 'Else' }],
        issue: 7,
      }),
      buildIncident({
        id: '2026-03-10-over',
        startedAt: utc('2026-03-10 00:00'),
        updates: [buildUpdate('resolved', '2026-03-10 06:00')],
        facts: { components: [{ id: 'web', status: 'major_outage' }] },
      }),
    ],
    maintenances: [
      buildMaintenance(),
      buildMaintenance({
        id: '2026-03-12-past',
        scheduledFor: utc('2026-03-12 08:00'),
        scheduledUntil: utc('2026-03-12 09:00'),
      }),
    ],
    announcements: [buildAnnouncement()],
    unreadable: [{ file: 'x.md', kind: 'incident', mayBeOpen: true, componentIds: ['docs'] }],
  },
  '2026-03-14 12:00',
);

describe('toPageDocument', () => {
  test('is what its schema says, and nothing else', () => {
    expectValid(full);
    expectValid({ ...full, commit: '2e4cfbe' });
    expectValid(buildPage());
    expectValid(buildPage({ incidents: [buildIncident({ falseAlarm: true })] }));
  });

  const expectValidWith = (title: string, body: string) => {
    expectValid(
      buildPage({
        page: { name: title, description: body },
        incidents: [buildIncident({ title, introduction: body })],
        maintenances: [buildMaintenance({ title, introduction: body })],
        announcements: [buildAnnouncement({ title, body })],
      }),
    );
  };

  test('is so whatever people write', () => {
    fc.assert(fc.property(hostileLine, hostileBody, expectValidWith), { numRuns: 30 });
  });

  test('is so however deeply people nest', () => {
    for (const body of deepBodies) expectValidWith('Deep', body);
  });

  test('says when it is from and when it changes by itself', () => {
    expect(toPageDocument({ ...full, commit: '2e4cfbe' })).toMatchObject({
      $schema: 'https://acme.example/status/schema/page-v1.json',
      version: 1,
      generated_at: '2026-03-14T12:00:00Z',
      commit: '2e4cfbe',
      next_transition_at: '2026-03-24T12:00:00Z',
      status: { indicator: 'major' },
    });
  });

  test('has the uptime of each day', () => {
    const { components } = toPageDocument(full);
    const web = components.find(({ id }) => id === 'web')!;
    expect(web.days).toHaveLength(90);
    expect(web.days.find(({ day }) => day === '2026-03-10')).toEqual({
      day: '2026-03-10',
      status: 'major_outage',
      uptime: 0.75,
      seconds: { major_outage: 21_600 },
      reports: ['2026-03-10-over'],
    });
    expect(web.days.find(({ day }) => day === '2026-03-11')).toMatchObject({
      uptime: 1,
      seconds: {},
    });
  });

  test('lists what is open, planned, said and over', () => {
    const document = toPageDocument(full);
    expect(document.incidents).toMatchObject([
      {
        id: '2026-03-14-api',
        status: 'investigating',
        next_update_at: '2026-03-14T12:30:00Z',
        updates: [{ id: 'u20260314t095800z', body: 'We are looking into it.' }],
      },
    ]);
    expect(document.maintenances.map(({ id, status }) => [id, status])).toEqual([
      ['2026-04-02-upgrade', 'scheduled'],
    ]);
    expect(document.announcements.map(({ title }) => title)).toEqual(['We are moving']);
    expect(document.recent.map(({ id, ended_at }) => [id, ended_at])).toEqual([
      ['2026-03-12-past', '2026-03-12T09:00:00Z'],
      ['2026-03-10-over', '2026-03-10T06:00:00Z'],
    ]);
    expect(document.unreadable).toEqual([
      { file: 'x.md', kind: 'incident', may_be_open: true, components: ['docs'] },
    ]);
  });
});
