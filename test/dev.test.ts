import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { patienceMs } from './support/patience.ts';
import { temporaryFolder } from './support/run-script.ts';
import { serveWith } from './support/script-server.ts';

test('npm run dev follows every change of the content, on every page', async () => {
  const content = temporaryFolder({
    'page.yml': 'name: Dev\ncomponents:\n  - { id: api, name: API }\n',
    'incidents/2026-03-14-api.md':
      '---\ntitle: API is slow\ncomponents: { api: partial_outage }\n---\n\n## Investigating — 2026-03-14 09:00 UTC\n\nWe look.\n',
  });
  const flags = ['--content', content, '--now', '2026-03-14 12:00 UTC'];
  const { shows, printed, overlay } = await serveWith('dev', flags);
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
  expect(printed()).toBe('');

  writeFileSync(
    path.join(content, 'incidents/2026-03-14-new.md'),
    text.replace('## Inv', '## Imv'),
  );
  expect(await shows('/', 'could not be read')).toBe(true);
  // Each request reads the page anew; the terminal shows a problem only when the watcher has seen the file.
  await expect
    .poll(printed, { timeout: patienceMs })
    .toMatch(/2026-03-14-new\.md:6:1 error heading-unreadable .*\n$/);
  expect(await overlay()).toMatch(
    /2026-03-14-new\.md:6:1 error heading-unreadable .* Did you mean .*## Investigating — /,
  );
});
