import { repositoryOfRemote } from '../../src/adoption/init-answers.ts';
import { projectFolder } from '../cli/folders.ts';
import { git } from '../git/git.ts';

/** This copy of Outpost as a workflow calls it, `owner/name@ref`: the tag of its commit, else the commit. */
export function readVersionInGit(): string | undefined {
  const repository = repositoryOfRemote(ask('remote', 'get-url', 'origin'));
  const ref = ask('describe', '--tags', '--exact-match', 'HEAD') || ask('rev-parse', 'HEAD');
  return repository === undefined || ref === '' ? undefined : `${repository}@${ref}`;
}

function ask(...args: readonly string[]): string {
  const { status, out } = git(projectFolder, args);
  return status === 0 ? out : '';
}
