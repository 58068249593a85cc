import { describe, expect, test } from 'vitest';

import { now, servedAt } from '../../../test/support/check-content.ts';
import { writeContent } from '../../../test/support/content-folder.ts';
import { toProblemMessage } from '../../views/tools/problems/problem-messages.ts';
import { readContent } from './read-content.ts';

const open =
  '---\ntitle: x\ncomponents: { api: major_outage }\n---\n\n## Investigating — 2026-03-20 10:00 UTC\n\nWords.\n';
const page = 'name: P\ncomponents: [{ id: api, name: API }, { id: web, name: Web }]\n';

function read(files: Record<string, string>) {
  const folder = writeContent({ 'page.yml': page, ...files });
  const { content, problems } = readContent(folder, { now, servedAt });
  return {
    said: problems.map((each) => `${each.code} ${toProblemMessage(each).cure}`),
    unreadable: content?.unreadable.map(({ componentIds }) => componentIds?.join(' ') ?? 'all'),
  };
}

describe('whatever may be a report is read, or is unreadable', () => {
  test.each([
    [
      'incident/2026-03-20-x.md',
      'file-misplaced Move it to "incidents/2026-03-20-x.md", or out of content/ if it is not one.',
      'api',
    ],
    [
      'Incidents/2026-03-20-x.md',
      'file-misplaced Move it to "incidents/2026-03-20-x.md", or out of content/ if it is not one.',
      'api',
    ],
    [
      'outages/2026-03-20-x.md',
      'file-misplaced Move it to "incidents/2026-03-20-x.md", or out of content/ if it is not one.',
      'api',
    ],
    [
      'outages/2026/x.md',
      'file-misplaced Move it to "incidents/x.md", or out of content/ if it is not one.',
      'api',
    ],
    [
      '2026-03-20-x.md',
      'file-misplaced Move it to "incidents/2026-03-20-x.md", or out of content/ if it is not one.',
      'api',
    ],
    [
      'incidents/2026.03.20-api',
      'file-name Name it "2026-03-20-api.md": lower-case letters, digits and single dashes.',
      '',
    ],
    [
      'incidents/x.md ',
      'file-name Name it "x.md": lower-case letters, digits and single dashes.',
      '',
    ],
    [
      'incidents/~x.md',
      'file-name Name it "x.md": lower-case letters, digits and single dashes.',
      '',
    ],
    [
      'incidents/x.md.bak',
      'file-name Delete it, or name it "x.md": lower-case letters, digits and single dashes.',
      '',
    ],
  ])('%s', (name, cure, component) => {
    expect(read({ [name]: open })).toEqual({
      said: [cure],
      unreadable: component === '' ? [] : [component],
    });
  });

  test('an incident among the announcements', () => {
    expect(read({ 'announcements/x.md': open }).unreadable).toEqual(['api']);
  });

  test('conflict markers', () => {
    const text = `${open}<<<<<<< HEAD\n## Resolved — 2026-03-20 11:00 UTC\n=======\nMore.\n>>>>>>> x\n`;
    const { said, unreadable } = read({ 'incidents/x.md': text });
    expect(said).toEqual([expect.stringContaining('conflict-markers')]);
    expect(unreadable).toEqual(['all']);
  });

  const marks = ['<<<<<<< HEAD', 'One.', '=======', 'Two.', '>>>>>>> x'];
  test.each<[string, string[], string | undefined]>([
    ['indented', marks.map((line) => `  ${line}`), 'and ">>>>>>>".'],
    ['with tabs and line ends of Windows', marks.map((line) => `\t${line}\r`), 'and ">>>>>>>".'],
    ['of diff3', marks.toSpliced(2, 0, '||||||| abc', 'Old.'), 'and all from "|||||||" to'],
    [
      'defused by the sync',
      marks.map((line) => (/[<>]/.test(line) ? ` ${line}` : line)),
      undefined,
    ],
    ['a heading with an underline', ['One', '======='], undefined],
  ])('conflict markers %s', (_, lines, cure) => {
    const { said } = read({ 'incidents/x.md': `${open}\n${lines.join('\n')}\n` });
    if (cure === undefined) expect(said.join()).not.toContain('conflict-markers');
    else expect(said).toEqual([expect.stringContaining(cure)]);
  });
});

test.each([
  ['incidents/x.md.bak', 'file-backup Delete it.', 0],
  ['incidents/x (1).md', 'file-copy Put what is new in it into "x.md", then delete it.', 1],
  ['incidents/x copy.md', 'file-copy Put what is new in it into "x.md", then delete it.', 1],
  ...['x.bak.md', 'x-copy.md', 'x.sync-conflict-20261128-1.md', 'x_LOCAL_12.md'].map(
    (name): [string, string, number] => [`incidents/${name}`, 'file-copy', 1],
  ),
  ['incidents/a.png', 'file-unexpected', 0],
  ['pictures/a.png', 'file-unexpected', 0],
])('beside x.md, %s', (name, cure, count) => {
  const { said, unreadable } = read({
    'incidents/x.md': open,
    [name]: name.endsWith('.png') ? 'x' : open,
  });
  expect(said).toEqual([expect.stringContaining(cure)]);
  expect(unreadable).toHaveLength(count);
});
