import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { runScript, temporaryFolder } from './support/run-script.ts';
import { serveWith } from './support/script-server.ts';

// Names that a repository may have, and that paths of the site hold as well.
test('a site below a path has every page in its language, and no link that leads out of it', async () => {
  const base = '/de/störung a/incidents/';
  const content = temporaryFolder({
    'page.yml': `name: Ex\nurl: "https://ex.org${base}"\nlanguages: [en, de]\ncomponents:\n  - { id: api, name: API }\n`,
    'incidents/2026-03-01-slow.md':
      '---\ntitle: Slow\ncomponents: { api: partial_outage }\n---\n\n## Investigating — 2026-03-01 09:00 UTC\n\nWe look.\n\n## Resolved — 2026-03-01 10:00 UTC\n\nDone.\n',
  });
  const out = temporaryFolder();
  const flags = ['--content', content, '--out', out, '--now', '2026-03-14 12:00 UTC'];
  expect(await runScript('build', flags)).toMatchObject({ code: 0, stderr: '' });
  const read = (file: string) => readFileSync(path.join(out, file), 'utf8');
  for (const page of [
    ...['', 'about/', 'history/', 'history/2026-03/'],
    ...['incidents/2026-03-01-slow/', 'components/api/'],
  ]) {
    expect(read(`${page}index.html`), page).toContain('<html lang=en>');
    expect(read(`de/${page}index.html`), page).toContain('<html lang=de>');
  }
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
  expect(files).toEqual(
    expect.arrayContaining([
      ...['404.html', 'status.txt', 'schema/page-v1.json', 'schema/incident.json'],
    ]),
  );
  const links = files
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => [...read(file).matchAll(/(?:href|src)=(?:"(\/[^"]*)|(\/[^"\s>]*))/g)])
    .map(([, quoted, bare]) => quoted ?? bare ?? '');
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((link) => !link.startsWith(encodeURI(base)))).toEqual([]);
  const { shows } = await serveWith('preview', ['--content', content, '--out', out]);
  expect(await shows(`${encodeURI(base)}de/`, '<html lang=de>')).toBe(true);
});

test('an address that is none is refused', async () => {
  expect(await runScript('build', [], { OUTPOST_URL: 'status' })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'OUTPOST_URL is "status"; write a whole address, such as http://localhost:4321/\n',
  });
});
