import { readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { temporaryFolder } from '../../test/support/run-script.ts';
import { folderState } from './folder-state.ts';

const adding = () => new Map([['lines.csv', 'x']]);

describe('a folder', () => {
  const lock = (folder: string) => path.join(folder, '.lock');
  test.each([
    [
      'a process that died',
      JSON.stringify({ host: os.hostname(), pid: 2 ** 22 + 7, untilAt: Date.now() + 1e6 }),
    ],
    ['another machine, long ago', JSON.stringify({ host: 'elsewhere', pid: 1, untilAt: 1 })],
    ['a writer that died half way', '{"host":'],
  ])('takes over the lock of %s', async (_, text) => {
    const folder = temporaryFolder();
    writeFileSync(lock(folder), text);
    await folderState(folder).change(adding);
    expect(readdirSync(folder)).toEqual(['lines.csv']);
  });

  test('that cannot be written says so', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'file'), '');
    const state = folderState(path.join(folder, 'file'));
    for (const doing of [() => state.change(adding), () => state.read()]) {
      await expect(doing()).rejects.toThrow(/^\S+ cannot be used for the state: \w+$/);
    }
  });
});
