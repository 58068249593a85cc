import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { describe, expect, test, vi } from 'vitest';

import { addPublicFiles } from '../scripts/build/public-files.ts';
import {
  begin,
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
  const project = createProject(3);
  const own = temporaryFolder();
  await buildWith(project, own);
  const first = `${project.out}-first`;
  cpSync(project.out, first, { recursive: true });
  const settled = filesIn(project.out).find((file) => file.startsWith('incidents/')) ?? '';
  const pages = [settled, `history/${settled.slice(10, 17)}/index.html`];
  for (const file of [...pages, 'status.txt', 'robots/of-mine.txt']) put(own, file);
  const replaced = await buildWith(project, own);
  expect(replaced.code).toBe(0);
  for (const file of [...pages, 'status.txt']) {
    expect(replaced.stderr).toContain(`${file} is served instead of ours.`);
    expect(readFileSync(path.join(project.out, file), 'utf8')).toBe('OWN');
  }
  expect(replaced.stderr).not.toContain('of-mine');
  rmSync(own, { recursive: true });
  expect((await buildWith(project, own)).code).toBe(0);
  expectAlike(project.out, first);

  // Links are reported before anything is built.
  const linked = temporaryFolder();
  symlinkSync('.', path.join(linked, 'loop'));
  expect((await buildWith(project, linked, [])).stderr).toMatch(/\/loop:1:1 error file-not-plain/);
  // A file that does not fit into the site is reported after the build, and the published site stays.
  const { code, stderr } = await buildWith(project, temporaryFolder({ incidents: '' }), []);
  expect([code, stderr]).toEqual([1, expect.stringMatching(/\/incidents: it is a folder/)]);
  expect(stderr).not.toContain('    at ');
  expectAlike(project.out, first);
});

describe('files that have no place in the site', () => {
  const site = () => temporaryFolder({ '404.html': 'ours', 'incidents/a/index.html': 'ours' });
  const own = { '404.html/a': '', incidents: '', 'robots.txt': 'x' };

  test('are named, all of them', () => {
    const add = () => addPublicFiles(site(), temporaryFolder(own), { keepGoing: false });
    expect(add).toThrow(/404\.html\/a: a file of the site stands where its folder would be\n/);
    expect(add).toThrow(/\/incidents: it is a folder of the site$/);
  });

  test('do not keep the others out when a build is to go on', () => {
    const folder = site();
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    addPublicFiles(folder, temporaryFolder(own), { keepGoing: true });
    const [[text] = []] = said.mock.calls;
    said.mockRestore();
    expect(text).toContain('Some files are not served. Rename or remove:\n');
    expect(readFileSync(path.join(folder, 'robots.txt'), 'utf8')).toBe('x');
    expect(readFileSync(path.join(folder, '404.html'), 'utf8')).toBe('ours');
  });
});
