import path from 'node:path';

import { readGitState } from '../../git/git.ts';
import { pull, type PullResult } from '../../git/remote.ts';
import { printError } from '../../cli/print.ts';

/**
 * Pulls what others have published, so that nobody edits an old version. Prints what came, or why it could not pull; in
 * either case the work goes on.
 */
export function pullPublished(folder: string, { json }: { readonly json: boolean }): PullResult {
  const incoming = pull(folder, readGitState(folder, path.join(folder, 'page.yml')));
  if (!json) {
    const told = linesOn(incoming);
    if (told.length > 0) printError(told.join('\n'));
  }
  return incoming;
}

/** The message about it for a person. */
function linesOn(incoming: PullResult): string[] {
  switch (incoming.kind) {
    case 'ready':
      return incoming.subjects.length === 0
        ? []
        : ['Others have published meanwhile:', ...incoming.subjects.map((each) => `  ${each}`)];
    case 'silent':
      return [`What others have published is not known: ${incoming.reason}`];
    case 'stuck':
      return [`Others have published, but it cannot be brought in: ${incoming.reason}`];
  }
}
