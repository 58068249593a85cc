import { describe, expect, test } from 'vitest';

import { buildIncident, buildPage } from '../../../test/support/build-page.ts';
import { resolvedStory } from '../../../test/support/statuspage-documents.ts';
import { toComponents } from './documents.ts';

describe('components', () => {
  test('stand in groups, and know when they last changed', () => {
    const { components } = toComponents(
      buildPage({ incidents: [buildIncident({ updates: resolvedStory })] }),
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
      created_at: '2024-05-01T00:00:00.000Z',
    });
  });

  test.each([
    ['its first component', {}],
    ['a key', { id: 'core' }],
  ])('keep the id of a group whose name changes, by %s', (_, key) => {
    const idOf = (name: string) => {
      const group = { name, ...key, components: [{ id: 'api', name: 'API', retired: false }] };
      return toComponents(buildPage({ page: { components: [group] } })).components[0]!.id;
    };
    expect(idOf('The heart of it')).toBe(idOf('Core'));
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
