import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

import { projectFolder as root, runScript } from './support/run-script.ts';

const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

const docs = ['README.md', 'CONTRIBUTING.md'].concat(
  readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
);

/** What the documents tell people to type, `npm run x -- --flag`, up to the gap before a remark. */
const commands = docs.flatMap((doc) =>
  [...read(doc).matchAll(/npm run ([\w:-]+)(?: -- ([^`\n]*?)(?=`|\n| {2,}| #| &&))?/g)].map(
    ([, name = '', args = '']) => ({ doc, name, args }),
  ),
);
const flags = commands.flatMap(({ doc, name, args }) =>
  [...args.replace(/"[^"]*"/g, '""').matchAll(/(?<=^|\s)--?[a-z][\w-]*/g)].map(([flag]) => ({
    doc,
    name,
    flag,
  })),
);

test('every command in the documents exists', () => {
  expect(commands.length).toBeGreaterThan(30);
  expect(commands.filter(({ name }) => scripts[name] === undefined)).toEqual([]);
  const files = docs.flatMap((doc) => read(doc).match(/(?<=node )scripts\/[\w/-]+\.ts/g) ?? []);
  expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});

test('the documents name every command', () => {
  const text = docs.map(read).join('\n');
  const unnamed = Object.keys(scripts).filter(
    (name) =>
      /^node .*\.ts$/.test(scripts[name]!) && !new RegExp(`(?:npm run |\`)${name}[\` ]`).test(text),
  );
  expect(unnamed).toEqual([]);
});

/** The flags of a command, according to its `--help`. */
async function flagsOf(name: string): Promise<string[]> {
  const script = /\bscripts\/(\S+)\.ts/.exec(scripts[name] ?? '')?.[1];
  if (script === undefined) return [];
  const rows =
    (await runScript(script, ['--help'])).stdout.match(/^ {2}(?:-\w, | {4})--\S+/gm) ?? [];
  return rows.flatMap((row) => row.trim().split(', '));
}

test.each([...new Set(flags.map(({ name }) => name))])(
  'npm run %s takes every flag that the documents give it',
  async (name) => {
    const known = await flagsOf(name);
    const given = flags.filter((each) => each.name === name);
    expect(given.filter(({ flag }) => !known.includes(flag))).toEqual([]);
  },
);

test('the flags of a command are read', async () => {
  expect((await flagsOf('check')).sort()).toEqual([
    '--content',
    '--help',
    '--json',
    '--now',
    '--version',
    '-h',
  ]);
});
