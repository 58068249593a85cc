import { expect, test } from 'vitest';

import { parseShownAddress } from './address.ts';

test.each([
  ['https://api.example.com/v2/health', undefined],
  ['http://203.0.113.7:8080/', undefined],
  ['$SITE', 'secret'],
  ['https://example.com/$TOKEN', 'secret'],
  ['https://me:pass@example.com', 'secret'],
  ['https://example.com/?key=1', 'secret'],
  ['https://example.com/#/alerts', 'secret'],
  ['https://hooks.example.com/0123456789abcdef0123456789abcdef', 'secret'],
  ['https://hooks.example.com/services/T00000000/B00000000/abcdefgh01234567ABCDEFGH', 'secret'],
  ['https://hooks.example.com/0123456789012345678x', 'secret'],
  ['https://hooks.example.com/XXXXXXXXXXXXXXXXXXXXXXXX', 'secret'],
  ['https://example.com/2024-03-14-how-we-move', undefined],
  ['https://example.com/internationalization', undefined],
  ['https://example.com/01234567890123456789', undefined],
  ['https://example.com./', undefined],
  ['http://db.internal.', 'private'],
  ['http://intranet.', 'private'],
  ['http://10.0.0.1.', 'private'],
  ['http://localhost:3000', 'private'],
  ['http://intranet/', 'private'],
  ['https://db.internal', 'private'],
  ['https://10.1.2.3', 'private'],
  ['https://172.20.0.1', 'private'],
  ['https://0x0a000001/', 'private'],
  ['https://192.168.0.1/', 'private'],
  ['https://100.100.1.1/', 'private'],
  ['https://[fd00::1]/', 'private'],
  ['1.1.1.1', 'no-page'],
  ['wss://ws.example.com', 'no-page'],
  ['javascript:alert(1)', 'no-page'],
  ['https://exa\u0000mple.com', 'no-page'],
  ['', 'no-page'],
])('%s', (written, hidden) => {
  expect(parseShownAddress(written)).toEqual(hidden === undefined ? { url: written } : { hidden });
});
