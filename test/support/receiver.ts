import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { onTestFinished } from 'vitest';

/** A page with three components, and routes that say at once what alerts tell of them. */
export function openReceiverProject(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'outpost-receive-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  mkdirSync(path.join(folder, 'content/incidents'), { recursive: true });
  const ids = ['one', 'two', 'three'];
  const components = ids.map((id) => `  - { id: ${id}, name: ${id} }\n`).join('');
  const routes = ids.map(
    (id) => `  - { match: { of: ${id} }, component: ${id}, publish: at_once }\n`,
  );
  writeFileSync(
    path.join(folder, 'content/page.yml'),
    `name: Page\nurl: https://x.example.org/\ncomponents:\n${components}`,
  );
  writeFileSync(path.join(folder, 'content/alerts.yml'), `routes:\n${routes.join('')}`);
  return folder;
}

/** The incidents that the receiver has written. */
export function incidentTexts(folder: string): string[] {
  const incidents = path.join(folder, 'content/incidents');
  return readdirSync(incidents)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(path.join(incidents, name), 'utf8'));
}

/** The receiver in a process of its own, to be killed. */
export async function openReceiver(folder: string, env: Readonly<Record<string, string>>) {
  const flags = ['content', 'state', 'spool'].flatMap((name) => [
    `--${name}`,
    path.join(folder, name),
  ]);
  const child: ChildProcess = spawn('node', ['scripts/alert/receive.ts', '--port', '0', ...flags], {
    env: { ...process.env, GITHUB_TOKEN: '', GITHUB_REPOSITORY: '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = (await once(child.stdout!, 'data')) as [Buffer];
  const address = /http:\S+/.exec(said.toString())?.[0] ?? '';
  child.stdout?.resume();
  return {
    child,
    ask: async (to: string, body?: string, headers: Record<string, string> = {}) =>
      fetch(`${address}${to}`, body === undefined ? {} : { method: 'POST', body, headers }),
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    /** @returns its exit code and signal */
    stop: async (): Promise<unknown[]> => {
      child.kill('SIGTERM');
      return once(child, 'exit');
    },
  };
}
