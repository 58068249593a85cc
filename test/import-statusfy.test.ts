import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { runScript, temporaryFolder } from './support/run-script.ts';

const published = { OUTPOST_PAGES_URL: 'https://status.example.net/' };

const statusfy = {
  'config.js': `module.exports = { title: 'Acme', locales: [{ code: 'en' }, { code: 'es' }], content: { systems: ['api'] } }`,
  'locales/en.json':
    '{ "title": "Acme status", "systems": { "items": { "api": { "title": "API" } } } }',
  'content/README.md': 'Words for those who write here.',
  'content/2024-03-01_api-fails.md': `---
title: API fails
description: Requests fail.
date: 2024-03-01T10:00:00.000Z
severity: major-outage
affectedsystems:
  - api
resolved: true
---
<!--- language code: en -->

::: update Resolved | 2024-03-01T11:00:00.000Z
The disk was full. It is <b>larger</b> now.
:::

::: update Investigating | 2024-03-01T10:10:00.000Z
## We look
:::
`,
  'content/es/2024-03-01_api-fails.md': `---
title: La API falla
date: 2024-03-01T10:00:00.000Z
severity: major-outage
affectedsystems: [api]
resolved: true
---
Las peticiones fallan.

::: update Resuelto | 2024-03-01T11:00:00.000Z
El disco estaba lleno.
:::
`,
  'content/2024-04-01_upgrade.md': `---toml
title = "Upgrade"
description = "We upgrade."
date = 2024-03-20T10:00:00Z
severity = "under-maintenance"
affectedsystems = ["api"]
scheduled = 2024-04-01T08:00:00Z
duration = 90
resolved = true
---
`,
};
const statuskit = {
  'site/config.toml': 'title = "Acme"\nbaseurl = "/"\n[params]\nsystems = ["API"]\n',
  'site/content/incidents/api-fails.md': `+++
title = "API fails"
date = 2024-03-01T10:00:00.000Z
severity = "partial-outage"
affectedsystems = ["API"]
resolved = true
+++
Requests fail.

**Resolved**: The disk was full. {{< track "2024-03-01T11:00:00.000Z" >}}
`,
};

/** All files of a folder, by path. */
function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]),
  );
}

describe.each<[string, Readonly<Record<string, string>>, string[]]>([
  [
    'statusfy',
    statusfy,
    [
      '.imported.json',
      'incidents/2024-03-01-api-fails.es.md',
      'incidents/2024-03-01-api-fails.md',
      'maintenances/2024-04-01-upgrade.md',
      'page.yml',
    ],
  ],
  ['statuskit', statuskit, ['.imported.json', 'incidents/2024-03-01-api-fails.md', 'page.yml']],
])('npm run import -- %s', (tool, site, expected) => {
  test('writes a folder that the check accepts, and a second run changes nothing', async () => {
    const folder = temporaryFolder(site);
    const content = temporaryFolder();
    const first = await runScript('import', [tool, folder, '--content', content]);
    expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 0, stderr: '' });
    const written = filesIn(content);
    expect(Object.keys(written).sort()).toEqual(expected);
    const check = await runScript('check', ['--content', content], published);
    expect({ code: check.code, stdout: check.stdout }).toEqual({
      code: 0,
      stdout: 'No problems.\n',
    });
    const second = await runScript('import', [tool, folder, '--content', content]);
    expect(second.stdout).toContain(
      `On disk: 0 changed, ${expected.length - 1} as they were, 0 kept`,
    );
    expect(filesIn(content)).toEqual(written);
  });
});

test('a folder of something else is named, and nothing is written', async () => {
  const content = temporaryFolder();
  const { code, stderr } = await runScript('import', [
    'statusfy',
    temporaryFolder({ x: '' }),
    '--content',
    content,
  ]);
  expect([code, stderr]).toEqual([2, expect.stringContaining('holds nothing of Statusfy')]);
  expect(filesIn(content)).toEqual({});
});
