import fs from 'node:fs';
import path from 'node:path';

import type { AstroIntegration } from 'astro';

import { isWarning, type Position } from '../../src/model/problem.ts';
import { readProblems } from '../cli/content-report.ts';
import { siteFromEnvironment } from '../cli/site-environment.ts';
import { printError } from '../cli/print.ts';

/**
 * While Astro serves a page that is being written: prints what is wrong with the content, shows what is an error over
 * the page, and has the browser load the page anew when a file of it changes, comes or goes.
 */
export function contentWatcher(folder: string): AstroIntegration {
  let printed: readonly string[] = [];
  let shown: { message: string; stack: string; loc: Position & { file: string } } | undefined;
  const printNewProblems = () => {
    const { problems, lines } = readProblems(siteFromEnvironment());
    for (const line of lines) if (!printed.includes(line)) printError(line);
    printed = lines;
    const errors = lines.filter((_, index) => !isWarning(problems[index]!));
    const first = problems.find((problem) => !isWarning(problem));
    shown = first && { message: errors.join('\n\n'), stack: '', loc: first };
  };
  return {
    name: 'outpost:content-watcher',
    hooks: {
      'astro:server:setup': ({ server }) => {
        printNewProblems();
        server.ws.on('connection', () => {
          if (shown) server.ws.send({ type: 'error', err: shown });
        });
        server.watcher.add(folder);
        server.watcher.on('all', (_event, file) => {
          if (!path.resolve(file).startsWith(folder + path.sep)) return;
          // An editor empties a file before it writes it; another event follows.
          if (isEmpty(file)) return;
          printNewProblems();
          // Astro remembers the list of pages until its modules are loaded again.
          for (const { hot } of Object.values(server.environments)) {
            hot.send({ type: 'full-reload' });
          }
        });
      },
    },
  };
}

function isEmpty(file: string): boolean {
  return fs.statSync(file, { throwIfNoEntry: false })?.size === 0;
}
