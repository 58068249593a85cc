import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { importTools } from '../src/sources/imports/import-tools.ts';
import { projectFolder, runScript, temporaryFolder } from './support/run-script.ts';

const strange = {
  'package.json': '{"name":"x"}',
  'list.json': '[1]',
  'data.json': '{"data":[]}',
  'config.json': '{"data":[]}',
  'README.md': 'Words.',
  'docs/x.md': '---\ntitle: How it works\n---\nWords.',
  'content/x.md': 'Words.',
  '.upptimerc.yml': 'sites:\n  - name: A\n   bad: [',
};

describe.each(Object.keys(importTools))('npm run import -- %s', (tool) => {
  test.each([
    ['nothing', {}],
    ['something else', strange],
  ])('refuses a folder that holds %s, and leaves the example where it is', async (_what, files) => {
    const content = path.join(temporaryFolder(), 'content');
    cpSync(path.join(projectFolder, 'content'), content, { recursive: true });
    const before = readdirSync(content, { recursive: true });
    const args = [tool, temporaryFolder(files), '--content', content];
    const { code, stdout, stderr } = await runScript('import', args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`holds nothing of ${importTools[tool]!.name}`);
    expect(readdirSync(content, { recursive: true })).toEqual(before);
  });
});
