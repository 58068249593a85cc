import path from 'node:path';
import { rmSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { check, incident, now, resolved, servedAt } from '../../../test/support/check-content.ts';
import { writeContent } from '../../../test/support/content-folder.ts';
import { readContent } from './read-content.ts';
import { maxFileBytes } from './read-text.ts';

test('nothing is wrong with what is right', () => {
  expect(incident('title: x\ncomponents:\n  api: major_outage')).toEqual([]);
});

describe('other files', () => {
  test.each<[string, Record<string, string | Buffer>, string[]]>([
    [
      'a window that ends before it begins',
      {
        'maintenances/m.md':
          '---\ntitle: x\nscheduled_for: 2026-04-02 08:00 UTC\nscheduled_until: 2026-04-02 07:00 UTC\n---\n',
      },
      [
        'maintenances/m.md:4:18 error window-reversed it ends at 2026-04-02 07:00 UTC, before or when it begins at 2026-04-02 08:00 UTC. Write "scheduled_until: 2026-04-03 07:00 UTC" if it goes on over midnight; else correct one of the two.',
      ],
    ],
    [
      'a window without an end',
      { 'maintenances/m.md': '---\ntitle: x\nscheduled_for: 2026-04-02 08:00 UTC\n---\n' },
      [
        'maintenances/m.md:2:1 error key-missing "scheduled_until" is missing. Write "scheduled_until: 2026-04-02 10:00 UTC" with its true time.',
      ],
    ],
    [
      'an announcement that ends before it begins',
      {
        'announcements/a.md':
          '---\ntitle: x\nfrom: 2026-04-02 08:00 UTC\nuntil: 2026-04-02 08:00 UTC\n---\n',
      },
      [
        'announcements/a.md:4:8 error window-reversed it ends at 2026-04-02 08:00 UTC, before or when it begins at 2026-04-02 08:00 UTC. Correct one of the two.',
      ],
    ],
    [
      'two files for one issue',
      {
        'incidents/a.md': `---\ntitle: x\nissue: 7\n---\n${resolved}`,
        'incidents/b.md': `---\ntitle: x\nissue: 7\n---\n${resolved}`,
      },
      ['incidents/b.md:3:1 error issue-twice issue #7 belongs to '],
    ],
    [
      'not UTF-8',
      { 'incidents/a.md': Buffer.from('---\ntitle: St\xf6rung\n---\n', 'latin1') },
      [
        'incidents/a.md:1:1 error not-utf8 the file is not UTF-8 (byte 14 does not belong). Save it as UTF-8.',
      ],
    ],
    [
      'UTF-16',
      { 'incidents/a.md': Buffer.from('\uFEFF---\ntitle: x\n', 'utf16le') },
      ['incidents/a.md:1:1 error not-utf8'],
    ],
    [
      'too large',
      { 'incidents/a.md': 'x'.repeat(maxFileBytes + 1) },
      [
        'incidents/a.md:1:1 error file-too-large the file has 257 KB; at most 256 KB are read. Shorten it, or link to the long part.',
      ],
    ],
    ['empty', { 'incidents/a.md': '' }, ['incidents/a.md:1:1 error frontmatter-missing']],
    [
      'a name that is none',
      { 'incidents/Foo Bar.md': `---\ntitle: x\n---\n${resolved}` },
      [
        'incidents/Foo Bar.md:1:1 error file-name "Foo Bar.md" cannot stand in a URL on every system. Name it "foo-bar.md"',
      ],
    ],
    [
      'a device of Windows',
      { 'incidents/con.md': `---\ntitle: x\n---\n${resolved}` },
      ['incidents/con.md:1:1 error file-name'],
    ],
    [
      'an ending in capitals',
      { 'incidents/a.MD': `---\ntitle: x\n---\n${resolved}` },
      ['incidents/a.MD:1:1 error file-name'],
    ],
    [
      'another ending',
      { 'incidents/a.markdown': `---\ntitle: x\n---\n${resolved}` },
      ['incidents/a.markdown:1:1 error file-name'],
    ],
    [
      'no ending',
      { 'incidents/a': `---\ntitle: x\n---\n${resolved}` },
      ['incidents/a:1:1 error file-name'],
    ],
    ['a picture', { 'incidents/a.png': '' }, ['incidents/a.png:1:1 warning file-unexpected']],
    [
      'a folder inside',
      { 'incidents/2026/a.md': '' },
      [
        'incidents/2026:1:1 error folder-unexpected folders in here are not read. Move the files in it to "incidents/".',
      ],
    ],
    [
      'a folder misspelt',
      { 'incident/a.md': '' },
      [
        'incident/a.md:1:1 error file-misplaced nothing reads this here, and it may be a report. Move it to "incidents/a.md", or out of content/ if it is not one.',
      ],
    ],
    ['a report outside the folders', { 'a.md': '' }, ['a.md:1:1 error file-misplaced']],
    [
      'what editors and systems leave behind',
      { 'incidents/.DS_Store': '', 'incidents/a.md~': '', '.gitkeep': '', 'templates/x.md': '' },
      [],
    ],
    ['no page', { 'page.yml': 'name: [' }, ['page.yml:']],
    [
      'an id twice',
      {
        'page.yml':
          'name: x\ncomponents:\n  - id: a\n    name: A\n  - group: G\n    components:\n      - id: a\n        name: B\n',
      },
      [
        'page.yml:7:13 error component-id-twice the id "a" belongs to another component already. Write "id: b", or another id of its own.',
      ],
    ],
    [
      'a component without a name',
      { 'page.yml': 'name: x\ncomponents:\n  - id: a\n' },
      ['page.yml:3:5 error key-missing "components.0.name" is missing. Write "name: A".'],
    ],
    [
      'a component with a key too many',
      { 'page.yml': 'name: x\ncomponents:\n  - id: a\n    name: A\n    descripton: b\n' },
      [
        'page.yml:5:5 error key-unknown "descripton" is not a key that is known here. Did you mean "description"?',
      ],
    ],
    [
      'no time zone',
      { 'page.yml': 'name: x\ncomponents: []\ntime_zone: Europe/Belin\n' },
      [
        'page.yml:3:12 error value-invalid "time_zone" must be an IANA time zone such as Europe/Berlin, found "Europe/Belin"',
      ],
    ],
    [
      'no language',
      { 'page.yml': 'name: x\ncomponents: []\nlanguage: "?"\n' },
      [
        'page.yml:3:11 error value-invalid "language" must be a BCP 47 tag such as en or pt-BR, found "?"',
      ],
    ],
    [
      'a bad id',
      { 'page.yml': 'name: x\ncomponents:\n  - id: A b\n    name: A\n' },
      [
        'page.yml:3:9 error value-invalid "components.0.id" must be lower-case letters and digits, joined by single dashes, underscores or dots, found "A b"',
      ],
    ],
  ])('%s', (_, files, expected) => {
    const found = check(files);
    expect(found).toHaveLength(expected.length);
    for (const [index, start] of expected.entries()) expect(found[index]).toContain(start);
  });

  test('a link to nowhere', () => {
    const folder = writeContent({ 'incidents/a.md': '' });
    rmSync(path.join(folder, 'incidents/a.md'));
    symlinkSync('nowhere', path.join(folder, 'incidents/a.md'));
    const { problems, content } = readContent(folder, { now, servedAt });
    expect(problems.map(({ code }) => code)).toEqual(['file-not-plain']);
    // The page names it, and where the folder lies on a disk is nobody's concern.
    const file = `${path.basename(folder)}/incidents/a.md`;
    expect(content?.unreadable).toMatchObject([{ file, mayBeOpen: true }]);
  });

  test('no page.yml', () => {
    const folder = writeContent({ 'incidents/a.md': 'x' });
    rmSync(path.join(folder, 'page.yml'));
    const { problems, content } = readContent(folder, { now, servedAt });
    expect(problems.map(({ code }) => code)).toEqual(['frontmatter-missing', 'page-missing']);
    expect(content).toBeUndefined();
  });
});

test('all problems of all files come at once, sorted', () => {
  const files = {
    'incidents/b.md': '---\ntitle: 1\nimpact: big\n---\n## Nope\n',
    'incidents/a.md': '',
    'announcements/z.md': '---\ntitle: x\n---\n',
    'maintenances/m.md': '---\n---\n',
  };
  expect(check(files).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
    'announcements/z.md:2:1 error key-missing',
    'incidents/a.md:1:1 error frontmatter-missing',
    'incidents/b.md:2:8 error value-type',
    'incidents/b.md:3:9 error unknown-status',
    'incidents/b.md:5:1 error heading-unreadable',
    'maintenances/m.md:2:1 error key-missing',
  ]);
  expect(check(files)).toEqual(check(Object.fromEntries(Object.entries(files).toReversed())));
});

test('every text tells what readers do not see of it, and which pictures it shows', () => {
  const of = (name: string) => `"![${name}](${name}.png) <u>x</u> [y](file:///z)"`;
  const folder = writeContent({
    'page.yml': `name: x\ndescription: ${of('page')}\ncomponents:\n  - group: Core\n    description: ${of('group')}\n    components:\n      - { id: api, name: API, description_de: ${of('api')} }\n`,
    'incidents/a.md': `---\ntitle: x\nworkaround: ${of('fact')}\n---\n\n${of('above')}\n\n${resolved}`,
  });
  const { problems, pictures } = readContent(folder, { now, servedAt });
  const places = (code: string) =>
    problems
      .filter((each) => each.code === code)
      .map(({ file, line }) => `${path.basename(file)}:${line}`);
  const all = ['a.md:3', 'a.md:6', 'page.yml:2', 'page.yml:5', 'page.yml:7'];
  expect(places('html-dropped')).toEqual(all);
  expect(places('link-refused')).toEqual(all);
  const shown = pictures.map(({ file, line, address }) => [path.basename(file), line, address]);
  expect(shown.map((each) => each.join(' ')).toSorted()).toEqual([
    'a.md 3 fact.png',
    'a.md 6 above.png',
    'page.yml 2 page.png',
    'page.yml 5 group.png',
    'page.yml 7 api.png',
  ]);
});

test('a broken page.yml leaves no page', () => {
  const folder = writeContent({ 'page.yml': 'name: x\n' });
  expect(readContent(folder, { now, servedAt }).content).toBeUndefined();
});
