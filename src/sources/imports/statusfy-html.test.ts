import { expect, test } from 'vitest';

import { withoutHtml } from './statusfy-html.ts';

const convert = (text: string) => {
  const found: string[] = [];
  return [withoutHtml(text, found), ...found];
};

test.each<[string, string, RegExp?]>([
  ['a < b, <https://x.example/>, <a@x.example>', 'a < b, <https://x.example/>, <a@x.example>'],
  ['one<br/>two<BR>three', 'one\\\ntwo\\\nthree'],
  ['<b>a</b> <em>b</em> <code>c</code>', '**a** *b* `c`'],
  [
    '<a class="x" href="https://x.example/(a b)">there</a>',
    '[there](https://x.example/%28a%20b%29)',
  ],
  ['<a href=/x>open', '[open](/x)'],
  ['a</a>b', 'ab'],
  ['<img src="/a.png" alt="A [b]">', '![A b](/a.png)'],
  ['<ul>\n    <li>a</li>\n    <li>b</li>\n</ul>', '\n\n- a\n\n- b\n\n'],
  ['<p>a</p>\n<p>b</p>', '\n\na\n\nb\n\n'],
  ['<h1>a</h1>', '\n\n#### a\n\n'],
  ['Log in to <host> as <my-user>', 'Log in to \\<host> as \\<my-user>'],
  ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
  ['<!DOCTYPE x> <?php ?>', '\\<!DOCTYPE x> \\<?php ?>'],
  ['a\\<b>c', 'a\\<b>c'],
  ['`<b>` ``<i> ` <i>`` <b>x</b>', '`<b>` ``<i> ` <i>`` **x**'],
  ['```\n<b>\n<!-- c -->\n```\n<b>x</b>', '```\n<b>\n<!-- c -->\n```\n**x**'],
  ['a <!--- language code: en -->b', 'a b'],
  ['a <!-- never ends\n<b>b</b>', 'a \\<!-- never ends\n**b**'],
  ['a <!-- ask Ana --> b', 'a  b', /comments, .*: "ask Ana"/],
  ['<table><tr><td>a</td><td>b</td></tr></table>', '\n\na\n\nb\n\n', /<table>, <tr>, <td>/],
  ['<span style="x">a</span>', 'a', /<span>/],
])('%j', (text, expected, doubt) => {
  const [shown, ...found] = convert(text);
  expect(shown).toBe(expected);
  if (doubt) expect(found).toEqual([expect.stringMatching(doubt)]);
  else expect(found).toEqual([]);
});

test.each([
  ['<', '<a '],
  ['<a href="', 'x'],
  ['', '<!-- '],
  ['', '<!---->'],
  ['', '<!-- a -->\n'],
  ['<!-- ', '-'],
  ['', '<'],
  ['', '`'],
  ['', '` `` '],
  ['', ':a'],
  ['', '<b>\n'],
])('%j and then many %j take no time', (start, part) => {
  const before = performance.now();
  convert(start + part.repeat(Math.ceil(200_000 / part.length)));
  expect(performance.now() - before).toBeLessThan(2_000);
});
