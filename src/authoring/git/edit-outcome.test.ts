import { expect, test } from 'vitest';

import { doneLines } from '../edit-result.ts';
import {
  outcomeChoices,
  outcomeOf,
  whyNoCommit,
  type EditOutcome,
  type GitState,
} from './edit-outcome.ts';

const git: GitState = {
  isRepository: true,
  branch: 'main',
  remote: 'origin',
  isChanged: false,
  otherChanges: 0,
};
const none: GitState = { isRepository: false, isChanged: false, otherChanges: 0 };
const flags = { commit: false, push: false, dryRun: false };

test.each<[string, GitState, RegExp | undefined]>([
  ['a clean file', git, undefined],
  ['no repository', none, /git init/],
  [
    'a detached HEAD',
    { isRepository: true, isChanged: false, otherChanges: 0, otherBranch: 'master' },
    /git switch master/,
  ],
  [
    'a rebase under way',
    { ...git, underWay: 'rebase', conflicts: ['content/incidents/x.md'] },
    /^A rebase is under way\. Mend content\/incidents\/x\.md: keep the updates of both sides, oldest first, .* git add content\/incidents\/x\.md\. Go on with git rebase --continue, or drop it with git rebase --abort;/,
  ],
  ['an edit of its own', { ...git, isChanged: true }, /x\.md has changes/],
])('a commit with %s', (_, state, expected) => {
  const reason = whyNoCommit(state, 'x.md');
  if (expected) expect(reason).toMatch(expected);
  else expect(reason).toBeUndefined();
});

test.each<[Partial<typeof flags>, boolean, EditOutcome]>([
  [{}, false, 'write'],
  [{ commit: true }, false, 'commit'],
  [{ commit: true, push: true }, false, 'publish'],
  [{ push: true }, true, 'write'],
  [{ push: true, dryRun: true }, false, 'nothing'],
])('with %j and a draft: %s, it ends with %s', (given, isDraft, expected) => {
  expect(outcomeOf({ ...flags, ...given }, isDraft)).toBe(expected);
});

test.each<[string, GitState, boolean, Partial<typeof flags>, EditOutcome[]]>([
  ['all there is', git, false, {}, ['publish', 'commit', 'write', 'nothing']],
  [
    'what was asked for first',
    git,
    false,
    { commit: true },
    ['commit', 'publish', 'write', 'nothing'],
  ],
  [
    'no push without a remote',
    { ...git, remote: undefined } as unknown as GitState,
    false,
    {},
    ['commit', 'write', 'nothing'],
  ],
  ['no commit of a draft', git, true, {}, ['write', 'nothing']],
  ['no commit without git', none, false, {}, ['write', 'nothing']],
])('a person chooses from %s', (_, state, isDraft, given, expected) => {
  const choices = outcomeChoices(state, isDraft, { ...flags, ...given });
  expect(choices.map(({ value }) => value)).toEqual(expected);
});

test.each<[string, EditOutcome, string | undefined, GitState, boolean, string[]]>([
  ['nothing', 'nothing', undefined, git, false, ['Nothing was written (--dry-run).']],
  [
    'a file',
    'write',
    undefined,
    git,
    false,
    [
      'Wrote x.md.',
      "Publish it: git add x.md && git commit -m 'Open: x' -- x.md && git push origin main",
    ],
  ],
  [
    'a file of another repository',
    'write',
    undefined,
    { ...git, command: 'git -C /srv/page', file: '/srv/page/content/x.md' },
    false,
    [
      'Wrote x.md.',
      "Publish it: git -C /srv/page add /srv/page/content/x.md && git -C /srv/page commit -m 'Open: x' -- /srv/page/content/x.md && git -C /srv/page push origin main",
    ],
  ],
  [
    'a file without git',
    'write',
    undefined,
    none,
    false,
    ['Wrote x.md.', 'It is published by whatever builds this folder.'],
  ],
  [
    'a draft',
    'write',
    undefined,
    git,
    true,
    ['Wrote x.md. Fill what stands in [[…]]; npm run check lists it.'],
  ],
  [
    'a commit',
    'commit',
    'abc',
    { ...git, otherChanges: 2 },
    false,
    [
      'Wrote x.md, committed as abc.',
      '2 other changed files were left alone.',
      'Publish it: git push origin main',
    ],
  ],
  ['a push', 'publish', 'abc', git, false, ['Wrote x.md, committed as abc.']],
])('says what was done: %s', (_, ending, commit, state, isDraft, lines) => {
  expect(doneLines(ending, 'x.md', commit, state, { isDraft, subject: 'Open: x' })).toEqual(lines);
});
