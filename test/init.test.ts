import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { filesIn } from './support/built-project.ts';
import { projectFolder, runScript, temporaryFolder } from './support/run-script.ts';

const flags = ['--name', 'Heron', '--component', 'api=API', '--uses', 'acme/outpost@v1', '-y'];

describe('npm run init', () => {
  test('writes nothing over what is there, and nothing with --dry-run', async () => {
    const root = temporaryFolder({ 'README.md': 'mine\n' });
    const taken = await runScript('adopt/init', [root, ...flags]);
    expect(taken).toMatchObject({ code: 2, stdout: '' });
    expect(taken.stderr).toContain('has README.md already');
    const dry = path.join(root, 'new');
    const { code, stdout } = await runScript('adopt/init', [dry, ...flags, '--dry-run']);
    expect({ code, isThere: existsSync(dry) }).toEqual({ code: 0, isThere: false });
    expect(stdout).toContain('would be written  content/page.yml');
    expect(filesIn(root)).toEqual(['README.md']);
  });

  test.each<[string, readonly string[], RegExp]>([
    ['nobody to ask', [], /add --name "Heron", --component api=API/],
    ['no such action', [...flags.slice(0, 4), '--uses', 'outpost', '-y'], /OWNER\/REPOSITORY@REF/],
    ['no address', [...flags, '--url', 'status'], /"status" is not an address/],
    ['one id twice', [...flags, '--component', 'api=Again'], /Two components have the id "api"/],
    ['a bad id', [...flags, '--component', 'Web Shop=Shop'], /is not ID=NAME.+write web-shop=Shop/],
    ['no name', [...flags, '--component', 'shop='], /is not ID=NAME.+write shop=shop/],
    ['probes of no tool', [...flags, '--probes'], /--probes goes with --from/],
    ['no tool', ['https://status.example.org'], /^Which tool made https.+ --from TOOL https/],
    ['nothing to move', ['--from', 'cachet'], /^From where\?.+DIR --from cachet https:/],
    ['nobody there', ['--from', 'cachet', 'http://127.0.0.1:9'], /127\.0\.0\.1.+does not answer/],
    ['an unknown tool', ['--from', 'x', 'http://127.0.0.1:9'], /"x" is not a tool.+Known: cstate/],
  ])('says what is wrong: %s', async (_, given, cure) => {
    const folder = path.join(temporaryFolder(), 'status');
    const { code, stderr } = await runScript('adopt/init', [folder, ...given]);
    expect(code).toBeGreaterThan(1);
    expect(stderr).toMatch(cure);
    expect(existsSync(folder)).toBe(false);
  });

  test.each([
    ['https://status.example.org/', 'If GitHub is to serve status.example.org: Custom domain'],
    ['https://acme.github.io/status/', undefined],
  ])('says what to tell GitHub of %s', async (url, step) => {
    const folder = path.join(temporaryFolder(), 'a status');
    const { code, stdout } = await runScript('adopt/init', [folder, ...flags, '--url', url]);
    expect(stdout).toContain(`cd '${folder}' && git init`);
    const readme = readFileSync(path.join(folder, 'README.md'), 'utf8');
    expect({ code, isTold: stdout.includes('Custom domain') }).toEqual({
      code: 0,
      isTold: step !== undefined,
    });
    expect(stdout).toContain(step ?? 'Source: GitHub Actions');
    expect(readme.includes('Custom domain')).toBe(step !== undefined);
  });

  test('moves in from another tool', async () => {
    const folder = path.join(temporaryFolder(), 'status');
    const site = path.join(projectFolder, 'test/fixtures/cstate/bakery');
    const given = ['--from', 'cstate', '--uses', 'acme/outpost@v1', '-y'];
    const { code } = await runScript('adopt/init', [folder, site, ...given]);
    expect(code).toBe(0);
    const files = filesIn(folder);
    expect(files).toEqual(
      expect.arrayContaining(['content/page.yml', '.github/workflows/publish.yml']),
    );
    expect(files.some((name) => name.startsWith('content/incidents/'))).toBe(true);
  });
});
