import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { formatKeySnippets } from '../src/sources/editors/editor-snippets.ts';
import { formatJsonSchemas } from '../src/sources/editors/json-schemas.ts';
import { projectFolder } from './cli/folders.ts';
import { parseArguments, run } from './cli/run.ts';
import { print } from './cli/print.ts';

/** Writes `schema/` and the snippets of keys; a test fails when it has not been run after a change. */
await run(() => {
  parseArguments({
    usage: 'npm run schema',
    purpose:
      'Writes the JSON Schemas and the snippets that editors use, from the rules that check uses.',
    options: {},
  });
  const folder = path.join(projectFolder, 'schema');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of formatJsonSchemas()) writeFileSync(path.join(folder, name), text);
  writeFileSync(path.join(projectFolder, '.vscode/keys.code-snippets'), formatKeySnippets());
  print(`Wrote ${formatJsonSchemas().size} schemas to schema/, and the snippets of keys.`);
  return 0;
});
