import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';

import { onTestFinished } from 'vitest';

import { patienceMs } from './patience.ts';
import { projectFolder } from './run-script.ts';

interface ScriptServer {
  /** Waits until a page contains a text; false when it never does. */
  readonly shows: (page: string, text: string) => Promise<boolean>;
  /** The problems that it has printed. */
  readonly printed: () => string;
  /** The error that Vite shows over a page, once a browser has opened it. */
  readonly overlay: () => Promise<string>;
}

/** Starts one of `scripts/` that serves pages, until the test is over. */
export function serveWith(script: string, flags: readonly string[]): Promise<ScriptServer> {
  return serve([path.join('scripts', `${script}.ts`), ...flags], {});
}

/** Starts a command of Astro that serves pages, until the test is over. */
export function serveWithAstro(
  command: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ScriptServer> {
  return serve(['node_modules/astro/bin/astro.mjs', ...command], env);
}

async function serve(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ScriptServer> {
  const port = await freePort();
  // The environment of a terminal: Vite behaves differently with the variables of a test runner.
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env;
  const server = spawn(process.execPath, [...args, '--port', String(port)], {
    cwd: projectFolder,
    env: { PATH, HOME, NODE_COMPILE_CACHE, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let printed = '';
  server.stderr.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  onTestFinished(() => void server.kill());
  const shows = async (page: string, text: string) => {
    const deadline = performance.now() + patienceMs;
    while (performance.now() < deadline) {
      const answer = await fetch(`http://localhost:${port}${page}`).catch(() => undefined);
      if (answer?.ok && (await answer.text()).includes(text)) return true;
      await setTimeout(200);
    }
    return false;
  };
  const overlay = async () => {
    const client = await (await fetch(`http://localhost:${port}/@vite/client`)).text();
    const token = /wsToken = "([^"]+)"/.exec(client)?.[1] ?? '';
    const socket = new WebSocket(`ws://localhost:${port}/?token=${token}`, 'vite-hmr');
    onTestFinished(() => {
      socket.close();
    });
    return new Promise<string>((resolve) => {
      socket.addEventListener('message', ({ data }) => {
        const { type, err } = JSON.parse(String(data)) as {
          type: string;
          err?: { message: string };
        };
        if (type === 'error') resolve(err?.message ?? '');
      });
    });
  };
  return { shows, printed: () => printed, overlay };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
