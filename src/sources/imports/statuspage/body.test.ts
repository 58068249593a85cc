import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { growth, proportional } from '../../../../test/support/cpu-growth.ts';
import { toHtml } from '../../../views/text/markdown.ts';
import { toBody } from '../../reports/update-sections.ts';
import { plainBody } from './body.ts';

const show = (markdown: string) =>
  toHtml(toBody(markdown), { pageUrl: 'https://own.example/', topHeading: 3 });

describe('plain text with a little HTML', () => {
  test.each([
    ['One\r\ntwo\r\n\r\nthree', 'One\\\ntwo\n\nthree'],
    ['One <br /><br />Two<br>three', 'One\n\nTwo\\\nthree'],
    ['One<br />\r\ntwo', 'One\\\ntwo'],
    ['<p>One</p>\n<p>two <b>three</b> <em>four</em></p>', 'One\n\ntwo **three** *four*'],
    [
      'See <a href="https://a.example/x_y?a=1&amp;b=2">the docs</a>.',
      'See [the docs](https://a.example/x_y?a=1&b=2).',
    ],
    ['<a href="https://a.example">https://a.example</a>', 'https://a.example'],
    [
      '<a href="https://a.example/(x)" onclick="x()">[a]</a>',
      '[\\[a\\]](https://a.example/%28x%29)',
    ],
    ['<a href="mailto:a@b.example">Mail</a>', '[Mail](mailto:a@b.example)'],
    [
      '<ul>\n<li>One</li>\n<li><strong>Two</strong></li>\n</ul>\nAfter',
      '- One\n- **Two**\n\nAfter',
    ],
    ['Steps:<ol><li>One</li><li>Two</li></ol>', 'Steps:\n\n1. One\n2. Two'],
    ['Run <code>a_b `c` *d*</code>', 'Run ``a_b `c` *d*``'],
    ['<b>Note:</b>now', '**Note:** now'],
    ['a<b> b </b>c <b></b>d', 'a **b** c d'],
    ['<h2>Cause</h2>A mouse', '**Cause**\n\nA mouse'],
    ['<!-- hidden -->shown', 'shown'],
    [
      '1 < 2 && 3 > 2, <user@a.example> <your-token>',
      '1 < 2 && 3 > 2, \\<user@a.example> \\<your-token>',
    ],
    ['&lt;b&gt; &amp;copy; &#8217;', '\\<b> \\&copy; ’'],
    ['- one\n* two\n+ three', '- one\n* two\n+ three'],
    ['1. one\n2. two', '1. one\n2. two'],
    ['At\n2. place', 'At\\\n2. place'],
    [
      '# No heading\n## Resolved — 2026-01-01 00:00 UTC',
      '\\# No heading\\\n\\## Resolved — 2026-01-01 00:00 UTC',
    ],
    ['Text\n---\n=== \n> quoted', 'Text\\\n\\---\\\n===\\\n\\> quoted'.replace('\n===', '\n\\===')],
    [
      'snake_case_name __init__ 2 * 3 *.a.example',
      'snake_case_name \\_\\_init\\_\\_ 2 * 3 \\*.a.example',
    ],
    [
      '**Update:** `a_b` [docs](https://a.example/a_b) https://a.example/__x__',
      '**Update:** `a_b` [docs](https://a.example/a_b) https://a.example/__x__',
    ],
    ['[RESOLVED] all well', '[RESOLVED] all well'],
    ['[a]: https://a.example', '\\[a]: https://a.example'],
    ['C:\\temp\\*', 'C:\\temp\\\\\\*'],
    ['Go to <https://a.example/x_y>!', 'Go to <https://a.example/x_y>!'],
    ['    four spaces', 'four spaces'],
  ])('%j', (written, markdown) => {
    expect(plainBody(written, [])).toBe(markdown);
  });

  test.each<[string, string, RegExp]>([
    ['<a href="javascript:x()">here</a>', 'here', /a link to "javascript:x\(\)"/],
    ['<a href="/docs">here</a>', 'here', /a link to "\/docs"/],
    ['<script>alert(1)</script>Text', 'Text', /left out: "alert\(1\)"/],
  ])('what cannot be kept is a caveat: %s', (written, markdown, caveat) => {
    const found: string[] = [];
    expect(plainBody(written, found)).toBe(markdown);
    expect(found.join()).toMatch(caveat);
  });

  test('the page shows every word, and nothing but text, whatever it is', () => {
    const piece = fc.constantFrom(
      ...['*', '**', '_', '__', '`', '~', '[', ']', '(', ')', '<', '>', '&', '\\', '|', '#', '-'],
      ...[
        '1.',
        ' ',
        '\n',
        '\n\n',
        '!',
        ':',
        '=',
        '+',
        '---',
        '<b>',
        '</b>',
        '<br>',
        '</p>',
        '<li>',
      ],
      ...['</a>', '<ul>', '<code>', '</code>', '<!--', '-->', '&amp;', 'https://a.example/', '```'],
    );
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) =>
      // Words between pieces that may be taken for markup.
      pieces.map((each, index) => `${each}${index % 3 === 0 ? `word${index}end` : ''}`).join(''),
    );
    fc.assert(
      fc.property(text, (written) => {
        const visible = written.replace(/<!--.*?-->/gs, '');
        const shown = show(plainBody(written, [])).replace(/<[^<>]*>/g, '');
        for (const word of visible.match(/word\d+end/g) ?? []) expect(shown).toContain(word);
      }),
      // The same texts each time, so that a break shows in the change that made it.
      { numRuns: 1_000 },
    );
  });
});

describe('the words that a page showed are the words that ours shows', () => {
  test.each([
    'a*b*c _d_ ~~e~~ `f',
    '*.a.example, *.b.example',
    '__init__ and ***',
    '2 < 3 > 1 <tag> &amp; &copy',
    '- not - a list\n* star\n2. two',
    '# heading\n===\n---\n| a | b |\n|---|---|\n| c | d |',
    '[x](y) [z] ![i](j) [^1]\n\n[^1]: note',
    '\\* \\\\ \\_\\',
    '> quote\n\n    code\n\n~~~\nfence',
  ])('%j', (written) => {
    const shown = show(plainBody(written, []))
      .replace(/<li>\n?(?:<p>)?/g, (_, at: number, all: string) =>
        all.lastIndexOf('<ol', at) > all.lastIndexOf('<ul', at) ? '2. ' : '- ',
      )
      .replace(/<[^<>]*>/g, '')
      .replace(/&#x26;|&amp;/g, '&')
      .replace(/&#x3C;|&lt;/g, '<')
      .replace(/&gt;/g, '>');
    const words = (text: string) =>
      text.replace(/[\s]+/g, ' ').replaceAll('* star', '- star').trim();
    expect(words(shown)).toBe(words(written.replace('&amp;', '&')));
  });
});

test.each<[string, (size: number) => string]>([
  ['<', (size) => '<'.repeat(size)],
  ['<b>', (size) => '<b>'.repeat(size)],
  ['<b>a</b>', (size) => '<b>a</b>'.repeat(size)],
  ['<li>', (size) => '<li>x'.repeat(size)],
  ['<!--', (size) => '<!--'.repeat(size)],
  ['<a ', (size) => `<a ${' '.repeat(size)}`],
  ['[', (size) => '['.repeat(size)],
  ['**', (size) => '**a '.repeat(size)],
  ['`', (size) => '`a\n'.repeat(size)],
  ['<code>', (size) => `<code>${'` '.repeat(size)}</code>`],
  ['\\', (size) => '\\'.repeat(size)],
  ['lines', (size) => '\n '.repeat(size)],
  ['blanks', (size) => ' '.repeat(size)],
  ['&', (size) => '&#'.repeat(size)],
])('a long text takes time in proportion: %s', (_, toText) => {
  expect(growth((size) => plainBody(toText(size), []))).toBeLessThan(proportional);
});
