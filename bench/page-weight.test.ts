import { gzipSync } from 'node:zlib';

import { expect, test } from 'vitest';

import { temporaryFolder } from '../test/support/run-script.ts';
import { loadedBy, runsIn } from './page-resources.ts';
import { formatWeights, weighSite } from './page-weight.ts';

const address = 'https://status.example/repo/';
const head = (path = '') => `<link rel=canonical href=${address}${path}>`;

test.each([
  ['<img src=logo.svg alt="a > b">', ['logo.svg']],
  ['<picture><source srcset="dark.svg 2x, big.svg"><img src="/repo/logo.svg"></picture>', 3],
  ['<link rel=stylesheet href=a.css><link rel="icon" href="/i.svg"><link rel=alternate href=x>', 1],
  ['<style>a{background:url( \'a.png\' )}@import "b.css";</style>', ['a.png', 'b.css']],
  ['<p style="background:url(c.png)"></p><a href=x>x</a><img src=data:image/png;base64,x>', 1],
  ['<script>document.write("<img src=no.png>")</script><!-- <img src=no.png> -->', []],
  ['<iframe src="https://else.example/x?a=1&amp;b=2"></iframe>', 1],
  ['<img src=a.svg><img src=./a.svg>', ['a.svg']],
])('%s', (html, expected) => {
  const loaded = loadedBy(html, address);
  if (typeof expected === 'number') expect(loaded).toHaveLength(expected);
  else expect(loaded).toEqual(expected.map((each) => address + each));
});

test('data in a script does not run', () => {
  const html = '<script type="application/ld+json">{}</script><script data-a=">">run()</script>';
  expect(runsIn(html)).toEqual(['run()']);
});

test('a page weighs what it loads, and says from whom', () => {
  const home = `${head()}<img src=/repo/logo.svg><img src=//else.example/a.png><script>go()</script>`;
  const long = `${head('incidents/b/')}${'a word or two. '.repeat(9)}`;
  const folder = temporaryFolder({
    'index.html': home,
    'logo.svg': '<svg/>',
    'incidents/a/index.html': head('incidents/a/'),
    'incidents/b/index.html': long,
  });
  const bytes = (text: string) => gzipSync(text, { level: 9 }).length;
  const weights = weighSite(folder);
  expect(weights).toMatchObject([
    {
      type: 'home',
      gzip: bytes(home) + bytes('<svg/>'),
      requests: 3,
      scriptBytes: 4,
      thirdParties: ['else.example'],
    },
    { type: 'incident', path: 'incidents/b/', gzip: bytes(long), requests: 1, thirdParties: [] },
  ]);
  expect(formatWeights(weights).split('\n')[3]).toMatch(
    /^\| incident \| \d+ \| \d+ \| 1 \| 0 \| none \|$/,
  );
});
