import { expect, test } from 'vitest';

import { pushAddresses, withoutCredentials } from './push-addresses.ts';

const both = (ssh: string, https: string) => [
  { way: 'SSH', address: ssh },
  { way: 'HTTPS', address: https },
];
const alone = (address: string) => [{ way: 'git', address }];

test.each([
  [
    'git@github.com:ana/status.git',
    both('git@github.com:ana/status.git', 'https://github.com/ana/status.git'),
  ],
  [
    'https://github.com/ana/status',
    both('git@github.com:ana/status', 'https://github.com/ana/status'),
  ],
  [
    'https://ana:token@codeberg.org/ana/status.git/',
    both('git@codeberg.org:ana/status.git', 'https://ana:token@codeberg.org/ana/status.git/'),
  ],
  [
    'ssh://git@git.example.org:2222/group/sub/status.git',
    both(
      'ssh://git@git.example.org:2222/group/sub/status.git',
      'https://git.example.org/group/sub/status.git',
    ),
  ],
  ['host:status.git', both('host:status.git', 'https://host/status.git')],
  [
    'http://127.0.0.1:8080/status.git',
    both('git@127.0.0.1:status.git', 'http://127.0.0.1:8080/status.git'),
  ],
  ['/srv/status.git', alone('/srv/status.git')],
  ['../status.git', alone('../status.git')],
  ['file:///srv/status.git', alone('file:///srv/status.git')],
  ['C:\\\\status.git', alone('C:\\\\status.git')],
  ['C:/status.git', alone('C:/status.git')],
  ['', alone('')],
])('%s', (remote, addresses) => {
  expect(pushAddresses(remote)).toEqual(addresses);
});

test('nobody reads a token', () => {
  const said = "fatal: Authentication failed for 'https://ana:token@codeberg.org/x/'";
  expect(withoutCredentials(said)).toBe(
    "fatal: Authentication failed for 'https://codeberg.org/x/'",
  );
});
