import fc from 'fast-check';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { describe, expect, test } from 'vitest';

import { isPlainProse, proseToHtml, proseToText } from './plain-prose.ts';

describe('plain prose', () => {
  const reference = (markdown: string) =>
    String(
      remark()
        .use(remarkGfm)
        .use(remarkRehype)
        .use(rehypeSanitize)
        .use(rehypeStringify)
        .processSync(markdown),
      // Addresses are settled by a step of ours, which the parser's own output lacks.
    ).replace(/href="([^"]*)"/g, (_, address: string) => `href="${new URL(address).href}"`);
  const piece = fc.oneof(
    fc.constantFrom(
      'We',
      ' ',
      ' ',
      '\n',
      '\n\n',
      '.',
      ',',
      ': ',
      '-',
      '- ',
      '1. ',
      '(',
      ')',
      '!',
      '"',
      "'",
      '=',
      '#',
      '+',
      '/',
      '%',
      'é',
      '日本',
      '…',
      '–',
      'http',
      '://',
      'www',
      '.com',
      'x',
      '  ',
      '\u00a0',
      ';',
      '{',
      '}',
      '$',
      '^',
      '\t',
      '12',
      '**bold**',
      '**two words**',
      '**3.5**',
      '**',
      '*',
      '`api_key`',
      '`a * b`',
      '`',
      '[a link](https://example.org/x-1?y=2#z)',
      '[it](http://Example.org)',
      '[not](https://x:y/)',
      '](',
      '[',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );

  // Mostly what people write, so that many texts are plain; a piece of anything now and then.
  const usual = fc.constantFrom(
    ...['We', 'see', ' ', ' ', ' ', ' (', '. ', ', ', '\n', '\n\n', '12', '- ', 'é', ')'],
    ...['**bold**', '**two words**', '`api_key`', '[a link](https://Example.org/x-1?y=2#z)'],
  );
  const pieces = fc.array(
    fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: piece }),
    { maxLength: 25 },
  );

  test.each([
    ['anything', fc.array(piece, { maxLength: 25 }), 100],
    ['the usual', pieces, 600],
  ])('is what the parser would have made of it: %s', (_, arbitrary, atLeast) => {
    let plain = 0;
    fc.assert(
      fc.property(arbitrary, (each) => {
        const text = each.join('');
        if (!isPlainProse(text)) return;
        plain += 1;
        expect(proseToHtml(text)).toBe(reference(text));
      }),
      { numRuns: 3_000 },
    );
    expect(plain).toBeGreaterThan(atLeast);
  });

  test.each([
    'We are on it: 40 % of requests fail (since 10:00).\n\nMore soon!',
    'See **the mirror** and [their page](https://example.org/status?id=4), or run `api_key --rotate`.',
  ])('covers what people write: %s', (text) => {
    expect(isPlainProse(text)).toBe(true);
    expect(proseToHtml(text)).toBe(reference(text));
    expect(proseToText(text)).not.toMatch(/[*`[]/);
  });
});
