import { describe, expect, test } from 'vitest';

import { formatProblem } from '../../views/tools/problems/problem-report.ts';
import { pageText, writeContent } from '../../../test/support/content-folder.ts';
import { temporaryFolder } from '../../../test/support/run-script.ts';
import { maxStyleBytes, readCustomStyle } from '../folder/custom-style.ts';
import { formatPage, parsePage } from './page-file.ts';
import { ProblemList } from '../problem-list.ts';
import { checkPublicFiles } from '../folder/public-files.ts';

function read(lines: string) {
  const list = new ProblemList('page.yml');
  const page = parsePage(`${lines}\n${pageText}`, 'https://example.org/', list);
  return { page, problems: list.problems.map((each) => formatProblem(each)) };
}

describe('page.yml', () => {
  test.each([
    ['logo: logo.svg', { logo: 'logo.svg' }],
    ['logo: { light: a.svg, dark: b.svg }', { logo: 'a.svg', logoDark: 'b.svg' }],
    ["accent: '#0b5cad'", { accent: { light: '#0b5cad', dark: '#497fc0' } }],
    ["accent: '#FD0'", { accent: { light: '#897600', dark: '#ffdd00' } }],
    [
      "accent: { light: '#0b5cad', dark: '#84b1ff' }",
      { accent: { light: '#0b5cad', dark: '#84b1ff' } },
    ],
    ['language: de-AT', { language: 'de-AT' }],
    ['languages: [fr, de, fr]', { language: 'fr', languages: ['fr', 'de'] }],
  ])('%s', (lines, expected) => {
    const { page, problems } = read(lines);
    expect(problems).toEqual([]);
    expect(page).toMatchObject(expected);
  });

  test.each([
    [
      'accent: red',
      'page.yml:1:9 error value-invalid "accent" must be a colour in quotes such as "#0b5cad", found "red". Write "accent: "#ff0000"".',
    ],
    [
      "accent: { light: '#0b5cad', dark: '#0b5cad' }",
      'page.yml:1:35 error accent-illegible #0b5cad has a contrast of 2.7:1 on #101317; text needs 4.5:1. Write "#497fc0", which is the nearest that can be read. A single colour, "accent: \'#0b5cad\'", is moved by itself.',
    ],
    [
      'logo: { light: a.svg, darc: b.svg }',
      'page.yml:1:23 error key-unknown "darc" is not a key that is known here. Did you mean "dark"? Write "dark: b.svg".',
    ],
    [
      'languages: [en, nl]',
      'page.yml:1:17 error unknown-status "nl" is not one of the words allowed here. Known: en, de, fr, es, pt, it, pl, uk, cs, tr, ja, zh, ar, he.',
    ],
    [
      'languages: [en, zh-TW]',
      'page.yml:1:17 error unknown-status "zh-TW" is not one of the words allowed here. Known: en, de, fr, es, pt, it, pl, uk, cs, tr, ja, zh, ar, he.',
    ],
    [
      'language: nl',
      'page.yml:1:11 warning language-unknown the page has no words in "nl" yet, so it speaks English around your texts. Known: en, de, fr, es, pt, it, pl, uk, cs, tr, ja, zh, ar, he. A further one is a file in src/views/messages.',
    ],
    [
      'language: jp',
      'page.yml:1:11 warning language-unknown the page has no words in "jp" yet, so it speaks English around your texts. "jp" is the code of a country. Write "language: ja".',
    ],
  ])('%s is refused, or warned of', (lines, expected) => {
    expect(read(lines).problems).toContain(expected);
  });
});

test('a page in several languages survives being written anew', () => {
  const lines = `languages: [en, de]
name_de: Beispiel
description: Ours
description_de: Unseres
logo: { light: a.svg, dark: b.svg }
accent: '#0b5cad'
links: [{ name: Imprint, name_de: Impressum, url: 'https://example.org/imprint' }]`;
  const { page } = read(lines);
  const list = new ProblemList('page.yml');
  expect(page?.translations).toEqual({ de: { name: 'Beispiel', description: 'Unseres' } });
  expect(parsePage(formatPage(page!, page!.url), page!.url, list)).toEqual(page);
});

describe('the logo', () => {
  const folder = temporaryFolder({ 'logo.svg': '<svg/>', 'img/dark.svg': '<svg/>' });
  const check = (lines: string) => {
    const content = writeContent({ 'page.yml': `${lines}\n${pageText}` });
    const problems = checkPublicFiles(folder, content, read(lines).page);
    return problems.map((each) =>
      formatProblem(each).replace(`${content}/`, '').replaceAll(folder, 'public'),
    );
  };

  test.each([
    'logo: logo.svg',
    'logo: logo.svg?2',
    'logo: { light: logo.svg, dark: img/dark.svg }',
    'homepage: https://example.org/',
  ])('%s is there', (lines) => {
    expect(check(lines)).toEqual([]);
  });

  test.each([
    [
      'logo: Logo.svg',
      [
        'page.yml:1:7 error logo-missing there is no file "Logo.svg" in public/. Write "logo.svg", which is there.',
      ],
    ],
    [
      'logo: { light: picture.png, dark: dark.svg }',
      [
        'page.yml:1:16 error logo-missing there is no file "picture.png" in public/. Put it there, or remove the line.',
        'page.yml:1:35 error logo-missing there is no file "dark.svg" in public/. Write "img/dark.svg", which is there.',
      ],
    ],
    // After the base of the page this would be another host.
    ['logo: /logo.svg', [expect.stringContaining('Write "logo.svg"')]],
    ['logo: ../logo.svg', [expect.stringContaining('Write "logo.svg"')]],
    ['logo: img', [expect.stringContaining('no file "img"')]],
    ['logo: https://example.org/logo.svg', [expect.stringContaining('Write "logo.svg"')]],
    [
      'logo: public/heron.png',
      [expect.stringContaining('Put "heron.png" there and write "heron.png"')],
    ],
  ])('%s is missing', (lines, problems) => {
    expect(check(lines)).toEqual(problems);
  });

  test('of a page that cannot be read is not looked for', () => {
    expect(checkPublicFiles(folder, writeContent({}), undefined)).toEqual([]);
  });
});

describe('custom.css', () => {
  const check = (css: string) => {
    const { style, problems } = readCustomStyle(temporaryFolder({ 'custom.css': css }));
    return { style, problems: problems.map(({ code, line }) => `${line} ${code}`) };
  };

  test('is none where there is none', () => {
    expect(readCustomStyle(temporaryFolder())).toEqual({ style: undefined, problems: [] });
  });

  test.each([
    ['h1 { color: red }\n', 'h1 { color: red }', []],
    ['a{}\n@import "x.css";', 'a{}\n@import "x.css";', ['2 style-foreign']],
    [
      'a{background:url(https://x.example/a.png)}',
      'a{background:url(https://x.example/a.png)}',
      ['1 style-foreign'],
    ],
    ['a{}</STYLE><script>', undefined, ['1 style-ends']],
    ['a'.repeat(maxStyleBytes + 1), undefined, ['1 file-too-large']],
  ])('%.40s', (css, style, problems) => {
    expect(check(css)).toEqual({ style, problems });
  });
});
