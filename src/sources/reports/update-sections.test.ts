import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { growth, proportional } from '../../../test/support/cpu-growth.ts';
import { nastyBodies } from '../../../test/support/hostile-texts.ts';
import { splitSections, toBody } from './update-sections.ts';

/** `2 Resolved @5` */
function headings(body: string): string[] {
  return splitSections(body, 1).sections.map(
    ({ level, heading, line }) => `${level} ${heading} @${line}`,
  );
}

test.each<[string, string, string[]]>([
  ['two', '## A\n\ntext\n\n## B', ['2 A @1', '2 B @5']],
  ['closing marks', '## A ##\n# B #', ['2 A @1', '1 B @2']],
  ['empty', '##\n## \n#', ['2  @1', '2  @2', '1  @3']],
  ['deeper ones are text', '### A\n#### B', []],
  ['no space is not a heading', '##A\n#123', []],
  ['a tab is a space', '##\tA', ['2 A @1']],
  ['up to three spaces before', '  ## A\n   ## B', ['2 A @1', '2 B @2']],
  ['four spaces are code', '    ## A\n\t## B', []],
  ['inside a list item it belongs to the item', '- item\n\n  ## A\n\n## B', ['2 B @5']],
  ['quoted', '> ## A', []],
  ['fenced', '```\n## A\n```\n## B', ['2 B @4']],
  ['fenced by tildes', '~~~\n```\n## A\n~~~\n## B', ['2 B @5']],
  ['a shorter fence does not close', '````\n```\n## A\n````\n## B', ['2 B @5']],
  ['a fence with words does not close', '```\n``` js\n## A\n```\n## B', ['2 B @5']],
  ['a fence with back ticks after it is none', '``` a`b\n## A', ['2 A @2']],
  ['a fence in a list item', '- ```\n  ## A\n  ```\n\n## B', ['2 B @5']],
  ['a fence in a list item that ends with it', '1. ~~~\n   x\n\n## B', ['2 B @4']],
  ['a fence below a list item', '- item\n  ```\n  ## A\n  ```\n## B', ['2 B @5']],
  ['commented out', '<!--\n## A\n-->\n## B', ['2 B @4']],
  ['a comment of one line', '<!-- a -->\n## B', ['2 B @2']],
  ['the shortest comment', '<!-->\n## B', ['2 B @2']],
  ['preformatted', '<pre>\n## A\n</pre>\n## B', ['2 B @4']],
  ['other tags do not hide', '<div>\n\n## B', ['2 B @3']],
  ['CDATA and instructions', '<![CDATA[\n## A\n]]>\n<?x\n## A\n?>\n<!X\n## A>\n## B', ['2 B @9']],
])('headings: %s', (_, body, expected) => {
  expect(headings(body)).toEqual(expected);
});

test('a body is cut without a loss', () => {
  expect(splitSections('Intro\n\n## A\n\none\n## B\ntwo\n', 7)).toEqual({
    introduction: 'Intro\n',
    sections: [
      { heading: 'A', level: 2, line: 9, text: '\none' },
      { heading: 'B', level: 2, line: 12, text: 'two\n' },
    ],
  });
});

test.each([
  ['```\ncode\n\n## B', { mark: '```', line: 5 }],
  ['text\n<!-- note\n\n## B', { mark: '<!-- note', line: 6 }],
  ['```\ncode', undefined],
  ['```\n# a comment in a shell script', undefined],
  ['```\n## A\n```', undefined],
])('what is never closed and hides a heading: %j', (body, unclosed) => {
  expect(splitSections(body, 5).unclosed).toEqual(unclosed);
});

const text = fc.oneof(
  fc.constantFrom(...nastyBodies),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '#',
        '## ',
        '`',
        '```',
        '~~~',
        '<!--',
        '-->',
        '- ',
        '  ',
        ' ',
        '\n',
        '\r\n',
        'a',
        '<pre>',
        '</pre>',
        '1. ',
        '\t',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);

describe('toBody', () => {
  test('is idempotent', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        const body = toBody(markdown);
        expect(toBody(body)).toBe(body);
      }),
      { numRuns: 2_000 },
    );
  });

  test('leaves nothing that cuts or swallows a heading that follows', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        const { introduction, sections } = splitSections(`${toBody(markdown)}\n\n## Next\n`, 1);
        expect(sections.map(({ heading }) => heading)).toEqual(['Next']);
        expect(introduction.trimEnd()).toBe(toBody(markdown));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['# A\n## B\n### C', '### A\n#### B\n### C'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['\n \n    code\n\n', '    code'],
    ['\u0000a\u001b[31m\ud800', 'a[31m\uFFFD'],
    ['```\n## code', '```\n## code\n```'],
    ['<!-- x', '<!-- x\n-->'],
  ])('%j is %j', (markdown, body) => {
    expect(toBody(markdown)).toBe(body);
  });
});

test.each<[string, (size: number) => string]>([
  ['spaces within a heading', (size) => `# a${' '.repeat(size)}b`],
  ['spaces before a line separator', (size) => `# ${' '.repeat(size)}\u2028`],
  ['marks after a heading', (size) => `# a${' #'.repeat(size)}b`],
  ['spaces within a text', (size) => `a${' '.repeat(size)}b`],
  ['empty lines', (size) => `a${'\n'.repeat(size)}b`],
  ['back ticks', (size) => `${'`'.repeat(size)}x\``],
  ['list marks', (size) => '- '.repeat(size)],
  ['back ticks that open', (size) => `${'`'.repeat(size)}\n${'`'.repeat(size - 1)}`],
  ['open brackets', (size) => '<'.repeat(size)],
  ['comments', (size) => '<!--'.repeat(size)],
])('a long run of %s takes time in proportion', (_, toText) => {
  const work = (size: number) => {
    splitSections(toText(size), 1);
    toBody(toText(size));
  };
  expect(growth(work)).toBeLessThan(proportional);
});
