import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { expect, onTestFinished, test } from 'vitest';

import { projectFolder, temporaryFolder } from './support/run-script.ts';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

test('npm run dev follows every change of the content, on every page', async () => {
  const content = temporaryFolder({
    'page.yml': 'name: Dev\ncomponents:\n  - { id: api, name: API }\n',
    'incidents/2026-03-14-api.md':
      '---\ntitle: API is slow\ncomponents: { api: partial_outage }\n---\n\n## Investigating — 2026-03-14 09:00 UTC\n\nWe look.\n',
  });
  const port = await freePort();
  const script = path.join(projectFolder, 'scripts/dev.ts');
  const flags = ['--content', content, '--port', String(port), '--now', '2026-03-14 12:00 UTC'];
  // As in a terminal: Vite behaves otherwise where a test runner has set its variables.
  const { PATH, HOME } = process.env;
  const server = spawn(process.execPath, [script, ...flags], {
    env: { PATH, HOME },
    stdio: 'ignore',
  });
  onTestFinished(() => void server.kill());
  const shows = async (page: string, text: string) => {
    for (let tries = 0; tries < 100; tries += 1) {
      const answer = await fetch(`http://localhost:${port}${page}`).catch(() => undefined);
      if (answer?.ok && (await answer.text()).includes(text)) return true;
      await setTimeout(200);
    }
    return false;
  };
  const page = '/incidents/2026-03-14-api/';
  expect(await shows(page, 'We look.')).toBe(true);

  const file = path.join(content, 'incidents/2026-03-14-api.md');
  appendFileSync(file, '\n## Identified — 2026-03-14 10:00 UTC\n\nIt was the disk.\n');
  expect(await shows(page, 'It was the disk.')).toBe(true);
  expect(await shows('/', 'It was the disk.')).toBe(true);

  const text =
    '---\ntitle: New one\ncomponents: { api: major_outage }\n---\n\n## Investigating — 2026-03-14 11:00 UTC\n\nDown.\n';
  writeFileSync(path.join(content, 'incidents/2026-03-14-new.md'), text);
  expect(await shows('/incidents/2026-03-14-new/', 'New one')).toBe(true);
});
