import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

test('all that commands print goes through print.ts', () => {
  const folder = path.resolve(import.meta.dirname, '..');
  const others = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .filter((name) => name !== path.join('cli', 'print.ts'))
    .filter((name) =>
      /\bconsole\.(log|error|warn|info)\(|process\.std(out|err)\.write\(/.test(
        readFileSync(path.join(folder, name), 'utf8'),
      ),
    );
  expect(others).toEqual([]);
});
