import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { onTestFinished } from 'vitest';

/** A page with the components `api`, `web`, `docs` (since 2026-01-01). */
export const pageText = `name: Example
components:
  - id: api
    name: API
  - group: Core
    components:
      - id: web
        name: Web
  - id: docs
    name: Docs
    since: 2026-01-01
`;

/** Writes files below a new folder that is gone after the test; `page.yml` unless it is given. Returns the folder. */
export function writeContent(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'outpost-content-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const [name, text] of Object.entries({ 'page.yml': pageText, ...files })) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}
