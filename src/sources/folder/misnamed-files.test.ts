import { rmSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { now, servedAt } from '../../../test/support/check-content.ts';
import { writeContent } from '../../../test/support/content-folder.ts';
import { readContent } from './read-content.ts';
import { parsers } from './parsers.ts';
import { readTemplates } from './settings/read-templates.ts';
import { findUnexpectedFiles } from './unexpected-files.ts';

test.each([
  ['rota.yaml', ['file-copy rota.yml']],
  ['rota (1).yml', ['file-copy rota.yml']],
  ['page copy.yml', ['file-copy page.yml']],
  ['probes (1).yml', ['file-misnamed probes.yml']],
  ['channel.yml', ['file-misnamed channels.yml']],
])('%j', (name, expected) => {
  const folder = writeContent({ 'page.yml': 'name: x', 'rota.yml': '', [name]: 'name: x' });
  const told = findUnexpectedFiles(folder).flatMap(({ list }) => list.problems);
  expect(
    told.map(({ code, args }) => `${code} ${Object.values(args).map(String).join(' ')}`),
  ).toEqual(expected);
});

test('page.yaml beside page.yml is a copy of it, and that is all that is wrong', () => {
  const { problems } = readContent(writeContent({ 'page.yaml': 'name: x' }), { now, servedAt });
  expect(problems.map(({ code }) => code)).toEqual(['file-copy']);
});

test.each([
  ['config.yml', 'name: P\ncomponents: []\n', 'page.yml'],
  ['on-call.yml', 'people: []\n', 'rota.yml'],
])('%s is known by what it says', (name, text, known) => {
  const folder = writeContent({ [name]: text });
  rmSync(path.join(folder, known), { force: true });
  const { problems } = readContent(folder, { now, servedAt });
  expect(problems.map(({ code, args }) => [code, args])).toEqual([
    ['file-misnamed', { suggestion: known }],
  ]);
});

test('a template with a key of a report stays one, and the key is told', () => {
  const head = 'name: X\nkind: incident\ncomponents: [api]';
  const folder = writeContent({ 'templates/x.md': `---\n${head}\n---\n\nWe look.\n` });
  const codes = readTemplates(folder, { parsers }).problems.map(({ code }) => code);
  expect([readContent(folder, { now, servedAt }).problems, codes]).toEqual([[], ['key-unknown']]);
});
