import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

import { projectFolder } from '../scripts/cli/folders.ts';
import { folderSize } from './folder-size.ts';
import { measure } from './measured-run.ts';
import { startServer, syncPage } from './sync.ts';

const issues = 200;
const comments = 4;

/** Our own steps of `action.yml`, with the same commands. */
const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['install', 'npm', 'ci', '--omit=dev', '--no-audit', '--no-fund', '--prefer-offline'],
  ['sync', process.execPath, 'scripts/sync.ts'],
  ['build', process.execPath, 'scripts/build.ts', '--keep-going'],
  ['archive', 'tar', '-cf', 'artifact.tar', '-C', 'dist', '.'],
];

/**
 * Times from a push to the artifact of a page with 200 incidents from issues: a copy of the committed project, a
 * package cache that has been filled, a fake GitHub whose issues an earlier deploy has read. A table in markdown.
 */
export async function measureDeploy(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'outpost-bench-deploy-'));
  const server = await startServer(issues, comments);
  try {
    await measure('git', ['clone', '--quiet', '--local', projectFolder, folder]);
    rmSync(path.join(folder, 'content'), { recursive: true });
    mkdirSync(path.join(folder, 'content'));
    cpSync(path.join(projectFolder, 'content/templates'), path.join(folder, 'content/templates'), {
      recursive: true,
    });
    writeFileSync(path.join(folder, 'content/page.yml'), syncPage);
    const env = { ...server.env, NODE_ENV: '' };
    const earlier = path.join(projectFolder, 'scripts/sync.ts');
    await measure(process.execPath, [earlier], env, folder);
    const rows: string[] = [];
    let total = 0;
    for (const [name, command, ...args] of steps) {
      const { seconds } = await measure(command, args, env, folder);
      total += seconds;
      rows.push(`| ${name} | ${seconds.toFixed(2)} |`);
    }
    const modules = path.join(folder, 'node_modules');
    return [
      '| step | s |',
      '|---|--:|',
      ...rows,
      `| all | ${total.toFixed(2)} |`,
      '',
      `Installed: ${(folderSize(modules) / 1e6).toFixed(0)} MB.`,
    ].join('\n');
  } finally {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
