import { describe, expect, test } from 'vitest';

import { toPlainLines, toPlainText } from './plain-text.ts';

describe('toPlainText', () => {
  test.each([
    ['**bold** [link](https://example.org)', 'bold link'],
    ['One\ntwo\n\n- three\n- four', 'One two - three - four'],
    ['a <kbd>c</kbd>', 'a c'],
    ['a <!-- for us --> b', 'a b'],
    ['`x < y`', 'x < y'],
    [
      'https://<region>.example.org, X-Token: <token>',
      'https://<region>.example.org, X-Token: <token>',
    ],
    ['If a<b then c>d.', 'If a<b then c>d.'],
    ['| a | b |\n|---|---|\n| 1 | 2 |\n\nAfter', 'a, b; 1, 2. After'],
  ])('%s', (markdown, expected) => {
    expect(toPlainText(markdown)).toBe(expected);
  });

  test('shortens with an ellipsis', () => {
    expect(toPlainText('one two three', 8)).toBe('one two…');
  });
});

describe('toPlainLines', () => {
  test.each([
    ['Use [the fallback](https://a.example/x).', 'Use the fallback (https://a.example/x).'],
    ['See https://a.example/x', 'See https://a.example/x'],
    ['See www.a.example', 'See www.a.example'],
    ['[a@example.org](mailto:a@example.org)', 'a@example.org'],
    ['[call us](tel:+12025550142)', 'call us (tel:+12025550142)'],
    ['[history](history/)', 'history (https://status.example.org/history/)'],
    ['[before](#u1)', 'before (https://status.example.org/incidents/x/#u1)'],
    ['[one][1]\n\n[1]: https://a.example/', 'one (https://a.example/)'],
    ['![A graph](https://a.example/g.png)', 'A graph (https://a.example/g.png)'],
    ['One\ntwo\\\nthree', 'One two\nthree'],
    [
      'Before\n\n- one\n- two\n  - deep\n\n1. first\n2. second',
      'Before\n\n- one\n- two\n  - deep\n\n1. first\n2. second',
    ],
    ['| a | b |\n|---|---|\n| 1<br>2 | 3 |', 'a | b\n1, 2 | 3'],
    ['```\na\n  b\n```', 'a\n  b'],
    ['- [x] done\n- [ ] open', '- ☑ done\n- ☐ open'],
  ])('%s', (markdown, expected) => {
    const pageUrl = 'https://status.example.org/';
    const ownUrl = `${pageUrl}incidents/x/`;
    expect(toPlainLines(markdown, { pageUrl, ownUrl })).toBe(expected);
  });
});
