import { describe, expect, test } from 'vitest';

import type { GitState } from './edit-outcome.ts';
import {
  isUnknownAuthor,
  pushFailureOf,
  whyDetached,
  unknownAuthorAdvice,
  whyNoRemote,
  whyNotPushed,
  type PushFailure,
} from './git-advice.ts';

const git: GitState = {
  isRepository: true,
  branch: 'main',
  remote: 'origin',
  remoteBranch: 'main',
  isChanged: false,
  otherChanges: 0,
};

test('a commit by nobody leaves the file and names what to run', () => {
  expect(isUnknownAuthor('*** Please tell me who you are.\n\nfatal: empty ident name')).toBe(true);
  expect(isUnknownAuthor('hook failed')).toBe(false);
  const told = unknownAuthorAdvice(git, 'content/incidents/x.md', "Resolve: API doesn't answer");
  expect(told.split('\n')).toEqual([
    'The file is written, but git does not know your name, so it is not committed. Run:',
    '  git config --global user.name "Your Name"',
    '  git config --global user.email you@example.org',
    String.raw`  git add -- content/incidents/x.md && git commit -m 'Resolve: API doesn'\''t answer' -- content/incidents/x.md && git push origin main`,
  ]);
});

describe('what a remote says, and the next step', () => {
  test.each<[string, PushFailure, string]>([
    [
      'remote: error: GH006: Protected branch update failed\n! [remote rejected] main -> main (protected branch hook declined)',
      'protected',
      'Run git push origin abc1234:refs/heads/update-abc1234, then open a pull request',
    ],
    ['! [rejected] main -> main (fetch first)', 'moved', 'pushed again and again'],
    [
      "fatal: unable to access 'https://github.com/a/b/': Could not resolve host: github.com",
      'offline',
      'When it can, run git push origin main. To repeat the command is safe',
    ],
    [
      'ssh: connect to host github.com port 22: Connection timed out\nfatal: Could not read from remote repository.',
      'offline',
      'cannot be reached (ssh: connect to host',
    ],
    [
      'remote: Permission to a/b.git denied to c.\nfatal: unable to access: The requested URL returned error: 403',
      'forbidden',
      'Log in or ask for the right to push; then run git push origin main',
    ],
    [
      "fatal: could not read Username for 'https://github.com': terminal prompts disabled",
      'forbidden',
      'does not let you in',
    ],
    [
      "fatal: '/nowhere' does not appear to be a git repository",
      'gone',
      'git remote set-url origin URL',
    ],
    ['error: something else', 'other', 'When that is mended, run git push origin main'],
  ])('%j', (errors, kind, step) => {
    expect(pushFailureOf(errors)).toBe(kind);
    const told = whyNotPushed(errors, 'abc1234', git);
    expect(told).toContain('Committed as abc1234, but not pushed: ');
    expect(told).toContain(step);
    expect(told).not.toContain('git pull');
  });

  test('a branch of another name there, and a folder elsewhere', () => {
    const state = { ...git, branch: 'work', remote: 'github', command: 'git -C /srv/page' };
    expect(whyNotPushed('Could not resolve host', 'abc', state, 'npm run publish')).not.toContain(
      'git push',
    );
    expect(whyNotPushed('Could not resolve host', 'abc', state)).toContain(
      'git -C /srv/page push github work:main',
    );
  });

  test.each<[string[], string]>([
    [[], 'git remote add origin URL, then git push --set-upstream origin main'],
    [['a', 'b'], 'git push --set-upstream a main, or git push --set-upstream b main'],
  ])('remotes %j, and none of them is ours', (remotes, step) => {
    expect(whyNoRemote('abc', { ...git, remotes })).toContain(step);
  });

  test('no branch at all', () => {
    expect(whyDetached({ ...git, otherBranch: 'trunk' })).toContain('git switch trunk');
    expect(whyDetached(git)).toContain('git switch --create main');
  });
});
