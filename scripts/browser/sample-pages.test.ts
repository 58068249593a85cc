import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatPageName, samplePages } from './sample-pages.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outpost-pages-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('one page of each type that was built, the first by name', async () => {
  const built = [
    'index.html',
    '404.html',
    'about/index.html',
    'components/b/index.html',
    'components/a/history.atom',
    'incidents/2026-03-15/index.html',
    'incidents/2026-03-14/index.html',
    'api/v2/summary.json',
  ];
  for (const file of built) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), '');
  }
  expect(await samplePages(folder)).toEqual([
    '/',
    '/incidents/2026-03-14/',
    '/components/b/',
    '/about/',
    '/404.html',
  ]);
});

test.each([
  ['/', 'home'],
  ['/index.html', 'home'],
  ['/404.html', '404'],
  ['/incidents/2026-03-14-api/', 'incidents-2026-03-14-api'],
  ['/history/?month=3#a', 'history-month-3-a'],
  ['../../x', '..-..-x'],
])('%s is saved as %s', (path, name) => {
  expect(formatPageName(path)).toBe(name);
});
