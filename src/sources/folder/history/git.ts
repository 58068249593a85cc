import { execFileSync } from 'node:child_process';

/** The output of git; undefined without git or a repository. */
export function git(folder: string, ...command: string[]): string | undefined {
  try {
    return execFileSync('git', ['-C', folder, ...command], {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    // Without git, the page is built without its history.
    if (error instanceof Error) return undefined;
    throw error;
  }
}
