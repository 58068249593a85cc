import { expect, test } from 'vitest';

import { toTitleHtml, toTitleText } from './title.ts';

test.each([
  ['`npm install` fails', '<code>npm install</code> fails', 'npm install fails'],
  ['a ``b`c`` d', 'a <code>b`c</code> d', 'a b`c d'],
  ['a ` b', 'a ` b', 'a ` b'],
  ['`` is empty', '`` is empty', '`` is empty'],
  ['`<b>` & **c**', '<code>&lt;b&gt;</code> &amp; **c**', '<b> & **c**'],
  [
    'G & <M> ]]> &auml; "x"',
    'G &amp; &lt;M&gt; ]]&gt; &amp;auml; &quot;x&quot;',
    'G & <M> ]]> &auml; "x"',
  ],
])('%s', (title, html, text) => {
  expect(toTitleHtml(title)).toBe(html);
  expect(toTitleText(title)).toBe(text);
});
