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

test.each([
  ['[a](#u1) [b](x/ "c")', '[a](https://s.example/r/#u1) [b](https://s.example/x/ "c")'],
  ['[x/](x/) ![g.png](g.png)', '[x/](https://s.example/x/) ![g.png](https://s.example/g.png)'],
  ['[![a](g.png)](x/)', '[![a](https://s.example/g.png)](https://s.example/x/)'],
  ['[a][1]\n\n[1]: x/', '[a][1]\n\n[1]: https://s.example/x/'],
  ['[a](x/) <!-- secret --> [b](y/)', '[a](https://s.example/x/) [b](https://s.example/y/)'],
  ['<https://a.example/> [a](mailto:a@b.example)', '<https://a.example/> [a](mailto:a@b.example)'],
  ['`[a](x/)` [b](<x y>)', '`[a](x/)` [b](<https://s.example/x%20y>)'],
])('%j, its addresses written out', (markdown, expected) => {
  const place = { pageUrl: 'https://s.example/', ownUrl: 'https://s.example/r/' };
  expect(toPublicMarkdown(markdown, place)).toBe(expected);
});
