import { readFileSync } from 'node:fs';
import path from 'node:path';

import { beforeAll, expect } from 'vitest';

import { openSite } from './open-site.ts';
import { runScript, temporaryFolder } from './run-script.ts';

const files = {
  'page.yml': `name: Acme Status
url: https://acme.example/status/
description: We carry parcels.
description_de: Wir befördern Pakete.
languages: [en, de, ar]
logo: { light: logo.svg, dark: logo-dark.svg }
accent: '#1f9d55'
links:
  - { name: Imprint, name_de: Impressum, url: https://acme.example/imprint }
components:
  - group: Core
    group_de: Kern
    components:
      - { id: api, name: API, name_de: Schnittstelle, description: Takes requests. }
  - { id: web, name: Website }
`,
  'incidents/2026-03-14-down.md': `---
title: API fails </script><b>
title_ar: تعطلت الواجهة البرمجية
components: { api: partial_outage }
affected: Everybody
upstream:
  - { name: Copr, url: https://copr.example/status }
  - name: Fastly
---

## Investigating — 2026-03-14 09:58 UTC

Requests fail. See \`curl -v https://acme.example/a-very-long-path-that-does-not-break-anywhere/at-all\`.

## Identified — 2026-03-14 10:30 UTC

The disk is full.
`,
  'incidents/2026-03-14-down.de.md': `---
title: API antwortet nicht
affected: Alle
---

## Wird untersucht — 2026-03-14 09:58 UTC

Anfragen schlagen fehl.
`,
  'incidents/2026-03-12-slow.de.md': `---
title: A report of its own
components: { web: degraded_performance }
---

## Investigating — 2026-03-12 09:58 UTC

Slow.

## Resolved — 2026-03-12 10:58 UTC

Fast.
`,
  'maintenances/2026-03-20-move.md': `---
title: Move to another rack
components: { web: under_maintenance }
scheduled_for: 2026-03-20 08:00 UTC
scheduled_until: 2026-03-20 10:00 UTC
---

Pages may be slow.
`,
  // So many windows lie ahead that all but the next are folded.
  ...Object.fromEntries(
    ['mon', 'tue'].map((day, index) => [
      `maintenances/2026-03-2${3 + index}-${day}.md`,
      `---
title: Every week
components: { api: under_maintenance }
scheduled_for: 2026-03-2${3 + index} 08:00 UTC
scheduled_until: 2026-03-2${3 + index} 10:00 UTC
repeat: { every: week, on: [${day}] }
---
`,
    ]),
  ),
  'announcements/2026-03-13-hello.md': `---
title: Hello
from: 2026-03-13 08:00 UTC
---

Words.
`,
  'announcements/2026-03-13-hello.de.md': `---
title: Hallo
---

Worte.
`,
};

/** The output folder. */
export const out = path.join(temporaryFolder(), 'dist');

/** The text of a file of the site. */
export const read = (file: string): string => readFileSync(path.join(out, file), 'utf8');

/**
 * To be called once in a file of tests: builds a page in three languages with a style and a logo of its own, on
 * 14 March 2026 at 10:45 UTC, and serves it below `/status/`.
 */
export function openAcmeSite(): void {
  beforeAll(async () => {
    const content = temporaryFolder(files);
    const own = temporaryFolder({
      'custom.css': 'h1 { letter-spacing: 2px }\n',
      'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      'logo-dark.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    });
    const { code, stderr } = await runScript(
      'build',
      ['--content', content, '--out', out, '--now', '2026-03-14 10:45 UTC'],
      { OUTPOST_PUBLIC: own },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
  openSite(out, { base: '/status/' });
}
