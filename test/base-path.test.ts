import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { runScript, temporaryFolder } from './support/run-script.ts';
import { serveWith } from './support/script-server.ts';

// Names that a repository may have, and that paths of the site begin with as well.
test.each(['/de/history/2026-03/', '/störung a/incidents/'])(
  'a site below %s has every page in its language',
  async (base) => {
    const url = `https://ex.org${base}`;
    const content = temporaryFolder({
      'page.yml': `name: Ex\nurl: "${url}"\nlanguages: [en, de]\ncomponents:\n  - { id: api, name: API }\n`,
      'incidents/2026-03-01-slow.md':
        '---\ntitle: Slow\ncomponents: { api: partial_outage }\n---\n\n## Investigating — 2026-03-01 09:00 UTC\n\nWe look.\n\n## Resolved — 2026-03-01 10:00 UTC\n\nDone.\n',
    });
    const out = temporaryFolder();
    const flags = ['--content', content, '--out', out, '--now', '2026-03-14 12:00 UTC'];
    expect(await runScript('build', flags)).toMatchObject({ code: 0, stderr: '' });
    for (const page of ['', 'incidents/2026-03-01-slow/', 'components/api/', 'history/2026-03/']) {
      const read = (folder: string) =>
        readFileSync(path.join(out, folder, page, 'index.html'), 'utf8');
      expect(read(''), page).toContain('<html lang=en>');
      expect(read('de'), page).toContain('<html lang=de>');
    }
    const { shows } = await serveWith('preview', ['--content', content, '--out', out]);
    expect(await shows(`${encodeURI(base)}de/`, '<html lang=de>')).toBe(true);
  },
);

test('an address that is none is refused', async () => {
  expect(await runScript('build', [], { OUTPOST_URL: 'status' })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'OUTPOST_URL is "status"; write a whole address, such as http://localhost:4321/\n',
  });
});
