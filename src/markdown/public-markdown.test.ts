import { expect, test } from 'vitest';

import { toPublicMarkdown } from './public-markdown.ts';

test.each([
  ['a **b**', 'a **b**'],
  ['Some.\n\n<!-- do not tell -->\n\nMore.', 'Some.\n\nMore.'],
  ['Some <!-- do\nnot tell --> more.', 'Some more.'],
  ['> a\n> <!-- secret -->\n> b', '> a\n> b'],
  ['<!-- secret -->', ''],
  ['a <!-- never closed', 'a <!-- never closed'],
  ['a\n\n<!-- never closed\n\nb', 'a'],
  ['`<!-- code -->`', '`<!-- code -->`'],
  ['```\n<!-- code -->\n```', '```\n<!-- code -->\n```'],
  ['a\n\n[//]: # (secret)', 'a'],
  ['[a][1]\n\n[1]: https://a.example/', '[a][1]\n\n[1]: https://a.example/'],
  ['<div><!-- secret --> a</div>', '<div> a</div>'],
])('%j', (markdown, expected) => {
  expect(toPublicMarkdown(markdown)).toBe(expected);
});
