import { expect, test } from 'vitest';

import { growth, proportional } from '../../../../test/support/cpu-growth.ts';
import { withoutHtml } from './markdown-without-html.ts';

test.each<[string, string]>([
  ['plain *words* & 1 < 2 &amp; 3', 'plain *words* & 1 < 2 &amp; 3'],
  ['# Why\n\nA **mouse** and _more_.\n\n- a\n- b', '# Why\n\nA **mouse** and _more_.\n\n- a\n- b'],
  ['<p>Why</p><p>A <b>mouse</b></p>', 'Why\n\nA **mouse**'],
  ['<p>One</p>\n<p>Two<br>three</p>', 'One\n\nTwo\\\nthree'],
  ['<div>\n    <p>Indented</p>\n    words\n</div>', 'Indented\n\nwords'],
  ['one<br/>two<BR>three', 'one\\\ntwo\\\nthree'],
  ['<b>a</b> <EM class="x">b</EM> <code>c*</code> <del>d</del>', '**a** *b* `c*` ~~d~~'],
  [
    '<a class="x" href="https://x.example/(a b)?c=1&amp;d">there</a>',
    '[there](https://x.example/%28a%20b%29?c=1&d)',
  ],
  ['<ul>\n    <li>a</li>\n    <li>run `b`</li>\n</ul>', '- a\n- run `b`'],
  ['<h1>Big</h1>words', '**Big**\n\nwords'],
  ['<img src="https://x.example/a.png" alt="A [b]">', '[A \\[b\\]](https://x.example/a.png)'],
  ['Log in to <host> as <my-user>', 'Log in to \\<host> as \\<my-user>'],
  ['<constructor>', '\\<constructor>'],
  ['<p | x>\nwords\n> more', '\\<p | x>\nwords\n> more'],
  ['<!DOCTYPE x> <?php ?> <iframe src=x>', '\\<!DOCTYPE x> \\<?php ?> \\<iframe src=x>'],
  ['a\\<b>c', 'a\\<b>c'],
  ['`<b>` ``<i> ` <i>`` <b>x</b>', '`<b>` ``<i> ` <i>`` **x**'],
  ['```\n<b>\n<!-- c -->\n\n\n\n```\n<b>x</b>', '```\n<b>\n<!-- c -->\n\n\n\n```\n**x**'],
  ['a <!-- never ends\n<b>b</b>', 'a \\<!-- never ends\n**b**'],
  ['<https://a.example/b> <me@a.example> <you>', '<https://a.example/b> <me@a.example> \\<you>'],
  ['<table><tr><td>a</td></tr><tr><td>b</td></tr></table>', 'a\nb'],
])('%j', (markdown, expected) => {
  const found: string[] = [];
  expect(withoutHtml(markdown, found)).toBe(expected);
  expect(found).toEqual([]);
});

test.each([
  ['<a href="javascript:x()">here</a>', 'here', 'a link to "javascript:x()" leads nowhere'],
  ['<a href=/docs>here', 'here', 'a link to "/docs" leads nowhere'],
  ['a <!-- ask Ana --> b', 'a  b', 'left out: "ask Ana"'],
  ['a<script>alert(1)</script>b', 'ab', 'left out: "alert(1)"'],
])('what cannot be kept is a caveat: %s', (markdown, expected, caveat) => {
  const found: string[] = [];
  expect(withoutHtml(markdown, found)).toBe(expected);
  expect(found).toEqual([expect.stringContaining(caveat)]);
});

test.each(
  ['<', '<a ', '<a x=', '<a href="', '<!-- ', '<!---->', '<!-- a -->\n', '-', '`', '` `` ', '</']
    .concat(['<<a@', '<p>\n', '<b>', '<li>x', '\\', '<ul><li>', '<p a a a a '])
    .map((part) => [part]),
)('many %j take time in proportion', (part) => {
  const work = (size: number) => {
    for (const start of ['', '<a href="', '<!-- ']) {
      withoutHtml(start + part.repeat(size / part.length), []);
    }
  };
  expect(growth(work)).toBeLessThan(proportional);
});
