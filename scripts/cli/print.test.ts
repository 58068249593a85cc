import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

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

test('a command goes on when nobody reads what it prints', () => {
  const file = path.join(import.meta.dirname, 'run.ts');
  const command = `import { run } from ${JSON.stringify(file)};
    await run(async () => {
      for (let line = 0; line < 9; line += 1) {
        console.log('x'.repeat(99_999));
        await new Promise((resolve) => setTimeout(resolve, 9));
      }
      console.error('done');
      return 3;
    });`;
  const line = '"$0" --input-type=module -e "$1" | head -c 1; exit "${PIPESTATUS[0]}"';
  const { status, stderr } = spawnSync('bash', ['-c', line, process.execPath, command], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 3, stderr: 'done\n' });
});
