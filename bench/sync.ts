import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';

import { projectFolder } from '../scripts/cli/folders.ts';
import { measure, type Measurement } from './measured-run.ts';

/** What the sync took for a repository of that size. */
export interface SyncMeasurement extends Omit<Measurement, 'printed'> {
  readonly requests: number;
}

/** The `page.yml` for the issues of the fake GitHub. */
export const syncPage = `name: Bench
url: https://status.example.org/
components:
  - id: api
    name: API
`;

/** Syncs of a whole history into an empty folder, from a fake GitHub in a process of its own: the first, and then while nothing is new. */
export async function measureSyncs(
  issues: number,
  comments: number,
  runs = 2,
): Promise<SyncMeasurement[]> {
  const server = await startServer(issues, comments);
  const folder = mkdtempSync(path.join(tmpdir(), 'outpost-bench-sync-'));
  try {
    writeFileSync(path.join(folder, 'page.yml'), syncPage);
    const script = path.join(projectFolder, 'scripts/sync.ts');
    const results: SyncMeasurement[] = [];
    for (let run = 0; run < runs; run += 1) {
      const args = [script, '--content', folder];
      const { printed, ...measured } = await measure(process.execPath, args, server.env);
      const requests = Number(/(\d+) requests?\.\s*$/.exec(printed)?.[1]);
      results.push({ ...measured, requests });
    }
    return results;
  } finally {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A fake GitHub with that history, in a process of its own, and the environment in which the sync finds it. */
export async function startServer(issues: number, comments: number) {
  const server = spawn(
    process.execPath,
    [path.join(projectFolder, 'bench/fake-github-process.ts'), String(issues), String(comments)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
  const { url, token } = JSON.parse(line) as { url: string; token: string };
  return {
    env: { GITHUB_API_URL: url, GITHUB_TOKEN: token, GITHUB_REPOSITORY: 'acme/status' },
    stop: () => {
      server.kill();
    },
  };
}
