import { expect, test } from 'vitest';

import { pagesAddress, type PagesAnswer } from './pages-address.ts';

const serves = (url: string, isFromBranch = false): PagesAnswer => ({
  kind: 'serves',
  url,
  isFromBranch,
});
const failed: PagesAnswer = { kind: 'failed', reason: 'GitHub is in trouble.' };
const address = 'https://github.com/acme/status';
const own = 'https://status.example.org/';

test.each<[string, PagesAnswer, boolean, string | undefined, string | undefined, RegExp | string]>([
  [
    'a page below its owner',
    serves('https://acme.github.io/status/'),
    true,
    undefined,
    'https://acme.github.io/status',
    '',
  ],
  ['a domain', serves('https://status.example.org/'), false, own, 'https://status.example.org', ''],
  [
    'a branch as source',
    serves('https://x.github.io', true),
    true,
    own,
    'https://x.github.io',
    /^warning .+Source: GitHub Actions \(https:\/\/github\.com\/acme\/status\/settings\/pages\)/,
  ],
  [
    'off',
    { kind: 'off' },
    true,
    own,
    undefined,
    /^error Pages is switched off.+Source: GitHub Actions \(https:\/\/github\.com\/acme\/status\/settings\/pages\)/,
  ],
  ['off, and commands deploy to each home', { kind: 'off' }, false, own, undefined, ''],
  ['no answer', failed, true, undefined, undefined, /^error .+in trouble/],
  ['no answer, and page.yml has the address', failed, true, own, own, /^warning .+in trouble/],
  ['no answer that is needed', failed, false, own, undefined, ''],
])('%s', (_, answer, needsPages, ownUrl, url, said) => {
  const found = pagesAddress(answer, { needsPages, ownUrl, address });
  expect(found.url).toBe(url);
  const note = found.note ? `${found.note.level} ${found.note.text}` : '';
  expect(note).toMatch(said === '' ? /^$/ : said);
});

test.each<[string, boolean, RegExp]>([
  ['https://git.example.org/acme/status', true, /"homes" in page\.yml a "deploy"/],
  ['https://git.example.org/acme/status', false, /^$/],
  ['https://acme.ghe.com/acme/status', true, /^$/],
])('at %s, where Pages has to serve it: %s', (at, needsPages, said) => {
  const asked = { needsPages, ownUrl: own, address: at };
  const { url, note } = pagesAddress(serves(own), asked);
  expect(note?.text ?? '').toMatch(said);
  expect(url !== undefined).toBe(at.includes('ghe.com'));
});
