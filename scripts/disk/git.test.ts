import { describe, expect, test } from 'vitest';

import { whyNotCommitted, whyNotPushed } from './git.ts';

describe('what git refuses', () => {
  test('a commit by nobody leaves the file and names three commands', () => {
    const told = whyNotCommitted(
      '*** Please tell me who you are.\n\nfatal: empty ident name',
      "Resolve: API doesn't answer",
      'content/incidents/x.md',
    );
    expect(told.split('\n')).toEqual([
      'The file is written, but git does not know your name, so it is not committed. Run:',
      '  git config --global user.name "Your Name"',
      '  git config --global user.email you@example.org',
      String.raw`  git commit -m 'Resolve: API doesn'\''t answer' -- 'content/incidents/x.md' && git push`,
    ]);
    expect(whyNotCommitted('hook failed', 'x', 'x.md')).toBe(
      'The file is written, but git commit failed: hook failed',
    );
  });

  test.each([
    [
      'remote: error: GH006: Protected branch update failed\n! [remote rejected] main -> main (protected branch hook declined)',
      'git push origin HEAD:refs/heads/update-abc1234, then open a pull request',
    ],
    ['! [rejected] main -> main (fetch first)', 'git pull --rebase, then git push'],
    ['could not resolve host', 'Repeat with git push.'],
  ])('%j', (errors, expected) => {
    expect(whyNotPushed(errors, 'origin', 'main', 'abc1234')).toContain(expected);
  });
});
