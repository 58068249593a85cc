import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { describe, expect, test } from 'vitest';

import { codeVersion } from '../scripts/build/code-version.ts';
import { bundleEntry, bundleFolder, bundleSeal } from '../scripts/build/site-bundle.ts';
import { build, createProject, expectAlike, write, type Project } from './support/built-project.ts';
import { projectFolder, temporaryFolder } from './support/run-script.ts';

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

  test.each(['<style>\n.mine { color: red }\n</style>', '<script>\nconsole.log(1);\n</script>'])(
    'are not bundled with %j in a component, which settled pages would lack',
    (element) => {
      const copy = temporaryFolder();
      const parts = ['src', 'scripts', 'schema', 'public', 'content'];
      const files = ['package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs'];
      for (const name of [...parts, ...files]) {
        cpSync(path.join(projectFolder, name), path.join(copy, name), { recursive: true });
      }
      symlinkSync(path.join(projectFolder, 'node_modules'), path.join(copy, 'node_modules'));
      appendFileSync(path.join(copy, 'src/components/report/ReportBody.astro'), `${element}\n`);
      const script = path.join(copy, 'scripts/build.ts');
      const { status, stderr } = spawnSync(process.execPath, [script], {
        cwd: copy,
        encoding: 'utf8',
      });
      expect(status).toBe(70);
      expect(stderr).toContain('Write rules in src/styles/page.css');
      expect(existsSync(path.join(copy, 'dist'))).toBe(false);
    },
  );
});
