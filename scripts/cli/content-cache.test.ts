import { readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { temporaryFolder } from '../../test/support/run-script.ts';
import { openParseCache } from '../../src/sources/folder/parse-cache.ts';
import { keepParsed, readWithCache, removeOldest } from './content-cache.ts';

test('the newest files of a folder stay, though another process removes some of them meanwhile', () => {
  const folder = temporaryFolder();
  for (const [day, name] of ['a', 'b', 'c'].entries()) {
    const file = path.join(folder, name);
    writeFileSync(file, name);
    utimesSync(file, day, day);
  }
  // A link that leads nowhere stands for a file that is listed, but removed before it is read.
  symlinkSync(path.join(folder, 'gone'), path.join(folder, 'd'));
  removeOldest(folder, 2);
  expect(readdirSync(folder).sort()).toEqual(['b', 'c']);
});

test('what a build has read needs no parsers the next time', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'parsed.json');
  keepParsed(folder, file);
  const built = openParseCache(file);
  built.set('a', 1);
  built.save();
  keepParsed(folder, file);
  const found = await readWithCache(folder, ({ cache, parsers }) => [cache.get('a'), parsers]);
  expect(found).toEqual([1, undefined]);
});
