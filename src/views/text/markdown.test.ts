import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { escapeHtml, toHtml, toPlainText } from './markdown.ts';

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
    ['[a](javascript:alert(1))', '<p><a>a</a></p>'],
    ['[a](data:text/html,x)', '<p><a>a</a></p>'],
    ['[a](JaVaScRiPt:alert(1))', '<p><a>a</a></p>'],
    ['[a](history/)', '<p><a href="https://status.example.org/acme/history/">a</a></p>'],
    ['a <script>alert(1)</script> b', '<p>a alert(1) b</p>'],
    ['<iframe src="https://evil.example"></iframe>', ''],
    ['<!-- a note to ourselves -->', ''],
    [
      '![a graph](graph.png)',
      '<p><img src="https://status.example.org/acme/graph.png" alt="a graph" loading="lazy"></p>',
    ],
    [
      '![a graph](https://tracker.example/x.gif)',
      '<p><a href="https://tracker.example/x.gif">a graph</a></p>',
    ],
    ['![a graph](data:image/png;base64,AA)', '<p><span>a graph</span></p>'],
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

  test('shows action items as done or open', () => {
    expect(html('- [x] Done\n- [ ] Open')).toMatch(/☑<\/span> Done[\s\S]*☐<\/span> Open/);
  });

  // The shapes of cmark-gfm's test/pathological_tests.py, each far beyond what a parser likes.
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
    expect(html(markdown)).toBe(`<pre>${escapeHtml(markdown)}</pre>`);
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

describe('toPlainText', () => {
  test.each([
    ['**bold** [link](https://example.org)', 'bold link'],
    ['One\ntwo\n\n- three\n- four', 'One two three four'],
    ['a <b>c</b>', 'a c'],
    ['`x < y`', 'x < y'],
  ])('%s', (markdown, expected) => {
    expect(toPlainText(markdown)).toBe(expected);
  });

  test('shortens with an ellipsis', () => {
    expect(toPlainText('one two three', 8)).toBe('one two…');
  });
});
