import fc from 'fast-check';
import { expect, test } from 'vitest';

import { Secrets } from './secrets.ts';

const webhook = 'https://hooks.example.org/services/T00000000/B00000000?key=abcdefgh1234';

test('what names no secret is itself, and a secret that is missing is none', () => {
  const secrets = new Secrets({
    TOKEN: 'x1y2z3',
    EMPTY: ' ',
    OUTPOST_SECRETS: '{"MORE":"m","GITHUB_X":"g"}',
  });
  expect(
    ['plain', '$TOKEN', '$EMPTY', '$NONE', '$MORE', '$GITHUB_X'].map((each) =>
      secrets.resolve(each),
    ),
  ).toEqual(['plain', 'x1y2z3', undefined, undefined, 'm', undefined]);
});

test.each(['{', '[]', 'null', '"x"'])('a list of secrets that is none holds none: %s', (text) => {
  expect(new Secrets({ OUTPOST_SECRETS: text }).resolve('$X')).toBeUndefined();
});

test.each([
  [`cannot reach ${webhook}`, 'cannot reach $HOOK'],
  ['getaddrinfo ENOTFOUND hooks.example.org', 'getaddrinfo ENOTFOUND $HOOK'],
  ['no service B00000000/', 'no service $HOOK/'],
  ['key abcdefgh1234 is wrong', 'key $HOOK is wrong'],
  ['ENOTFOUND HOOKS.EXAMPLE.ORG, key ABCDEFGH1234', 'ENOTFOUND $HOOK, key $HOOK'],
])('of an address its parts are masked, too: %s', (text, expected) => {
  const secrets = new Secrets({ HOOK: webhook });
  secrets.resolve('$HOOK');
  expect(secrets.mask(text)).toBe(expected);
});

test('no text holds a secret, in whatever form it came', () => {
  const secret = fc
    .string({ minLength: 6, unit: 'grapheme-ascii' })
    .filter((text) => text.trim() === text && text.length >= 6);
  fc.assert(
    fc.property(secret, fc.string(), fc.string(), (value, before, after) => {
      const secrets = new Secrets({ NAME: value });
      secrets.resolve('$NAME');
      for (const form of [value, encodeURIComponent(value), JSON.stringify(value), btoa(value)]) {
        const masked = secrets.mask(`${before}${form}${after}`);
        expect(masked.replaceAll('$NAME', '')).not.toContain(form);
      }
      for (const form of [value.toLowerCase(), value.toUpperCase()]) {
        expect(secrets.mask(`${before}${form}${after}`)).toContain('$NAME');
      }
      // Among others, in base64.
      for (const place of ['', 'x', 'xy']) {
        expect(secrets.mask(btoa(`${place}${value}:x`))).toContain('$NAME');
      }
    }),
  );
});
