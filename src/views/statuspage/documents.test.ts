import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  buildIncident,
  buildMaintenance,
  buildPage,
  buildUpdate,
} from '../../../test/support/build-page.ts';
import { deepBodies, hostileBody, hostileLine } from '../../../test/support/hostile-markup.ts';
import { schemaProblems } from '../../../test/support/schema-check.ts';
import { formatDocuments, resolvedStory } from '../../../test/support/statuspage-documents.ts';
import { statuspageSchemas } from './schema.ts';
import type { StatuspageSource } from './documents.ts';

function expectValid(source: StatuspageSource): void {
  for (const [name, text] of formatDocuments(source)) {
    expect(schemaProblems(statuspageSchemas[name], JSON.parse(text)), name).toEqual([]);
  }
}

describe('the eight documents', () => {
  test.each([
    ['a calm page', {}],
    ['an open incident', { incidents: [buildIncident()] }],
    ['one that is over', { incidents: [buildIncident({ updates: resolvedStory })] }],
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

  const expectValidWith = (title: string, body: string) => {
    const updates = [buildUpdate('identified', '2026-03-14 10:00', body)];
    expectValid(
      buildPage({
        page: { name: title },
        incidents: [buildIncident({ title, updates, introduction: body })],
        maintenances: [buildMaintenance({ title, introduction: body })],
      }),
    );
  };

  test('have them whatever people write', () => {
    fc.assert(fc.property(hostileLine, hostileBody, expectValidWith), { numRuns: 40 });
  });

  test('have them however deeply people nest', () => {
    for (const body of deepBodies) expectValidWith('Deep', body);
  });
});
