import { expect, test } from 'vitest';

import { finishPage } from './finish-page.ts';

const page = (css: string, body: string, script = '') =>
  `<!DOCTYPE html><html lang="en"><head><title>T</title><style>${css}</style></head><body>${body}${script}</body></html>`;

const cssOf = (html: string) => /<style>(.*)<\/style>/s.exec(finishPage(html))![1];

test.each([
  ['a class that is there', '.a{x:1}', '.a{x:1}'],
  ['a class that is not', '.b{x:1}', ''],
  ['one of several selectors', '.b,p .a,h6{x:1}', 'p .a{x:1}'],
  ['an element that is not there', 'p table{x:1}', ''],
  ['states and attributes', 'p:not(.zzz):focus,[hidden]{x:1}', 'p:not(.zzz):focus,[hidden]{x:1}'],
  ['what stands for everything', '*{x:1}:root{--y:2}', '*{x:1}:root{--y:2}'],
  ['inside of a media query', '@media print{.a{x:1}.b{x:1}}', '@media print{.a{x:1}}'],
  ['a media query that has become empty', '@media print{.b{x:1}}', ''],
])('style rules: %s', (_, css, kept) => {
  expect(cssOf(page(css, '<p class="a">x</p>'))).toBe(kept);
});

test('the policy carries the hash of each inline text as it is sent', () => {
  const html = finishPage(page('p{x:1}', '<p>x</p>', '<script data-x="1">alert( "a" )</script>'));
  expect(html).toContain('<script data-x=1>alert( "a" )</script>');
  // printf 'alert( "a" )' | openssl dgst -sha256 -binary | base64
  expect(html).toContain("script-src 'sha256-A2jQgsspz+jG213JbNn1tkgaDivN0xKSE7CyKKJ4YAg='");
});

test.each([
  ['<a class="x" href="/a/b">', '<a class=x href=/a/b>'],
  ['<a title="two words">', '<a title="two words">'],
  ['<a title="x>y" id="z">', '<a title="x&gt;y" id=z>'],
  ['<a title="">', '<a title="">'],
  ['<code>id="x"</code>', '<code>id="x"</code>'],
  ['<ul><li>a</li><li>b</li></ul>', '<ul><li>a<li>b</ul>'],
  ['<path d="M0 0" fill="none"></path>', '<path d="M0 0" fill=none />'],
  ['<path fill="none" d="M0 0"></path>', '<path fill=none d="M0 0"/>'],
  ['<img alt="a" src="/x/"/>', '<img alt=a src="/x/"/>'],
])('%s is sent as %s', (before, after) => {
  expect(finishPage(page('', before)).split('<body>')[1]).toBe(after);
});

test('a page that brings its own policy is sent as it is', () => {
  const html = page('.b{x:1}', '<meta http-equiv="Content-Security-Policy" content="x">');
  expect(finishPage(html)).toBe(html);
});
