import { expect, test } from 'vitest';
import { htmlProblems } from './html-check.ts';

function documentWith(body: string, doctype = '<!doctype html>'): string {
  return (
    `${doctype}<html lang="en"><head><meta charset="utf-8"><title>Status</title>` +
    `<meta name="viewport" content="width=device-width"></head><body>${body}</body></html>`
  );
}

test.each([
  ['a plain page', documentWith('<main><h1>Status</h1></main>')],
  ['a doctype in capitals', documentWith('<main><h1>Status</h1></main>', '<!DOCTYPE html>')],
  ['a bare ampersand', documentWith('<p>Search & destroy > nothing</p>')],
  ['an id that starts with a date', documentWith('<h1 id="2026-03-14-api">API</h1>')],
  ['what Astro prints', documentWith('<details open><summary>a<br>b</summary></details>')],
  ['an SVG', documentWith('<svg aria-hidden="true"><path d="M0 0"></path></svg>')],
])('%s passes', async (_, html) => {
  expect(await htmlProblems(html, 'page')).toEqual([]);
});

test.each([
  ['no-dup-id', '<p id="a"></p><p id="a"></p>'],
  ['close-order', '<p><b>a</p></b>'],
  ['element-permitted-content', '<p><a href="/"><button type="button">a</button></a></p>'],
  ['element-permitted-parent', '<main><li>a</li></main>'],
  ['wcag/h37', '<img src="a.png">'],
  ['input-missing-label', '<input type="text">'],
  ['no-missing-references', '<p aria-describedby="nowhere">a</p>'],
  ['aria-label-misuse', '<p aria-label="a">b</p>'],
  ['no-redundant-role', '<main role="main"></main>'],
  ['attribute-allowed-values', '<p dir="up">a</p>'],
  ['text-content', '<button type="button"></button>'],
  ['heading-level', '<h1>a</h1><h3>b</h3>'],
])('%s is found', async (rule, body) => {
  const problems = await htmlProblems(documentWith(body), 'page');
  expect(problems.join('\n')).toContain(`(${rule})`);
});

test('a problem says where it is', async () => {
  const [problem] = await htmlProblems(documentWith('\n<p id="a"></p><p id="a"></p>'), 'about');
  expect(problem).toMatch(/^about:2:22: Duplicate ID "a" \(no-dup-id\)$/);
});

test('a document without doctype is found', async () => {
  const problems = await htmlProblems(documentWith('<p>a</p>', ''), 'page');
  expect(problems.join('\n')).toContain('(missing-doctype)');
});
