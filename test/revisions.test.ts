import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { calledOffKey, updatesKey } from '../src/model/reports/revision.ts';
import { readFileChanges } from '../src/sources/folder/history/file-changes.ts';
import { parseLog, readHistory } from '../src/sources/folder/history/revisions.ts';
import { temporaryFolder } from './support/run-script.ts';

const readRevisions = (folder: string) => readHistory(folder).revisions;

function repository() {
  const folder = temporaryFolder({ 'content/maintenances/a.md': '1', 'content/page.yml': '' });
  const git = (args: readonly string[], date = 0) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
      stdio: 'pipe',
      env: {
        ...process.env,
        GIT_COMMITTER_DATE: `@${date} +0000`,
        GIT_AUTHOR_DATE: `@${date} +0000`,
      },
    });
  const write = (name: string, text: string) =>
    writeFileSync(path.join(folder, 'content/maintenances', name), text);
  const commit = (seconds: number) => {
    git(['add', '-A']);
    git(['commit', '-qm', 'x'], seconds);
  };
  /** Commits changes of `b.md`, leaving the files as they are. */
  const commitOften = (times: number, seconds: number) => {
    const branch = git(['symbolic-ref', 'HEAD']).toString().trim();
    const head = `commit ${branch}\ncommitter a <a@b> ${seconds} +0000\ndata 0\n`;
    const change = (index: number) =>
      `M 644 inline content/maintenances/b.md\ndata 3\n${100 + index}\n`;
    const changes = Array.from({ length: times }, (_, index) => head + change(index));
    const input = changes.join('').replace(head, `${head}from ${branch}^0\n`);
    execFileSync('git', ['-C', folder, 'fast-import', '--quiet'], { input });
  };
  git(['init', '-q', '--template=']);
  commit(1000);
  return { folder, content: path.join(folder, 'content'), write, commit, commitOften };
}

describe('readHistory', () => {
  test('tells first and last change', () => {
    const { content, write, commit } = repository();
    write('b.md', '1');
    commit(2000);
    write('a.md', '2');
    commit(3000);
    expect(readRevisions(content)).toEqual(
      new Map([
        ['a', { firstAt: 1_000_000, lastAt: 3_000_000 }],
        ['b', { firstAt: 2_000_000, lastAt: 2_000_000 }],
        ['maintenances/a/updates', { firstAt: 3_000_000, lastAt: 3_000_000 }],
      ]),
    );
  });

  test('tells what the page was called, but for the example that we ship', () => {
    const { folder, content, commit } = repository();
    const name = (line: string) => writeFileSync(path.join(folder, 'content/page.yml'), line);
    name('name: Example Status\n');
    commit(1500);
    name('name: "Acme" # us\n');
    commit(2000);
    name('# A comment\nname: "Acme" # us\n');
    commit(2500);
    name("name: 'Acme Status'\n");
    commit(3000);
    expect(readHistory(content).names).toEqual([
      { name: 'Acme', at: 2_000_000 },
      { name: 'Acme Status', at: 3_000_000 },
    ]);
  });

  test('counts an edit that is not committed yet', () => {
    const { content, write } = repository();
    write('a.md', 'edited');
    expect(readRevisions(content).get('a')!.lastAt).toBeGreaterThan(1_000_000_000);
  });

  test('knows nothing outside of git', () => {
    expect(readRevisions(temporaryFolder({ 'maintenances/a.md': '' }))).toEqual(new Map());
    expect(readRevisions('/does/not/exist')).toEqual(new Map());
  });

  test('knows nothing in a shallow clone, where all seems to be of one commit', () => {
    const { folder, write, commit } = repository();
    write('a.md', '2');
    commit(2000);
    const clone = path.join(temporaryFolder(), 'clone');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${folder}`, clone]);
    expect(readHistory(path.join(clone, 'content'))).toMatchObject({
      revisions: new Map(),
      isShallow: true,
    });
    expect(readHistory(path.join(folder, 'content'))).toMatchObject({ isShallow: false });
  });

  test('tells the moves of a window that came without a heading', () => {
    const { content, write, commit } = repository();
    const file = (from: string, until: string, rest = '') =>
      `---\ntitle: x\nscheduled_for: 2026-12-02 ${from} UTC # or later\nscheduled_until: '2026-12-02 ${until} UTC'\n---\n${rest}`;
    const told = '\n## Scheduled — 2026-12-01 09:00 UTC\n\nLater.\n';
    const minute = (hours: number, minutes: number) => Date.UTC(2026, 11, 2, hours, minutes);
    for (const [seconds, text] of [
      [2000, file('08:00', '09:00')],
      [3000, file('08:00', '09:30')],
      [4000, file('08:00', '09:30', 'Words.\n')],
      [5000, file('10:00', '11:00', `Words.\n${told}`)],
      [6000, file('12:00', '13:00', `Words.\n${told}`)],
    ] as const) {
      write('m.md', text);
      commit(seconds);
    }
    expect(readRevisions(content).get('m')).toEqual({
      firstAt: 2_000_000,
      lastAt: 6_000_000,
      moves: [
        {
          at: 3_000_000,
          before: { startAt: minute(8, 0), endAt: minute(9, 0) },
          after: { startAt: minute(8, 0), endAt: minute(9, 30) },
        },
        {
          at: 6_000_000,
          before: { startAt: minute(10, 0), endAt: minute(11, 0) },
          after: { startAt: minute(12, 0), endAt: minute(13, 0) },
        },
      ],
    });
  });

  test('tells how a rule was changed, and whether an update says so', () => {
    const { content, write, commit, commitOften } = repository();
    const file = (except: string, body = '') =>
      `---\ntitle: x\nscheduled_for: 2026-12-02 08:00 UTC\nscheduled_until: 2026-12-02 09:00 UTC\nrepeat: { every: week }\n${except}---\n${body}`;
    for (const [seconds, text] of [
      [2000, file('')],
      [3000, file('except:\n  - 2026-12-09\n')],
      [4000, file('except:\n  - 2026-12-09\n', 'Words.\n')],
      [5000, file('', '\n## Scheduled — 2026-12-01 09:00 UTC\n\nAgain.\n')],
    ] as const) {
      write('m.md', text);
      commit(seconds);
    }
    const { ruleChanges } = readRevisions(content).get('m') ?? {};
    expect(
      ruleChanges?.map(({ at, isTold, before, after }) => [
        at,
        isTold,
        before.repeat?.except,
        after.repeat?.except,
      ]),
    ).toEqual([
      [3_000_000, false, [], ['2026-12-09']],
      [5_000_000, true, ['2026-12-09'], []],
    ]);
    commitOften(201, 6000);
    expect(readRevisions(content).get('m')?.ruleChanges).toEqual(ruleChanges);
  });

  test('tells when an incident was called off by its key', () => {
    const { content, write, commit } = repository();
    const file = (key: string) => `---\ntitle: x\n${key}---\n`;
    mkdirSync(path.join(content, 'incidents'));
    write('../incidents/i.md', file(''));
    commit(2000);
    write('../incidents/i.md', file('false_alarm: true\n'));
    commit(3000);
    write('../incidents/i.md', `${file('false_alarm: true\n')}Words.\n`);
    commit(4000);
    expect(readRevisions(content).get(calledOffKey('i'))).toEqual({
      firstAt: 3_000_000,
      lastAt: 3_000_000,
    });
  });

  test('numbers updates by the order in which they came, and keeps the number of a heading that is corrected', () => {
    const { content, write, commit } = repository();
    mkdirSync(path.join(content, 'incidents'));
    const numbersAfter = (seconds: number, ...headings: readonly string[]) => {
      const text = headings.map((heading) => `## ${heading}\n\nWords of ${heading}.\n`).join('\n');
      write('../incidents/i.md', `---\ntitle: x\n---\n\n${text}`);
      commit(seconds);
      return readRevisions(content).get(updatesKey('incidents/i'))?.updateNumbers;
    };
    expect(numbersAfter(2000, 'A 09:00')).toBeUndefined();
    expect(numbersAfter(3000, 'A 09:00', 'B 09:10')).toBeUndefined();
    expect(numbersAfter(4000, 'A 09:00', 'B 09:08')).toBeUndefined();
    // Somebody was faster, so this one came last.
    expect(numbersAfter(5000, 'A 09:00', 'C 09:05', 'B 09:08')).toEqual([1, 3, 2]);
    expect(numbersAfter(6000, 'A 09:00', 'C 09:06', 'B 09:08', 'D 09:20')).toEqual([1, 3, 2, 4]);
    expect(numbersAfter(7000, 'A 09:00', 'B 09:08', 'C 09:06', 'D 09:20')).toBeUndefined();
    expect(numbersAfter(8000, 'A 09:00', 'C 09:06', 'D 09:20')).toEqual([1, 3, 4]);
    expect(readRevisions(content).get(updatesKey('incidents/i'))?.lastAt).toBe(8_000_000);
    expect(numbersAfter(9000, 'A 09:00', 'C 09:06', 'D 09:20', 'E 09:30')).toEqual([1, 3, 4, 5]);
  });

  test('tells what the last commit, or somebody since, renamed and removed', () => {
    const { folder, content, write, commit } = repository();
    write('b.md', 'one\ntwo\nthree\n');
    write('d.md', 'other\n');
    commit(2000);
    const within = `${folder}/content/maintenances`;
    execFileSync('git', ['-C', within, 'mv', 'b.md', 'ü c.md']);
    rmSync(`${within}/d.md`);
    const changes = () => readFileChanges(content);
    const expected = {
      renamed: [{ from: 'maintenances/b.md', to: 'maintenances/ü c.md' }],
      removed: [{ file: 'maintenances/d.md', text: 'other\n' }],
    };
    expect(changes()).toEqual(expected);
    commit(3000);
    expect(changes()).toEqual(expected);
    write('e.md', 'another');
    commit(4000);
    expect(changes()).toEqual({ renamed: [], removed: [] });
  });

  test('asks for no text of an old version, which a clone may lack', () => {
    const { folder, write, commit } = repository();
    write('b.md', 'one\ntwo\nthree\nfour\n');
    commit(2000);
    rmSync(path.join(folder, 'content/maintenances/b.md'));
    write('c.md', 'one\ntwo\nthree\nfive\n');
    commit(3000);
    const clone = path.join(temporaryFolder(), 'clone');
    execFileSync('git', ['-C', folder, 'config', 'uploadpack.allowFilter', 'true']);
    execFileSync('git', ['clone', '-q', '--filter=blob:none', `file://${folder}`, clone]);
    rmSync(folder, { recursive: true });
    expect(readRevisions(path.join(clone, 'content')).get('c')).toEqual({
      firstAt: 3_000_000,
      lastAt: 3_000_000,
    });
    expect(readFileChanges(path.join(clone, 'content'))).toEqual({ renamed: [], removed: [] });
  });
});

describe('parseLog', () => {
  test('reads names as they are', () => {
    expect(parseLog('\x002000\0\0\nmaintenances/ü x.md\0').get('ü x')).toEqual({
      firstAt: 2_000_000,
      lastAt: 2_000_000,
    });
  });
});
