import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { expect, test } from 'vitest';

import { expectAlike } from './support/built-project.ts';
import { projectFolder, runScript, temporaryFolder } from './support/run-script.ts';
import { serveWithAstro } from './support/script-server.ts';

const now = '2026-03-14T12:00:00.000Z';

const title = "Astro's own commands build, preview and serve what ours do, below a path as well";

test(title, { timeout: 900_000 }, async () => {
  const content = temporaryFolder({
    'page.yml':
      'name: Ex\nurl: https://ex.org/status/\nlanguages: [en, de]\ncomponents:\n  - { id: api, name: API }\npages:\n  - { id: sub, name: Sub, components: [api] }\n',
    'incidents/2026-03-01-slow.md':
      '---\ntitle: Slow\ncomponents: { api: partial_outage }\n---\n\n## Investigating — 2026-03-01 09:00 UTC\n\nWe look.\n\n## Resolved — 2026-03-01 10:00 UTC\n\nDone.\n',
  });
  const env = { OUTPOST_CONTENT: content, OUTPOST_NOW: now };
  const [plain, ours] = [
    path.join(temporaryFolder(), 'dist'),
    path.join(temporaryFolder(), 'dist'),
  ];
  const { status, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--silent', '--outDir', plain],
    {
      cwd: projectFolder,
      encoding: 'utf8',
      // Some hosts set these variables; the pages must not depend on them.
      env: { ...process.env, ...env, NODE_ENV: 'development', DEV: '1' },
    },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect((await runScript('build', ['--content', content, '--out', ours, '--now', now])).code).toBe(
    0,
  );
  expectAlike(plain, ours);
  const frame = readFileSync(path.join(plain, 'embed/index.html'), 'utf8');
  expect(frame).toContain('Content-Security-Policy');

  const script = readFileSync(path.join(plain, 'embed.js'), 'utf8');
  for (const command of [['preview', '--outDir', plain], ['dev']]) {
    const { shows } = await serveWithAstro(command, env);
    expect(await shows('/status/', '<title>Ex</title>'), command[0]).toBe(true);
    expect(await shows('/status/embed.js', script), command[0]).toBe(true);
    if (command[0] !== 'preview') continue;
    expect(await shows('/status/sub/', '<title>Sub</title>'), command[0]).toBe(true);
  }
});
