import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { pageText } from './support/content-folder.ts';
import { incident, open } from './support/incident-call.ts';
import { projectFolder, runScript, temporaryFolder } from './support/run-script.ts';

const withoutGit = () => temporaryFolder({ 'content/page.yml': pageText });

describe('with flags alone', () => {
  it('answers machines with what it wrote', async () => {
    const folder = withoutGit();
    const { code, stdout } = await incident(folder, ...open, '--started', '10 min ago', '--json');
    expect(code).toBe(0);
    const { text, ...rest } = JSON.parse(stdout) as Record<string, unknown>;
    expect(rest).toMatchObject({
      kind: 'incident',
      id: 'x',
      created: true,
      written: true,
      commit: null,
      warnings: [],
    });
    expect(readFileSync(path.join(folder, 'content/incidents/x.md'), 'utf8')).toBe(text);
    expect(text).toContain('started: 2026-03-14 09:48 UTC');
  });

  it.each([
    [['new', '-y'], /Say what is wrong/],
    [['new', '--title', 'X', '-m', 'y', '-c', 'apo=major_outage', '-y'], /Did you mean api/],
    [['new', '--title', 'X', '-m', 'y', '-c', 'api', '-y'], /write api=major_outage/],
    [['new', '--title', 'X', '-m', 'y', '--started', 'soon', '-y'], /"soon" is not a time/],
    [['update', '-m', 'y', '-y'], /no incident that this could be about/],
    [open, /There is no terminal to ask on/],
    [['new', '--title', 'X', '-c', 'api=major_outage', '-m', '', '-y'], /--message is empty/],
    [['fly', '-y'], /"fly" is not a verb/],
    [['new', '--title', 'X', '-m', 'See [[what]]', '-y'], /"\[\[what\]\]" has not been filled in/],
  ])('%j is refused', async (args, message) => {
    const folder = withoutGit();
    const { code, stderr } = await incident(folder, ...args);
    expect(stderr).toMatch(message);
    expect([1, 2]).toContain(code);
    expect(existsSync(path.join(folder, 'content/incidents'))).toBe(false);
  });

  it.each<[string, string[], string]>([
    [
      'each gap of its template at once',
      ['new', '-t', 'outage'],
      'Missing: --component ID=STATUS --set "what users see=…" --set "since=…"\n',
    ],
    [
      'those that are left',
      ['new', '-t', 'outage', '-c', 'api', '--set', 'Since=09:50'],
      'Missing: --set "what users see=…"\n',
    ],
    [
      'a promise that its words name',
      [
        'new',
        '-t',
        'outage',
        '-c',
        'api',
        '--set',
        'since=x',
        '--set',
        'what users see=y',
        '-n',
        'none',
      ],
      'Missing: --next "30 min"\n',
    ],
  ])('is told %s, not a line of a file that is not there', async (_, args, expected) => {
    const folder = withoutGit();
    mkdirSync(path.join(folder, 'content/templates'));
    writeFileSync(
      path.join(folder, 'content/templates/outage.md'),
      '---\nname: Outage\nkind: incident\ntitle: "[[components]] not working"\ncomponent_status: major_outage\n---\n\n[[what users see]], since [[since]]. More by [[next update]].\n',
    );
    const { code, stdout, stderr } = await incident(folder, ...args, '-y');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(`${expected}Nothing was written; --draft writes it with its gaps open.\n`);
    expect(existsSync(path.join(folder, 'content/incidents'))).toBe(false);
  });

  it('has the shipped wording where a folder brings none of its own', async () => {
    const imported = temporaryFolder();
    const cstate = path.join(projectFolder, 'test/fixtures/cstate/bakery');
    const content = path.join(imported, 'content');
    expect((await runScript('import', ['cstate', cstate, '--content', content])).code).toBe(0);
    expect(existsSync(path.join(content, 'templates'))).toBe(false);
    const words = [
      '-t',
      'outage',
      '--set',
      'What users see=Nothing is sold',
      '-n',
      '1 h',
      '--json',
    ];
    const [component = ''] = /(?<=id: ).+/.exec(
      readFileSync(path.join(content, 'page.yml'), 'utf8'),
    ) ?? [''];
    const shipped = await incident(imported, 'new', '-c', component, ...words);
    expect(shipped.code).toBe(0);
    expect(shipped.stdout).toContain('Nothing is sold. We are working on it');

    mkdirSync(path.join(content, 'templates'));
    const own = await incident(imported, 'new', '-c', component, ...words);
    expect(own.code).toBe(2);
    expect(own.stdout).toContain('There is no template \\"outage\\" for this. Known: none');
  });

  it('does not take the name of a report that exists', async () => {
    const folder = withoutGit();
    await incident(folder, ...open, '-y');
    expect((await incident(folder, ...open, '-y')).stderr).toContain(
      'There is a report "x" already',
    );
  });
});

describe('with a key', () => {
  it('opens once, updates what is new, ends once, and opens anew', async () => {
    const folder = withoutGit();
    const did = async (...args: string[]) => {
      const { code, stdout } = await incident(folder, ...args, '--key', 'disk', '--json');
      const { id, created, written, unchanged } = JSON.parse(stdout) as Record<string, unknown>;
      return [code, id, created, written, unchanged];
    };
    const fails = ['new', '-c', 'api=major_outage', '--title', 'API fails', '-m'];
    const first = '2026-03-14-api-fails';
    expect(await did('resolve')).toEqual([0, null, false, false, true]);
    expect(await did(...fails, 'It fails.')).toEqual([0, first, true, true, false]);
    expect(await did(...fails, 'It fails.')).toEqual([0, first, false, false, true]);
    expect(await did(...fails, 'The disk is full.')).toEqual([0, first, false, true, false]);
    expect(await did('resolve')).toEqual([0, first, false, true, false]);
    expect(await did('resolve')).toEqual([0, null, false, false, true]);
    expect(await did(...fails, 'It fails.')).toEqual([0, `${first}-2`, true, true, false]);
  });

  it('answers a machine in JSON, whatever is wrong', async () => {
    const folder = withoutGit();
    const failure = async (...args: string[]) => {
      const { code, stdout, stderr } = await incident(folder, ...args, '--json');
      const { written, error } = JSON.parse(stdout) as {
        written: boolean;
        error: { code: string; exit_code: number };
      };
      return [code, written, error.code, error.exit_code, stderr];
    };
    expect(await failure('new', '--frobnicate')).toEqual([2, false, 'usage', 2, '']);
    expect(await failure('update', '--key', 'disk', '-m', 'x')).toEqual([
      1,
      false,
      'refused',
      1,
      '',
    ]);
  });
});
