import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { writeContent } from '../../../test/support/content-folder.ts';
import { toProblemMessage } from '../../views/tools/problems/problem-messages.ts';
import { listServedFiles } from './served-files.ts';

test('plain files and folders inside of it are served, and nothing is followed', () => {
  const folder = writeContent({
    'page.yml': 'x',
    'a/b.png': 'x',
    '.well-known/security.txt': 'x',
    '.env': 'SECRET=1',
    '.git/config': 'x',
    '.DS_Store': 'x',
  });
  for (const [target, name] of [
    ['.', 'a/loop'],
    ['.', 'back'],
    ['/etc/hostname', 'out.txt'],
    ['/dev/zero', 'zero'],
    ['nowhere', 'nowhere'],
  ] as const) {
    symlinkSync(target, path.join(folder, name));
  }
  execFileSync('mkfifo', [path.join(folder, 'pipe')]);
  const { files, problems } = listServedFiles(folder);
  expect(files).toEqual(['.well-known/security.txt', 'a/b.png', 'page.yml']);
  const said = problems.map(
    (each) => `${path.relative(folder, each.file)}: ${toProblemMessage(each).message}`,
  );
  expect(said).toEqual([
    '.env: its name begins with a dot, so it is not served',
    '.git: its name begins with a dot, so it is not served',
    'a/loop: this is a link, and links are not followed',
    'back: this is a link, and links are not followed',
    'nowhere: this is a link, and links are not followed',
    'out.txt: this is a link, and links are not followed',
    'pipe: this is neither a file nor a folder',
    'zero: this is a link, and links are not followed',
  ]);
});

test('no folder is no problem', () => {
  expect(listServedFiles('/nowhere')).toEqual({ files: [], problems: [] });
});
