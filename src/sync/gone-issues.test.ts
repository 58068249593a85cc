import { expect, test } from 'vitest';

import { digestOf } from '../model/digest.ts';
import type { GitHubIssue } from '../sources/github/answers/issue-data.ts';
import type { SyncedIssue } from '../sources/sync/state.ts';
import { fateInList, fateOf, isWanted, planPrune, withFate } from './gone-issues.ts';

const known = (changes: Partial<SyncedIssue> = {}): SyncedIssue => {
  return { node: 'I', updatedAt: 100, ...changes };
};

test.each<[string, SyncedIssue | undefined, [number, boolean][], number, string | undefined]>([
  ['is listed with its label', known(), [[7, true]], 0, undefined],
  ['is listed without its label', known(), [[7, false]], 0, 'unlabelled'],
  ['is missing, though updated within the list', known(), [], 50, 'ask'],
  ['is older than the list reaches', known(), [], 200, undefined],
  ['is older, and open on the page', known({ open: 'major' }), [], 200, 'ask'],
  ['is missing from the whole list', undefined, [], -Infinity, 'ask'],
  ['is known to be gone', known({ fate: 'deleted' }), [], 50, undefined],
])('an issue that %s', (_, issue, listed, readDownTo, expected) => {
  expect(fateInList(7, issue, { listed: new Map(listed), readDownTo })).toBe(expected);
});

test('an issue that a torn list lacks has lost its label only if GitHub shows it without one', () => {
  const here = (...labels: string[]) =>
    ({ kind: 'here', issue: { labels } as Partial<GitHubIssue> as GitHubIssue }) as const;
  expect(fateOf(here('bug', 'Incident'), ['incident'])).toBeUndefined();
  expect(fateOf(here('bug'), ['incident'])).toBe('unlabelled');
  expect(fateOf({ kind: 'deleted' }, ['incident'])).toBe('deleted');
  expect(withFate(undefined, 'deleted')).toEqual({ node: '', updatedAt: 0, fate: 'deleted' });
});

interface Situation {
  readonly full?: boolean;
  readonly force?: boolean;
  readonly missing?: number[];
  readonly edited?: number[];
}

test.each<[string, SyncedIssue | undefined, Situation, boolean]>([
  ['not again', known(), {}, false],
  ['again with --full', known(), { full: true }, true],
  ['not again with --force', known(), { force: true }, false],
  ['again with --force when it was kept', known({ kept: true }), { force: true }, true],
  ['again with --force when its file was edited', known(), { force: true, edited: [7] }, true],
  ['not again when its file was edited', known(), { edited: [7] }, false],
  ['again when its file is gone', known(), { missing: [7] }, true],
  [
    'again when it was updated since, though the cursor is past it',
    known({ updatedAt: 99 }),
    {},
    true,
  ],
  ['again when what GitHub said contradicted itself', known({ doubts: 1 }), {}, true],
  ['not again when it contradicted itself for good', known({ doubts: 2 }), {}, false],
])('an issue taken in before is asked for %s', (_, issue, situation, expected) => {
  const { missing = [], edited = [], ...flags } = situation;
  const asked = { number: 7, updatedAt: 100 } as GitHubIssue;
  const differences = {
    missing,
    lost: [],
    edited: new Map(edited.map((number) => [number, 'x.md'])),
  };
  const cursor = { since: 200 };
  const options = { cursor, differences, full: false, force: false, ...flags };
  expect(isWanted(asked, issue, options)).toBe(expected);
});

const index = new Map([
  [1, 'incidents/1.md'],
  [2, 'incidents/2.md'],
  [3, 'incidents/3.md'],
]);
const texts = new Map([...index.values()].map((path) => [path, `text of ${path}`]));
const digest = (number: number) => digestOf(texts.get(index.get(number)!)!);
const read = (path: string) => texts.get(path);

test('a file whose issue is gone goes, unless a hand edited it', () => {
  const issues = new Map([
    [1, known({ fate: 'deleted', digest: digest(1) })],
    [2, known({ fate: 'deleted', digest: digest(1) })],
    [3, known({ digest: digest(3) })],
  ]);
  expect(planPrune(index, issues, read, false)).toEqual({
    removed: [{ number: 1, path: 'incidents/1.md' }],
    kept: ['incidents/2.md'],
  });
  expect(planPrune(index, issues, read, true)?.removed).toHaveLength(2);
});

test('all files at once go only with force', () => {
  const issues = new Map([1, 2, 3].map((number) => [number, known({ fate: 'missing' })]));
  expect(planPrune(index, issues, read, false)).toBeUndefined();
  expect(planPrune(index, issues, read, true)?.removed).toHaveLength(3);
});
