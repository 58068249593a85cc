import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { beforeEach, describe, expect, test } from 'vitest';

import { planCstateImport, isCstateFile } from '../../src/sources/imports/cstate/import.ts';
import { readContent } from '../../src/sources/folder/read-content.ts';
import { digestOf } from '../../src/model/digest.ts';
import { isWarning } from '../../src/model/problem.ts';
import { UsageError } from '../../src/authoring/usage-error.ts';
import { importContent } from '../import/write-plan.ts';
import { formatImport } from '../../src/authoring/reports/import-report.ts';
import { readFiles } from '../import/read-files.ts';
import { writeFiles } from './write-files.ts';

const record = '.record.json';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'write-files-'));
});

const put = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
const get = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const list = () => readdirSync(folder, { recursive: true }).map(String).sort();

describe('writing', () => {
  test('a second time changes nothing, not even a time stamp', () => {
    const files = [{ path: 'a/b.md', text: 'B' }];
    expect(writeFiles(folder, files, { record })).toEqual(['written']);
    const stamps = () =>
      list().map((name) => statSync(path.join(folder, name), { bigint: true }).mtimeNs);
    const before = stamps();
    expect(writeFiles(folder, files, { record })).toEqual(['unchanged']);
    expect(stamps()).toEqual(before);
    expect(list()).toEqual(['.record.json', 'a', 'a/b.md']);
  });

  test('what it wrote is replaced, what a hand wrote or edited is kept', () => {
    put('hand.md', 'mine');
    const files = (text: string) =>
      ['hand.md', 'edited.md', 'own.md'].map((name) => ({ path: name, text }));
    expect(writeFiles(folder, files('1'), { record })).toEqual(['kept', 'written', 'written']);
    put('edited.md', '1!');
    expect(writeFiles(folder, files('2'), { record })).toEqual(['kept', 'kept', 'written']);
    expect(['hand.md', 'edited.md', 'own.md'].map(get)).toEqual(['mine', '1!', '2']);
  });

  test('a dry run says the same and writes nothing', () => {
    expect(writeFiles(folder, [{ path: 'a.md', text: '' }], { record, dryRun: true })).toEqual([
      'written',
    ]);
    expect(list()).toEqual([]);
  });

  test('never outside the folder, never with a record that is broken', () => {
    expect(() => writeFiles(folder, [{ path: '../x', text: '' }], { record })).toThrow(RangeError);
    put(record, '{');
    expect(() => writeFiles(folder, [], { record })).toThrow(UsageError);
  });
});

describe('a whole site', () => {
  const bakery = path.resolve(import.meta.dirname, '../../test/fixtures/cstate/bakery');
  const plan = () => planCstateImport(readFiles(bakery, isCstateFile));
  const ship = (files: Readonly<Record<string, string>>) => {
    writeFiles(
      folder,
      Object.entries(files).map(([name, text]) => ({ path: name, text })),
      { record: '.x.json' },
    );
    put(
      '.shipped.json',
      JSON.stringify(
        Object.fromEntries(Object.entries(files).map(([name, text]) => [name, digestOf(text)])),
      ),
    );
  };
  const example = {
    'page.yml': 'name: Example\ncomponents: []\n',
    'incidents/example.md': 'An example',
  };

  test('has a line for every file, and passes the check', () => {
    const planned = plan();
    const report = formatImport(planned, importContent(folder, planned, false));
    expect(report).toEqual([
      expect.stringMatching(
        /^written {6}config\.yml → page\.yml: caveat: "Oven": .*caveat: category "Cellar".*"Wood Stove"$/,
      ),
      expect.stringMatching(
        /→ incidents\/2024-03-01-ofen-fur-brotchen\.md: caveat: the postmortem has no time/,
      ),
      'written      content/issues/2024-04-02-flour-delivery.md → maintenances/2024-04-02-flour-delivery.md',
      expect.stringMatching(/→ announcements\/2024-05-03-easter\.md: caveat: it stays on top/),
      expect.stringMatching(/→ incidents\/2024-06-04-till\.md: caveat: severity "distrupted"/),
      expect.stringMatching(
        /→ incidents\/2024-07-05-never\.md: caveat: date "2024-02-30 10:00:00" is not a date .* start; caveat: nothing says when it ended/,
      ),
      expect.stringMatching(/^not written {2}content\/issues\/2024-08-06-plan\.md: a draft/),
      'not written  content/pages/recipes.md: not a report',
      '8 sources: 1 written, 5 written with caveats, 2 not written. On disk: 6 changed, 0 as they were, 0 kept as somebody edited them.',
    ]);
    const { problems } = readContent(folder, {
      now: Date.UTC(2024, 6, 1),
      servedAt: 'https://x.example/',
    });
    expect(problems.filter((problem) => !isWarning(problem))).toEqual([]);
  });

  test("moved in a second time changes nothing, and a hand's edit stays", () => {
    importContent(folder, plan(), false);
    put('incidents/2024-06-04-till.md', 'edited');
    const { outcomes } = importContent(folder, plan(), false);
    expect([...outcomes.values()].sort()).toEqual([
      'kept',
      'unchanged',
      'unchanged',
      'unchanged',
      'unchanged',
      'unchanged',
    ]);
    expect(get('incidents/2024-06-04-till.md')).toBe('edited');
  });

  test('replaces the shipped example', () => {
    ship(example);
    expect(importContent(folder, plan(), false).removed).toEqual(['incidents/example.md']);
    expect(get('page.yml')).toMatch(/^name: Bakery Status$/m);
    expect(importContent(folder, plan(), false).removed).toEqual([]);
  });

  test('touches nothing of a page that somebody has begun', () => {
    ship(example);
    put('page.yml', 'name: Mine\ncomponents: []\n');
    const { outcomes, removed } = importContent(folder, plan(), false);
    expect([outcomes.get('page.yml'), removed]).toEqual(['kept', []]);
    expect(get('page.yml')).toMatch(/Mine/);
  });
});
