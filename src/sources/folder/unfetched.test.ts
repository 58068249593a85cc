import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { now, servedAt } from '../../../test/support/check-content.ts';
import { pageText, writeContent } from '../../../test/support/content-folder.ts';
import { readContent } from './read-content.ts';

const unreadableIn = (folder: string) => readContent(folder, { now, servedAt }).content?.unreadable;

test.each(['content', 'site/content'])(
  'a folder of %s whose submodule was not fetched is not green',
  (name) => {
    const root = writeContent({ [`${name}/page.yml`]: pageText });
    const folder = path.join(root, name);
    mkdirSync(path.join(folder, 'incidents'));
    expect(unreadableIn(folder)).toEqual([]);
    writeFileSync(path.join(root, '.gitmodules'), `[submodule "x"]\n\tpath = ${name}/incidents\n`);
    expect(unreadableIn(folder)).toMatchObject([{ kind: 'incident', mayBeOpen: true }]);
  },
);

test.each<[string, string, number]>([
  ['a report', 'incidents', 1],
  ['planned work', 'maintenances', 1],
  ['the log', 'log', 0],
])('%s that a sparse checkout leaves out is not green', (_, name, count) => {
  const root = writeContent({
    'a/content/page.yml': pageText,
    [`a/content/${name}/2026-03-20-x.md`]: '---\ntitle: x\n---\n',
  });
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args]);
  git('init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--message', 'A');
  git('sparse-checkout', 'set', '--no-cone', '/*', `!/a/content/${name}/`);
  expect(unreadableIn(path.join(root, 'a/content'))).toHaveLength(count);
});
