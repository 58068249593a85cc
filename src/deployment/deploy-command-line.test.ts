import { execFileSync } from 'node:child_process';

import { expect, test } from 'vitest';

import { toDeployLine } from './deploy-command-line.ts';

test.each([
  ['rsync -a {dir}/ host:/srv/status/', '/tmp/site', 'rsync -a /tmp/site/ host:/srv/status/'],
  ['rsync -a {dir}/ host:', '/tmp/my site', "rsync -a '/tmp/my site'/ host:"],
  ['put "{dir}/a b" {dir}', '/tmp/$x', String.raw`put "/tmp/\$x/a b" '/tmp/$x'`],
])('%s with %s', (command, folder, line) => {
  expect(toDeployLine(command, folder)).toBe(line);
});

const folders = [
  '/tmp/site',
  '/tmp/my site',
  `/tmp/a'b"c`,
  '/tmp/$(echo no)`no`',
  String.raw`/tmp/\n*`,
];

test.each(folders)('a shell reads %s as it is, whatever quotes are around it', (folder) => {
  const command = String.raw`printf '%s|' {dir} "{dir}/x y" '{dir}' \"{dir} pre={dir}`;
  const said = execFileSync('sh', ['-c', toDeployLine(command, folder)], { encoding: 'utf8' });
  expect(said).toBe([folder, `${folder}/x y`, folder, `"${folder}`, `pre=${folder}`, ''].join('|'));
});
