import { expect, test } from 'vitest';

import { now, servedAt } from '../../../test/support/check-content.ts';
import { writeContent } from '../../../test/support/content-folder.ts';
import { readContent } from './read-content.ts';
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
