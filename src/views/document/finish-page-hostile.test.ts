import { createHash } from 'node:crypto';

import { expect, test } from 'vitest';

import { finishPage } from './finish-page.ts';

const script = 'let a=1';
const page = (attribute: string, text: string) =>
  `<!DOCTYPE html><html lang="en"><head><meta name="description" content="${attribute}"><title>${text}</title><style>p{color:red}.gone{color:blue}</style></head><body><p class="small" title="${attribute}">${text}</p><ul><li>a</li></ul><svg><path d="M0 0"></path></svg><script data-x="y">${script}</script></body></html>`;
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function policyOf(html: string): string {
  return /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1] ?? '';
}

test('drops what is not used and allows what is left', () => {
  const html = finishPage(page('a b', 'x'));
  expect(html).toContain('<style>p{color:red}</style>');
  expect(html).toContain('<ul><li>a</ul><svg><path d="M0 0"/></svg>');
  expect(html).toContain('<html lang=en>');
  expect(policyOf(html)).toContain(`style-src ${hash('p{color:red}')};script-src ${hash(script)};`);
});

test.each([
  'Title <style> only',
  '><script>alert(1)</script>',
  'A <script> is missing',
  '</style></script></li></path>',
  'a ="b" c',
  "$& $` $' $1",
  'http-equiv=',
])('is not led astray by an attribute that says %s', (written) => {
  const attribute = written.replaceAll('"', '&#34;');
  const plain = finishPage(page('plain words', 'x'));
  const html = finishPage(page(attribute, 'x'));
  const shown = attribute.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const value = /^[\w.:/#-]+$/.test(shown) ? shown : `"${shown}"`;
  expect(html).toBe(plain.replaceAll('"plain words"', () => value));
});

test.each(['We set http-equiv="Content-Security-Policy" now', 'a "quoted" word', '&lt;style&gt;'])(
  'keeps its policy whatever the text says: %s',
  (text) => {
    expect(policyOf(finishPage(page('a b', text)))).toBe(policyOf(finishPage(page('a b', 'x'))));
  },
);
