import { describe, expect, test } from 'vitest';

import { fromGitHub, repositoryOf, titleFromGitHub, withoutShortcodes } from './github-markdown.ts';

const repository = 'https://github.com/acme/status';
const sha = '0123456789abcdef0123456789abcdef01234567';

describe('what the page shows as GitHub does', () => {
  test.each([
    ['One\ntwo\nthree', 'One\\\ntwo\\\nthree'],
    ['One\n\ntwo', 'One\n\ntwo'],
    ['One  \ntwo\\\nthree', 'One  \ntwo\\\nthree'],
    ['One<br>\ntwo', 'One<br>\ntwo'],
    [
      'https://a.example/\nSee www.a.example.\nb',
      'https://a.example/ \\\nSee www.a.example. \\\nb',
    ],
    ['**https://a.example/b**\nb', '**https://a.example/b** \\\nb'],
    ['**One**\ntwo `a`\nthree', '**One**\\\ntwo `a`\\\nthree'],
    ['- one\n  more\n- two', '- one\\\n  more\n- two'],
    ['> one\n> two', '> one\\\n> two'],
    ['```\na\n:rocket: #12 @ana\n```', '```\na\n:rocket: #12 @ana\n```'],
    ['`:rocket: #12`', '`:rocket: #12`'],
    ['Up :rocket: and :no_such_thing: at 12:30:45', 'Up 🚀 and :no_such_thing: at 12:30:45'],
    [':+1::x:', '👍❌'],
    ['\\:x: #0 #012', '\\:x: #0 #012'],
    ['> [!WARNING]\n> Do not retry.', '> **Warning**\\\n> Do not retry.'],
    ['> [!note]\n>\n> a', '> **Note**\n>\n> a'],
    ['> See [!WARNING]', '> See [!WARNING]'],
    ['See #12, GH-7.', `See [#12](${repository}/issues/12), [GH-7](${repository}/issues/7).`],
    ['(acme/api#3)', '([acme/api#3](https://github.com/acme/api/issues/3))'],
    [
      'a#12 &#12; \\#12 [#12](https://a.example) https://a.example/#12',
      'a#12 &#12; \\#12 [#12](https://a.example) https://a.example/#12',
    ],
    ['# Heading', '# Heading'],
    [`Since ${sha}`, `Since [\`0123456\`](${repository}/commit/${sha})`],
    [`acme/api@${sha}`, `[acme/api@\`0123456\`](https://github.com/acme/api/commit/${sha})`],
    ['deadbeef 1234567', 'deadbeef 1234567'],
    ['@ana and ana@example.org', '@ana and ana@example.org'],
    [
      '<img width="2" alt="Load [a]" src="https://a.example/x" />',
      '![Load \\[a\\]](https://a.example/x)',
    ],
    [
      'Look: <img src="https://a.example/a(1).png"> here',
      'Look: ![](<https://a.example/a(1).png>) here',
    ],
    [
      '<details><summary>x</summary>\n<img src="a.png">\n</details>',
      '<details><summary>x</summary>\n<img src="a.png">\n</details>',
    ],
    ['https://a.example/<img src="a.png">', 'https://a.example/<img src="a.png">'],
    ['| a |\n|---|\n<img src="a.png">', '| a |\n|---|\n<img src="a.png">'],
    ['<p>:x: <code>:x:</code> :no_such_thing:</p>', '<p>❌ <code>:x:</code> :no_such_thing:</p>'],
    ['(net)*\n*~*', '(net)* \\\n*~*'],
    ['| a |\n|---|\n| #1 |', `| a |\n|---|\n| [#1](${repository}/issues/1) |`],
  ])('%j', (markdown, expected) => {
    const once = fromGitHub(markdown, repository);
    expect(once).toBe(expected);
  });

  test('leaves references alone where nobody knows the repository', () => {
    expect(fromGitHub('#12\n:rocket:', undefined)).toBe('#12\\\n🚀');
  });
});

test('titles', () => {
  expect(titleFromGitHub('Log-in fails :rotating_light: :x')).toBe('Log-in fails 🚨 :x');
  expect(withoutShortcodes('Log-in fails :rotating_light: :x')).toBe('Log-in fails   :x');
});

test.each([
  [`${repository}/issues/7`, repository],
  ['https://git.example.org/a/b/pull/7#issuecomment-1', 'https://git.example.org/a/b'],
  ['', undefined],
])('%s is an issue of %s', (url, expected) => {
  expect(repositoryOf(url)).toBe(expected);
});
