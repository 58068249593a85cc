import { expect, test } from 'vitest';

import { isPrivateHost } from './private-host.ts';

const hosts = (urls: readonly string[]) => urls.map((url) => new URL(url).hostname);

test.each([
  ...hosts(['http://localhost/', 'http://LOCALHOST./', 'http://x.localhost/', 'http://intranet/']),
  ...hosts([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0/',
  ]),
  ...hosts([
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/',
  ]),
  ...hosts(['http://100.64.0.1/', 'http://[::1]/', 'http://[::]/', 'http://[::ffff:127.0.0.1]/']),
  ...hosts(['http://[fd00::1]/', 'http://[fe80::1]/', 'http://metadata.google.internal/']),
])('%s is private', (host) => {
  expect(isPrivateHost(host)).toBe(true);
});

test.each(['status.example.com', '8.8.8.8', '172.32.0.1', '100.128.0.1', '[2606:4700::1111]'])(
  '%s is not',
  (host) => {
    expect(isPrivateHost(host)).toBe(false);
  },
);
