import type { PageName } from '../../../model/page/page-name.ts';
import { git } from './git.ts';

/** The name in the `page.yml` that we ship. No real page has it. */
export const exampleName = 'Example Status';

/** The names that the page has had, oldest first, by its history in git, without the name of the shipped example. */
export function readPageNames(folder: string): PageName[] {
  const options = ['--format=%x00%ct', '--no-renames', '--no-color', '--no-ext-diff'];
  const log = git(folder, 'log', ...options, '--unified=0', '--patch', '--', 'page.yml') ?? '';
  const named = log.split('\0').flatMap((commit): PageName[] => {
    const name = /^\+name:\s*(.+?)\s*$/m.exec(commit)?.[1];
    if (name === undefined) return [];
    const text = name.replace(/\s+#.*$/, '').replace(/^(['"])(.*)\1$/, '$2');
    return [{ name: text, at: Number.parseInt(commit, 10) * 1000 }];
  });
  return named.toReversed().filter(({ name }) => name !== exampleName);
}
