import { spawnSync } from 'node:child_process';
import process from 'node:process';

import { repositoryOfRemote } from '../../src/adoption/init-answers.ts';
import { projectFolder } from '../cli/run.ts';

/** This copy of Outpost as a workflow calls it, `owner/name@ref`: by the tag of its commit, else by the commit. */
export function readVersionInGit(): string | undefined {
  const repository = repositoryOfRemote(git('remote', 'get-url', 'origin'));
  const ref = git('describe', '--tags', '--exact-match', 'HEAD') || git('rev-parse', 'HEAD');
  return repository === undefined || ref === '' ? undefined : `${repository}@${ref}`;
}

function git(...args: readonly string[]): string {
  const env = { ...process.env, GIT_TERMINAL_PROMPT: '0' };
  const { status, stdout } = spawnSync('git', ['-C', projectFolder, ...args], {
    encoding: 'utf8',
    env,
  });
  return status === 0 ? stdout.trim() : '';
}
