import { expect, test } from 'vitest';

import { expectCured, problemsOf } from '../../../test/support/expect-cured.ts';
import { curesOf } from '../../../test/support/cures.ts';
import { ProblemList } from '../problem-list.ts';
import { parsePage } from './page-file.ts';

const least = 'name: x\ncomponents: [{ id: api, name: API }]\n';
const parse = (text: string, servedAt: Parameters<typeof parsePage>[1] = 'https://a.github.io/') =>
  parsePage(least + text, servedAt, new ProblemList('page.yml'));

const homes = `homes:
  - url: https://status.example.org
  - { url: https://status2.example.net/, deploy: rsync -a --delete {dir}/ host:/srv/status/ }
  - { deploy: 'npx wrangler pages deploy {dir}', url: https://a.github.io/page } # the third
`;

test('the first home is the address of the page, and every other one is known', () => {
  const page = parse(homes);
  expect(page?.url).toBe('https://status.example.org/');
  expect(page?.homes).toEqual([
    { url: 'https://status.example.org/' },
    {
      url: 'https://status2.example.net/',
      deploy: 'rsync -a --delete {dir}/ host:/srv/status/',
    },
    { url: 'https://a.github.io/page/', deploy: 'npx wrangler pages deploy {dir}' },
  ]);
});

test.each([
  [
    'that a build is made for',
    { overriding: 'https://status2.example.net' },
    'https://status2.example.net/',
  ],
  [
    'that GitHub serves, when it is one of them',
    'https://a.github.io/page',
    'https://a.github.io/page/',
  ],
  ['the first, when GitHub serves another', 'https://b.github.io/', 'https://status.example.org/'],
])('the address is the one %s', (_, servedAt, expected) => {
  expect(parse(homes, servedAt)?.url).toBe(expected);
});

test.each([
  [
    'the same address twice',
    'homes:\n  - url: https://a.example\n  - url: https://a.example/\n',
    '5 Remove one of the two.',
  ],
  [
    'another address than the first',
    'url: https://b.example\nhomes:\n  - url: https://a.example\n',
    '3 Write "url: https://a.example/" or leave "url" out; if the other one is meant, move it to the top of "homes".',
  ],
  [
    'a command without the folder',
    'homes:\n  - url: https://a.example\n    deploy: make deploy\n',
    '5 Put {dir} in its place, such as "deploy: rsync -a --delete {dir}/ host:/srv/status/".',
  ],
  [
    'a secret',
    'homes:\n  - url: https://a.example\n    deploy: put --token 12345678 {dir}\n',
    '5 Write "$NAME" in its place, keep the secret under that name (on GitHub: Settings → Environments → homes), and have a new one made: this one is known.',
  ],
  ['no address', 'homes:\n  - deploy: put {dir}\n', '4 Write "url: https://example.org".'],
])('%s is told with its cure', (_, text, cure) => {
  expect(curesOf('page', least + text)).toEqual([cure]);
});

test.each([
  'homes:\n  - url: https://a.example\n    deploy: netlify deploy --prod --dir dist\n',
  'homes:\n  - https://a.example\n  - https://b.example\n',
  'homes: https://a.example\n',
  'homes: { url: https://a.example }\n',
  'homes:\n  - url: a.example\n',
  'homes:\n  - url: https://ana:secret@a.example/\n',
  'homes:\n  - url: https://a.example/?x=y\n',
  'homes:\n  - address: https://a.example\n',
  'homes:\n  - url: https://a.example\n    command: put {dir}\n',
  'url: https://b.example\nhomes:\n  - url: https://a.example\n',
])('the cure of %j is right', (text) => {
  expectCured('page', least + text);
});

test('what is right has no problem', () => {
  expect(problemsOf('page', least + homes)).toEqual([]);
});
