import { describe, expect, test } from 'vitest';

import { digestOf } from '../model/digest.ts';
import type { GitHubHistory } from '../sources/github/answers/issue-data.ts';
import { planFile, type FileQuestion } from './file-plan.ts';

const from = 'incidents/2026-03-14-upgrade-7.md';
const to = 'maintenances/2026-03-14-upgrade-7.md';

const ours = (node: string) => ({ node, updatedAt: 0, digest: digestOf('ours') });

/** An incident that the sync wrote, and that has become a maintenance. */
function question(changes: Partial<FileQuestion>): FileQuestion {
  const issue = { number: 7, nodeId: 'I_7', createdAt: Date.UTC(2026, 2, 14) };
  return {
    report: {
      kind: 'report',
      path: to,
      text: 'new',
      logEntries: [],
      notes: [],
      openImpact: undefined,
    },
    history: { issue, events: [], readAt: 0 } as unknown as GitHubHistory,
    found: { path: from, text: 'ours' },
    known: ours('I_7'),
    read: () => undefined,
    force: false,
    context: {} as FileQuestion['context'],
    ...changes,
  };
}

const moved = { kind: 'written', path: to, text: 'new', isNew: true, replaces: from };
const kept = { kind: 'kept', path: to };

test.each<[string, Partial<FileQuestion>, object]>([
  ['nothing', {}, moved],
  ['what the sync wrote', { read: () => 'ours' }, moved],
  ['the very text', { read: () => 'new' }, moved],
  ["a hand's file", { read: () => 'mine' }, kept],
  ["a hand's file, and force", { read: () => 'mine', force: true }, moved],
])('an issue that changes its kind, where %s stands already', (_, changes, plan) => {
  expect(planFile(question(changes))).toEqual(plan);
});

test('an issue of a repository made anew leaves a hand’s file alone', () => {
  const found = { path: to, text: 'ours' };
  const anew = { found, known: ours('I_old'), read: () => 'mine' };
  expect(planFile(question(anew))).toEqual({ ...kept, path: to.replace('.md', '-2.md') });
});

describe('a file of another day that has the number of the issue', () => {
  const hand = { path: 'maintenances/2026-03-20-upgrade-7.md', text: '---\nissue: 7\n---\n' };

  test.each([
    ['is a hand’s, for all that is known without a record', undefined],
    ['is a hand’s when the record has no id', ''],
  ])('%s', (_, node) => {
    const known = node === undefined ? undefined : ours(node);
    expect(planFile(question({ found: hand, known }))).toEqual({ kind: 'kept', path: hand.path });
  });

  test('loses its key to force alone', () => {
    expect(planFile(question({ found: hand, known: undefined, force: true }))).toEqual({
      kind: 'written',
      path: to,
      text: 'new',
      isNew: true,
      detaches: { path: hand.path, text: '---\n---\n' },
    });
  });
});
