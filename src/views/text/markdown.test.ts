import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { toPublicMarkdown } from '../../markdown/public-markdown.ts';
import { escapeHtml, toHtml, toLineHtml } from './markdown.ts';

const options = { pageUrl: 'https://status.example.org/acme/', topHeading: 3 };
const html = (markdown: string) => toHtml(markdown, options);

describe('toHtml', () => {
  test.each([
    ['**bold** and `code`', '<p><strong>bold</strong> and <code>code</code></p>'],
    [
      'see https://example.org/x',
      '<p>see <a href="https://example.org/x">https://example.org/x</a></p>',
    ],
    ['[a](mailto:help@example.org)', '<p><a href="mailto:help@example.org">a</a></p>'],
    ['[a](javascript:alert(1))', '<p>a</p>'],
    ['[a](data:text/html,x)', '<p>a</p>'],
    ['[a](JaVaScRiPt:alert(1))', '<p>a</p>'],
    ['[a](history/)', '<p><a href="https://status.example.org/acme/history/">a</a></p>'],
    ['a <script>alert(1)</script> b', '<p>a alert(1) b</p>'],
    [
      '<iframe src="https://a.example/v"></iframe>',
      '<p><a href="https://a.example/v">https://a.example/v</a></p>',
    ],
    ['<video src="javascript:x"></video>', '<p>javascript:x</p>'],
    ['<pre>a\n  b &lt;c></pre>', '<pre><code>a\n  b &#x3C;c>\n</code></pre>'],
    ['<img alt="Load"> ![Disk]()', '<p>Load Disk</p>'],
    ['<!-- a note to ourselves -->', ''],
    ['a <!-- a note\nto ourselves --> b', '<p>a  b</p>'],
    ['<!-- a note --> b', '<p>b</p>'],
    // Tags that HTML does not have are text.
    ['https://<region>.a.example', '<p>https://&#x3C;region>.a.example</p>'],
    ['<region>\n**b** <token>', '<p>&#x3C;region>\n<strong>b</strong> &#x3C;token></p>'],
    ['</region>', '<p>&#x3C;/region></p>'],
    ['If a<b then c>d.', '<p>If a&#x3C;b then c>d.</p>'],
    ['If i<p and p>q.', '<p>If i&#x3C;p and p>q.</p>'],
    ['if a<b>c', '<p>if a&#x3C;b>c</p>'],
    ['the <script> tag', '<p>the &#x3C;script> tag</p>'],
    ['- <your-token>', '<ul>\n<li>&#x3C;your-token></li>\n</ul>'],
    ['`<region>`', '<p><code>&#x3C;region></code></p>'],
    ['    <region>', '<pre><code>&#x3C;region>\n</code></pre>'],
    ['<tenant:id> <a:b>', '<p>&#x3C;tenant:id> &#x3C;a:b></p>'],
    ['<!DOCTYPE html>', '<p>&#x3C;!DOCTYPE html></p>'],
    // HTML elements keep their text, and some of them their meaning.
    ['a<br>b<br/>c', '<p>a<br>\nb<br>\nc</p>'],
    ['| a |\n|---|\n| 1<br>2 |', expect.stringContaining('<td>1<br>\n2</td>')],
    ['H<sub>2</sub>O, x<sup>2</sup>', '<p>H<sub>2</sub>O, x<sup>2</sup></p>'],
    ['<b>a</b> <em>b</em> <span class="x">c</span>', '<p><strong>a</strong> <em>b</em> c</p>'],
    [
      '<details><summary>Which &amp; <b>why</b></summary>\n\nThose **here**.\n\n</details>\n\nEnd.',
      '<details><summary><span>Which &#x26; <strong>why</strong></span></summary><p>Those <strong>here</strong>.</p></details>\n<p>End.</p>',
    ],
    [
      '<table><tr><td>us-1</td><td>down</td></tr><tr><td>b</td></tr></table>',
      '<p>us-1 | down</p>\n<p>b</p>',
    ],
    ['<p>One</p><p>Two</p>', '<p>One</p>\n<p>Two</p>'],
    ['One<p>Two', '<p>One<br>\nTwo</p>'],
    ['<div align="center">\n\n**a**\n\n</div>', '<p><strong>a</strong></p>'],
    [
      '<a href="https://a.example/?a=1&amp;b=2">a</a>',
      '<p><a href="https://a.example/?a=1&#x26;b=2">a</a></p>',
    ],
    ['<a href="javascript:x">a</a>', '<p>a</p>'],
    [
      '<img width=9 alt="A &quot;graph&quot;" src="https://a.example/g.png" />',
      '<p><a href="https://a.example/g.png">A "graph"</a></p>',
    ],
    [
      '<img src="graph.png" alt="">',
      '<p><img src="https://status.example.org/acme/graph.png" alt="" loading="lazy"></p>',
    ],
    // Addresses.
    ['[a](tel:+1202)', '<p><a href="tel:+1202">a</a></p>'],
    ['[a](ircs://irc.example/x)', '<p><a href="ircs://irc.example/x">a</a></p>'],
    ['[a](matrix:r/x:example.org)', '<p><a href="matrix:r/x:example.org">a</a></p>'],
    ['[a](file:///srv/x)', '<p>a</p>'],
    ['[a][1]\n\n[1]: file:///srv/x', '<p>a</p>'],
    ['[a](#u20261128t080000z)', '<p><a href="#u20261128t080000z">a</a></p>'],
    ['a\n\n[^1]: Nobody refers to it.', '<p>a</p>\n<p>[^1]:</p>\n<p>Nobody refers to it.</p>'],
    [
      '![a graph](graph.png)',
      '<p><img src="https://status.example.org/acme/graph.png" alt="a graph" loading="lazy"></p>',
    ],
    [
      '![a graph](https://tracker.example/x.gif)',
      '<p><a href="https://tracker.example/x.gif">a graph</a></p>',
    ],
    ['![a graph](data:image/png;base64,AA)', '<p>a graph</p>'],
    [
      '![a graph](https://status.example.org/acme/../x.png)',
      '<p><a href="https://status.example.org/x.png">a graph</a></p>',
    ],
    ['# A\n\n### B\n\n# C', '<h3>A</h3>\n<h4>B</h4>\n<h3>C</h3>'],
    [
      '[![](https://a.example/x.png)](https://b.example/)',
      '<p><a href="https://b.example/"><span>https://a.example/x.png</span></a></p>',
    ],
    ['[](https://b.example/)', '<p><a href="https://b.example/">https://b.example/</a></p>'],
    ['', ''],
    [
      'a[^1]\n\n[^1]: b',
      expect.stringMatching(
        /<a href="#(n\w+-)user-content-fn-1"[\s\S]*<li id="\1user-content-fn-1">/,
      ),
    ],
  ])('%s', (markdown, expected) => {
    expect(html(markdown)).toEqual(expected);
  });

  test.each<['ltr' | 'rtl', string, string]>([
    ['ltr', 'عرفنا السبب.', '<p dir="auto">عرفنا السبب.</p>'],
    ['ltr', 'API تعذر الدفع عبر', '<p dir="rtl">API تعذر الدفع عبر</p>'],
    ['ltr', 'The sign is ع.', '<p>The sign is ع.</p>'],
    ['rtl', 'English quote: please retry.', '<p dir="auto">English quote: please retry.</p>'],
    ['rtl', 'API تعذر الدفع عبر', '<p>API تعذر الدفع عبر</p>'],
    [
      'rtl',
      'انظر `npm` https://a.example/x/y/z',
      '<p>انظر <code>npm</code> <a href="https://a.example/x/y/z">https://a.example/x/y/z</a></p>',
    ],
    [
      'rtl',
      'See https://a.example/',
      '<p dir="auto">See <a href="https://a.example/">https://a.example/</a></p>',
    ],
    ['rtl', '`npm ci` 12', '<p><code>npm ci</code> 12</p>'],
    ['rtl', 'これは', '<p dir="auto">これは</p>'],
  ])('on a page that runs %s: %s', (direction, markdown, expected) => {
    expect(toHtml(markdown, { ...options, direction })).toBe(expected);
  });

  test('leads from elsewhere to the page of the report', () => {
    const ownUrl = 'https://status.example.org/acme/incidents/a/';
    expect(toHtml('[a](#u1) b[^1]\n\n[^1]: c', { ...options, ownUrl })).toMatch(
      /href="https:\/\/status.example.org\/acme\/incidents\/a\/#u1".*href="#n/,
    );
  });

  test.each(['[a](#u1)', '[a](&num;u1)', '[a](&#35;u1)', '[a]\n\n[a]: #u1', '<a href="#u1">a</a>'])(
    'leads from two reports of one text to the page of each: %s',
    (markdown) => {
      const ownUrls = ['a', 'b'].map((id) => `https://status.example.org/acme/incidents/${id}/`);
      for (const ownUrl of ownUrls) {
        expect(toHtml(markdown, { ...options, ownUrl })).toContain(`href="${ownUrl}#u1"`);
      }
      expect(html(markdown)).toContain('href="#u1"');
    },
  );

  test('shows action items as done or open', () => {
    expect(html('- [x] Done\n- [ ] Open')).toMatch(/☑<\/span> Done[\s\S]*☐<\/span> Open/);
  });

  // The inputs of cmark-gfm's test/pathological_tests.py, each much larger than a parser can take.
  test.each([
    ['emphasis', '*a_ '.repeat(16_000)],
    ['brackets', '[ (]('.repeat(16_000)],
    ['links', 'a]'.repeat(32_000)],
    ['quotes', `${'> '.repeat(50_000)}a`],
    ['lists', `${'- '.repeat(50_000)}a`],
    ['brackets on lines of their own', 'x[a\n'.repeat(20_000)],
    ['quotes one by one', '> a\n\n'.repeat(13_000)],
    ['underlines', 'a\n=\n'.repeat(16_000)],
    ['fences in items', `- x\n  \`\`\`\n\ny ${'*a_ '.repeat(16_000)}`],
    ['fences in HTML', `<div>\n\`\`\`\n\n${'*a_ '.repeat(16_000)}`],
    ['fences in comments', `<!--\n\n\`\`\`\n\n-->\n\n${'*a_ '.repeat(16_000)}`],
    ['lazy lines', `${'> '.repeat(37)}a\n${'a\n'.repeat(30_000)}`],
    ['fences in quotes', '> ```\n\n'.repeat(3_000)],
    ['paragraphs', `${'*a_ '.repeat(490)}\n\n`.repeat(22)],
    ['carriage returns', 'a\r'.repeat(32_000)],
    ['items', '1. a\n'.repeat(13_000)],
    ['backticks', `${'`'.repeat(30_000)} ${'``'.repeat(15_000)}`],
  ])('shows a text of pathological %s as it is, without parsing it', (_, markdown) => {
    expect(html(markdown)).toBe(`<pre>${escapeHtml(toPublicMarkdown(markdown))}</pre>`);
  });

  test('nests HTML no deeper than anybody writes', () => {
    expect(html('<sub>'.repeat(700) + 'a' + '</sub>'.repeat(700))).toContain('a');
    expect(html('<div>\n\n'.repeat(900))).toContain('<p>');
    expect(html(`${'<region>\n'.repeat(400)}end`)).toContain('end');
  });

  test('parses long texts of an ordinary kind', () => {
    const log = `\`\`\`\n${'[2026-03-14] <warn> *disk* `full`\n'.repeat(3_000)}\`\`\``;
    expect(html(log)).toMatch(/^<pre><code>\[2026/);
    const report = '- **One** of [many](https://example.org) `items`, _really_.\n\n'.repeat(500);
    expect(html(report).match(/<strong>One<\/strong>/g)).toHaveLength(500);
  });

  test('never lets anything through that could run, load or submit', () => {
    const nasty = fc.constantFrom(
      '<script>',
      '</script>',
      '<img src=x onerror=y>',
      '<svg/onload=y>',
      '](javascript:x)',
      '![',
      '[a]',
      '<style>',
      '"',
      "'",
      '>',
      '`',
      '\n',
      ' ',
      '<a href="javascript:x">',
      '<base href=x>',
      '&#x3c;script&#x3e;',
      '<form action=x>',
      '<!--',
      '-->',
      '<![CDATA[',
      '\u2028',
      'x',
    );
    fc.assert(
      fc.property(fc.array(nasty, { maxLength: 30 }), (parts) => {
        const shown = html(parts.join(''));
        expect(shown).not.toMatch(
          /<(script|style|iframe|object|embed|form|base|meta|link|svg|input)\b/i,
        );
        expect(shown).not.toMatch(/<[^>]*\s(on\w+|style|srcset|id|name)\s*=/i);
        expect(shown).not.toMatch(/<[^>]*(href|src)="(?!https?:|mailto:|#)/i);
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  [
    'What we **run** at [home](https://a.example/)',
    'What we <strong>run</strong> at <a href="https://a.example/">home</a>',
  ],
  ['Two\n\nblocks & more', 'Two blocks &amp; more'],
  ['', ''],
])('a line of %j', (markdown, expected) => {
  expect(toLineHtml(markdown, options)).toBe(expected);
});
