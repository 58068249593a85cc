import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

import type { DrillFacts } from '../../../src/drill/drill-facts.ts';
import { projectFolder } from '../../cli/folders.ts';
import { runProgram } from '../run-program.ts';

const mostMs = 10 * 60_000;
const nowhere = 'http://127.0.0.1:9/';

/** Builds the page without network, into a temporary folder. */
export async function tryBuild(
  content: string,
  state: string | undefined,
): Promise<DrillFacts['build']> {
  const out = mkdtempSync(path.join(os.tmpdir(), 'outpost-drill-'));
  const refusing = pathToFileURL(path.join(import.meta.dirname, 'no-network.ts')).href;
  const begun = performance.now();
  try {
    const { code, isLate, all } = await runProgram(
      [
        process.execPath,
        path.join(projectFolder, 'scripts/build.ts'),
        ...['--content', path.resolve(content), '--out', path.join(out, 'site')],
        ...(state === undefined ? [] : ['--state', path.resolve(state)]),
      ],
      {
        folder: '.',
        environment: {
          ...process.env,
          NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import=${refusing}`.trim(),
          // Proxies for programs that the build starts, in the variables that they know.
          ...{ HTTP_PROXY: nowhere, HTTPS_PROXY: nowhere, ALL_PROXY: nowhere },
          ...{ http_proxy: nowhere, https_proxy: nowhere, all_proxy: nowhere },
          GIT_ALLOW_PROTOCOL: 'file',
        },
        timeoutMs: mostMs,
      },
    );
    if (code === 0) return { seconds: Math.round((performance.now() - begun) / 1000) };
    const lines = all.split('\n').filter((line) => line.trim() !== '');
    const said = lines.findLast((line) => /error|nothing was built|network is off/i.test(line));
    return {
      reason: isLate ? `it took longer than ${mostMs / 60_000} min.` : (said ?? lines.at(-1) ?? ''),
    };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
