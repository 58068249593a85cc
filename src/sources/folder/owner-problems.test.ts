import path from 'node:path';

import { expect, test } from 'vitest';

import { at } from '../../../test/support/builders.ts';
import { writeContent } from '../../../test/support/content-folder.ts';
import { formatProblem } from '../../views/tools/problems/problem-report.ts';
import { checkOwners } from './owner-problems.ts';
import { readContent } from './read-content.ts';
import { readRota } from './settings/read-rota.ts';

const rota = 'people: [{ name: Ana Ruiz, github: ana, time_zone: UTC }]\n';

/** Lines of the problems, without the file. */
function problems(keys: string, files: Record<string, string> = { 'rota.yml': rota }): string[] {
  const page = `name: X\ncomponents:\n  - group: Core\n    components:\n      - id: api\n        name: API\n        ${keys}\n`;
  const folder = writeContent({ 'page.yml': page, ...files });
  const now = at('2026-03-14 10:00');
  const { problems: found } = readContent(folder, { now, servedAt: 'https://x.example/' });
  return [...found, ...checkOwners(folder, readRota(folder, now).rota)].map((each) =>
    formatProblem(each)
      .replace(`${path.relative('', folder)}/page.yml:`, '')
      .replace(/^.*page\.yml:/, ''),
  );
}

test.each([
  ['owners: [ana, Ana Ruiz, "@ben", "@acme/storage"]', []],
  ['runbook: https://wiki.example/api', []],
  [
    'owners: [anna]',
    [
      '7:18 warning owner-unknown "anna" is not among the people of the rota, so nobody is notified. Did you mean',
    ],
  ],
  ['owners: [storage team]', ['7:18 warning owner-unknown', '"@storage-team"']],
  ['owners: ["@ana ruiz"]', ['7:18 error', '@acme/storage']],
  ['owners: [@ana]', ['7:18 error', '"@ana"']],
  ['owners: ana', ['7:17 error', 'owners']],
  ['owner: [ana]', ['7:9 error key-unknown', 'owners']],
  ['runbook: wiki page', ['7:18 error', 'https://']],
  ['playbook: https://wiki.example/api', ['7:9 error key-unknown', 'runbook']],
])('%s', (keys, parts) => {
  const found = problems(keys);
  expect(found).toHaveLength(parts.length === 0 ? 0 : 1);
  for (const part of parts) expect(found[0]).toContain(part);
});

test('without a rota only handles can be told', () => {
  expect(problems('owners: [ana, "@ben"]', {})).toEqual([
    expect.stringContaining('in quotes: "@ana".'),
  ]);
});
