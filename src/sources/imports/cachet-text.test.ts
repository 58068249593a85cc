import { expect, test } from 'vitest';

import { withoutHtml } from './cachet-text.ts';

test.each([
  ['plain *words* & 1 < 2', 'plain *words* & 1 < 2', 0],
  ['<p>One</p>\n<p>Two<br>three</p>', '\n\nOne\n\nTwo  \nthree\n\n', 0],
  ['<b>a</b> <STRONG>b</STRONG> <em class="x">c</em> <code>d</code>', '**a** **b** *c* `d`', 0],
  ['<ul>\n    <li>one</li>\n    <li>two</li>\n</ul>', '\n\n- one\n    \n- two\n\n', 0],
  [
    'see <a href="https://a.example/?b=1&amp;c=2">there</a>',
    'see [there](<https://a.example/?b=1&c=2>)',
    0,
  ],
  ['<a href="javascript:alert(1)">there</a>', 'there', 0],
  ['<h1>Big</h1>words', '\n\n### Big\n\nwords', 0],
  ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>', 2],
  ['<iframe src=x>', '\\<iframe src=x>', 1],
  ['before <!-- hidden --> after', 'before  after', 0],
  ['never closed <!-- here', 'never closed \\<!-- here', 1],
  ['<https://a.example/b> and <me@a.example>', '<https://a.example/b> and <me@a.example>', 0],
  ['`<b>` and\n```\n<p>\n```', '`<b>` and\n```\n<p>\n```', 0],
  ['\\<b>', '\\<b>', 0],
])('%j', (markdown, text, tagsKept) => {
  expect(withoutHtml(markdown)).toEqual({ text, tagsKept });
});

test.each(['<', '<a ', '<!--', '`', '</', '<a href="', '<<a@', '<p>\n', '<b '])(
  'a long text of %j takes no long time',
  (piece) => {
    const begun = performance.now();
    withoutHtml(piece.repeat(100_000));
    expect(performance.now() - begun).toBeLessThan(3_000);
  },
);
