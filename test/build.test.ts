import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { runScript, temporaryFolder } from './support/run-script.ts';

const published = { OUTPOST_PAGES_URL: 'https://status.example.net/' };

const page = `name: Acme Status
url: https://acme.example/status/
components:
  - id: api
    name: API
  - id: web
    name: Website
`;
const good = `---
title: Website is slow
components: { web: degraded_performance }
---

## Investigating — 2026-03-01 10:00 UTC

Slow.

## Resolved — 2026-03-01 11:00 UTC

Fast again.
`;
const broken = `---
title: API is down
components: { api: major_outag }
---

## Investigating — 2026-03-14 09:58 UTC

Down.
`;
const now = ['--now', '2026-03-14 10:05 UTC'];

async function build(files: Readonly<Record<string, string>>, ...flags: readonly string[]) {
  const content = temporaryFolder(files);
  const out = path.join(temporaryFolder(), 'dist');
  const finished = await runScript('build', ['--content', content, '--out', out, ...now, ...flags]);
  const read = (file: string) => readFileSync(path.join(out, file), 'utf8');
  return { ...finished, out, read };
}

describe('npm run build', () => {
  test('stops on errors and names them all', async () => {
    const { code, stderr, out } = await build({
      'page.yml': page,
      'incidents/2026-03-14-down.md': broken,
      'incidents/2026-03-13-other.md': 'no frontmatter',
    });
    expect(code).toBe(1);
    expect(stderr).toContain('2026-03-14-down.md:3:20 error unknown-status');
    expect(stderr).toContain('Did you mean "major_outage"?');
    expect(stderr).toContain('2026-03-13-other.md:1:1 error frontmatter-missing');
    expect(existsSync(out)).toBe(false);
  });

  test('keeps going when asked, and never shows green what it could not read', async () => {
    const { code, read } = await build(
      {
        'page.yml': page,
        'incidents/2026-03-01-slow.md': good,
        'incidents/2026-03-14-down.md': broken,
      },
      '--keep-going',
    );
    expect(code).toBe(0);
    const home = read('index.html');
    expect(home).toContain('A report could not be read');
    expect(home).toContain('2026-03-14-down.md');
    expect(home).not.toContain('Everything is working');
    expect(read('status.txt')).toMatch(/API \.+ Unknown/);
    // The report names its component: only the status is misspelt.
    expect(read('status.txt')).toMatch(/Website \.+ Operational/);
  });

  test('always stops on a broken page.yml', async () => {
    const { code, stderr } = await build({ 'page.yml': `${page}nmae: x\n` }, '--keep-going');
    expect(code).toBe(1);
    expect(stderr).toContain('error key-unknown "nmae"');
    expect(stderr).toContain('Remove it: "name" is there already.');
  });
});

describe('npm run check', () => {
  const folder = temporaryFolder({ 'page.yml': page, 'incidents/2026-03-14-down.md': broken });

  test('has an exit code and JSON for machines', async () => {
    const { code, stdout } = await runScript('check', ['--content', folder, '--json', ...now]);
    expect(code).toBe(1);
    const { problems } = JSON.parse(stdout) as { problems: object[] };
    expect(problems).toMatchObject([
      {
        line: 3,
        column: 20,
        severity: 'error',
        code: 'unknown-status',
        cure: 'Did you mean "major_outage"?',
      },
    ]);
  });

  test('annotates lines inside GitHub Actions', async () => {
    const { stdout } = await runScript('check', ['--content', folder, ...now], {
      GITHUB_ACTIONS: 'true',
    });
    expect(stdout).toMatch(
      /^::error file=.*2026-03-14-down\.md,line=3,col=20,title=unknown-status::/m,
    );
  });

  test('passes with warnings alone', async () => {
    const { code, stdout } = await runScript('check', [
      '--content',
      temporaryFolder({
        'page.yml': page,
        'incidents/2026-03-01-slow.md': good.replace('Fast again.\n', ''),
      }),
      ...now,
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('warning resolved-without-words');
  });

  test('finds nothing wrong with what ships', async () => {
    const { code, stdout } = await runScript('check', ['--now', '2026-11-21 12:00 UTC'], published);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'No problems.\n' });
  });

  test('dates what a person has to date with the present, by the clocks of the page', async () => {
    const content = temporaryFolder({
      'page.yml': `${page}time_zone: Asia/Kathmandu\n`,
      'incidents/2026-03-14-down.md': '---\ntitle: Down\n---\n\n## Investigating\n',
    });
    const { stdout } = await runScript('check', [
      '--content',
      content,
      '--now',
      '2026-03-14 09:58 UTC',
    ]);
    expect(stdout).toContain('Write "## Investigating — 2026-03-14 15:43 +05:45"');
  });

  test('refuses flags that it does not know', async () => {
    const { code, stderr } = await runScript('check', ['--contnt', folder]);
    expect(code).toBe(2);
    expect(stderr).toContain('--contnt');
  });

  test.each([
    ['the content itself', 'content', 'it holds'],
    ['what holds the content', '.', 'it holds'],
    ['a folder in the content', 'content/site', 'it lies in'],
  ])('builds nothing into %s', async (_, name, reason) => {
    const folder = temporaryFolder({ 'content/page.yml': page, 'other.txt': 'mine' });
    const content = path.join(folder, 'content');
    const out = path.join(folder, name);
    const { code, stderr } = await runScript('build', ['--content', content, '--out', out, ...now]);
    expect({ code, files: readdirSync(folder).toSorted() }).toEqual({
      code: 2,
      files: ['content', 'other.txt'],
    });
    expect(stderr).toContain(reason);
    expect(readFileSync(path.join(content, 'page.yml'), 'utf8')).toBe(page);
  });
});
