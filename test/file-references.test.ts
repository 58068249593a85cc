import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '');
const names = new Set(files.map((file) => path.basename(file)));

/** Paths from the root, and names of code files in backticks. */
const pathFromRoot =
  /(?<![\w/.@-])(?:src|scripts|bench|test|docs)\/[\w./[\]-]*\.(?:ts|astro|css|mjs|md)\b/g;
const codeFile = /`([\w.[\]-]+\.(?:ts|astro|mjs))`/g;

const isRead = (file: string) =>
  /\.(?:ts|astro|mjs|md|yml|css)$/.test(file) &&
  !/^(?:content|test\/fixtures)\/|\.test\.ts$|^CHANGELOG/.test(file);

it('comments and docs name files that exist', () => {
  const missing = files.filter(isRead).flatMap((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    return [
      ...(text.match(pathFromRoot) ?? []).filter((each) => !files.includes(each)),
      ...[...text.matchAll(codeFile)].map(([, name]) => name!).filter((name) => !names.has(name)),
    ].map((name) => `${file}: ${name}`);
  });
  expect(missing).toEqual([]);
});
