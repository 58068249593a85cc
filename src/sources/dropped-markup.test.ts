import { expect, test } from 'vitest';

import { ProblemList } from './problem-list.ts';
import { warnOfLosses } from './dropped-markup.ts';

test.each<[string, string[]]>([
  ['https://<region>.a.example and <your-token>, a<b then c>d, <script> alone', []],
  ['a<br>b <!-- c --> H<sub>2</sub>O <details><summary>x</summary>y</details>', ['1 html-dropped']],
  ['<details><summary>x</summary>\n\ny\n\n</details>', []],
  ['a\n\n<table><tr><td>a</td></tr></table>', ['3 html-dropped']],
  ['a\n\n<div>\n\nb\n\n<p>c</p>\n\n</div>', ['3 html-dropped']],
  ['- a\n- <font color=red>b</font>', ['2 html-dropped']],
  ['<iframe>x</iframe>', ['1 html-dropped']],
  ['a\nb <object data=x></object>', ['2 html-dropped']],
  ['`<table>`\n\n    <table>', []],
  ['[a](tel:+1202) [b](ircs://irc.example/c) [c](history/) [d](#u1) [e](//a.example)', []],
  ['a\n[b](file:///srv/x)', ['2 link-refused']],
  ['[b](javascript:alert(1)) [c](data:text/html,x)', ['1 link-refused', '1 link-refused']],
  ['a [b][1]\n\n[1]: ftp://a.example/', ['1 link-refused']],
  ['![a](data:image/png;base64,AA)', ['1 link-refused']],
  ['<a href="vscode://x">a</a>', ['1 link-refused']],
  ['<tenant:id>', []],
])('%j', (markdown, expected) => {
  const list = new ProblemList('incidents/a.md');
  warnOfLosses(markdown, 1, list);
  expect(list.problems.map(({ line, code }) => `${line} ${code}`)).toEqual(expected);
});

test('names the pictures and where they stand', () => {
  const list = new ProblemList('incidents/a.md');
  const text = 'a\n\n![b](graphs/c.png) ![d][1]\n\n<img src="e.png">\n\n[1]: f.png';
  warnOfLosses(text, 7, list);
  expect(list.pictures).toMatchObject([
    { address: 'graphs/c.png', line: 9, column: 1 },
    { address: 'f.png', line: 9 },
    { address: 'e.png', line: 11 },
  ]);
  expect(list.problems).toEqual([]);
});
