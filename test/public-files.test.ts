import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import {
  begin,
  build,
  createProject,
  expectAlike,
  filesIn,
  type Project,
} from './support/built-project.ts';
import { runScript, temporaryFolder } from './support/run-script.ts';

async function buildWith(
  project: Project,
  own: string,
  more: readonly string[] = ['--keep-going'],
) {
  const flags = ['--content', project.content, '--out', project.out];
  return runScript('build', [...flags, '--now', new Date(begin).toISOString(), ...more], {
    OUTPOST_PUBLIC: own,
  });
}

function put(folder: string, file: string): void {
  const place = path.join(folder, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, 'OWN');
}

test('a file of somebody stands in for a page as long as it is there, and that is said', async () => {
  const project = createProject();
  const own = temporaryFolder();
  await buildWith(project, own);
  const first = `${project.out}-first`;
  cpSync(project.out, first, { recursive: true });
  const settled = filesIn(project.out).find((file) => file.startsWith('incidents/')) ?? '';
  const pages = [settled, `history/${settled.slice(10, 17)}/index.html`];
  for (const file of [...pages, 'status.txt', 'robots/of-mine.txt']) put(own, file);
  for (let round = 0; round < 2; round += 1) {
    const { code, stderr } = await buildWith(project, own);
    expect(code).toBe(0);
    for (const file of [...pages, 'status.txt']) {
      expect(stderr).toContain(`${file} is served instead of ours.`);
      expect(readFileSync(path.join(project.out, file), 'utf8')).toBe('OWN');
    }
    expect(stderr).not.toContain('of-mine');
  }
  rmSync(own, { recursive: true });
  expect((await buildWith(project, own)).code).toBe(0);
  expectAlike(project.out, first);
});

test('files that have no place in the site are named, all of them, and nothing is built', async () => {
  const project = createProject();
  await build(project, project.out);
  const first = `${project.out}-first`;
  cpSync(project.out, first, { recursive: true });
  const own = temporaryFolder({ '404.html/a': '', incidents: '', 'robots.txt': 'x' });
  const { code, stderr } = await buildWith(project, own, []);
  expect(code).toBe(1);
  expect(stderr).toMatch(/404\.html\/a: a file of the site stands where its folder would be\n/);
  expect(stderr).toMatch(/\/incidents: it is a folder of the site\n/);
  expect(stderr).not.toContain('    at ');
  expectAlike(project.out, first);

  // Links are named before anything is built.
  symlinkSync('.', path.join(own, 'loop'));
  expect((await buildWith(project, own, [])).stderr).toMatch(/\/loop:1:1 error file-not-plain/);

  // An outage is not a time to be silent for a link.
  const going = await buildWith(project, own);
  expect(going.code).toBe(0);
  expect(going.stderr).toContain('Some files are not served. Rename or remove:\n');
  expect(readFileSync(path.join(project.out, 'robots.txt'), 'utf8')).toBe('x');
  expect(filesIn(project.out)).toContain('404.html');
});
