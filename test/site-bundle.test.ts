import { appendFileSync, cpSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { codeVersion } from '../scripts/lib/code-version.ts';
import { bundleEntry, bundleFolder, bundleSeal } from '../scripts/lib/site-bundle.ts';
import { build, createProject, expectAlike, write, type Project } from './support/built-project.ts';

/** A project whose bundle no other test uses, and the folder of the bundle. */
function createOwnProject(name: string): Project & { readonly bundle: string } {
  const project = createProject();
  const url = `https://${name}.example/`;
  write(
    project.content,
    'page.yml',
    `name: Own\nurl: ${url}\ncomponents:\n  - { id: component-0, name: A }\n`,
  );
  return { ...project, bundle: bundleFolder(url, codeVersion()) };
}

describe('the pages as code', () => {
  test('are bundled anew when what is kept of them is not whole', () => {
    const project = createOwnProject('torn');
    const entry = path.join(project.bundle, bundleEntry);
    const seal = path.join(project.bundle, bundleSeal);
    build(project, project.out);
    const copy = `${project.out}-copy`;
    cpSync(project.out, copy, { recursive: true });
    for (const damage of [
      () => appendFileSync(entry, '}'),
      () => rmSync(entry),
      () => rmSync(seal),
      () => writeFileSync(seal, 'x'),
    ]) {
      damage();
      rmSync(project.out, { recursive: true });
      build(project, project.out);
      expectAlike(project.out, copy);
    }
  });

  test('stay until no build has opened them for a day', () => {
    const [old, project] = [createOwnProject('old'), createOwnProject('young')];
    for (const each of [old, project]) build(each, each.out);
    const yesterday = Date.now() / 1000 - 86_460;
    utimesSync(old.bundle, yesterday, yesterday);
    utimesSync(project.bundle, yesterday, yesterday);
    build(project, project.out);
    const kept = readdirSync(path.dirname(old.bundle));
    expect(kept).toContain(path.basename(project.bundle));
    expect(kept).not.toContain(path.basename(old.bundle));
  });
});
