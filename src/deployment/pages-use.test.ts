import { expect, test } from 'vitest';

import { isOnPages, whyNotOnPages } from './pages-use.ts';

const hub = 'https://github.com';
const url = 'https://acme.github.io/status';

test.each<[string, string, string, boolean, boolean, RegExp]>([
  ['Pages on', url, hub, true, true, /^$/],
  ['Pages on, and commands deploy elsewhere', url, hub, false, true, /^$/],
  [
    'Pages off',
    '',
    hub,
    true,
    false,
    /Source: GitHub Actions \(https:\/\/github\.com\/acme\/status\/settings\/pages\)/,
  ],
  ['Pages off, and commands deploy', '', hub, false, false, /^$/],
  ['an Enterprise in the cloud', url, 'https://acme.ghe.com', true, true, /^$/],
  [
    'an Enterprise Server',
    url,
    'https://git.example.org',
    true,
    false,
    /Enterprise Server.+"deploy"/,
  ],
  ['an Enterprise Server, and commands deploy', url, 'https://git.example.org', false, false, /^$/],
])('%s', (_, at, server, isNeeded, isUsed, said) => {
  const use = { url: at, server, repository: 'acme/status', isNeeded };
  expect(isOnPages(use)).toBe(isUsed);
  expect(whyNotOnPages(use) ?? '').toMatch(said);
});
