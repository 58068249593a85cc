import fc from 'fast-check';
import { expect, test } from 'vitest';

import { impacts } from '../../model/status.ts';
import { formatSyncState, issueFates, parseSyncState } from './state.ts';

const digest = fc.stringMatching(/^[0-9a-f]{64}$/);
const optional = { requiredKeys: [] };

test('a record reads back as it was written', () => {
  const state = fc.record(
    {
      repository: fc.constant('acme/status'),
      cursor: fc.record(
        { etag: fc.string(), since: fc.nat(), taken: fc.array(fc.nat()) },
        optional,
      ),
      isImporting: fc.constant(true),
      unreadSince: fc.nat(),
      pinned: fc.record({ number: fc.nat(), node: fc.string() }),
      issues: fc
        .array(
          fc.tuple(
            fc.integer({ min: 1, max: 99_999 }),
            fc.record(
              {
                node: fc.string(),
                updatedAt: fc.nat(),
                digest,
                next: digest,
                open: fc.constantFrom(...impacts),
                fate: fc.constantFrom(...issueFates),
                kept: fc.boolean(),
              },
              { requiredKeys: ['node', 'updatedAt'] },
            ),
          ),
        )
        .map((entries) => new Map(entries)),
    },
    { requiredKeys: ['repository', 'cursor', 'issues'] },
  );
  fc.assert(
    fc.property(state, (each) => {
      expect(parseSyncState(formatSyncState(each))).toEqual(each);
    }),
  );
});

test('another etag is a change of one line that is nothing else', () => {
  const state = { repository: 'acme/status', cursor: { since: 5 }, issues: new Map() };
  const written = (etag: string) =>
    formatSyncState({ ...state, cursor: { ...state.cursor, etag } }).split('\n');
  const lines = written('W/"two"');
  const changed = written('W/"one"').filter((line, index) => line !== lines[index]);
  expect(changed).toEqual([String.raw`"etag":"W/\"one\"",`]);
});
