import { Refusal } from '../../src/authoring/refusal.ts';
import { UsageError } from '../../src/authoring/usage-error.ts';
import { nearest } from '../../src/sources/text/nearest.ts';
import type { UpgradedRepository } from './upgraded-repository.ts';

/**
 * Fetches a version of Outpost into a copy.
 * @param from an address, a folder, or a remote
 * @param version a tag, a branch or a whole commit
 * @returns its commit
 * @throws UsageError that names the versions there are; Refusal when nothing can be fetched from there
 */
export function fetchVersion(
  repository: UpgradedRepository,
  from: string,
  version: string,
): string {
  if (repository.try(['fetch', '--quiet', '--no-tags', from, version]) === undefined) {
    const tags = listTags(repository, from);
    const near = nearest(version, tags);
    throw new UsageError(
      `There is no version "${version}" at ${from}. ${near === undefined ? '' : `Did you mean ${near}? `}${
        tags.length === 0
          ? 'It has no tags; leave out --to for the newest version, or name a branch or a whole commit.'
          : `The newest are ${tags.slice(0, 5).join(', ')}; a branch or a whole commit will do, too.`
      }`,
    );
  }
  return repository.git(['rev-parse', 'FETCH_HEAD^{commit}']).trim();
}

/** Newest first. @throws Refusal when `from` does not answer */
function listTags(repository: UpgradedRepository, from: string): string[] {
  const list = repository.try(['ls-remote', '--tags', '--refs', '--sort=-version:refname', from]);
  if (list === undefined) {
    throw new Refusal(
      `Nothing can be fetched from ${from}. Is the address right, and may you read it? git ls-remote ${from} says more.`,
    );
  }
  return Array.from(list.matchAll(/\trefs\/tags\/(.+)$/gm), ([, tag]) => tag!);
}
