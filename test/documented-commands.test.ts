import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
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

/** What a script says to a flag. A flag that none has follows, so nothing is done. */
async function answerTo(name: string, flag: string): Promise<string> {
  const [, file = ''] = /^node (scripts\/\S+)$/.exec(scripts[name] ?? '') ?? [];
  return new Promise((resolve) => {
    execFile(process.execPath, [file, flag, '--no-such-flag'], { cwd: root }, (_, out, errors) =>
      resolve(out + errors),
    );
  });
}

const asked = [...new Map(flags.map((each) => [`${each.name} ${each.flag}`, each])).values()];

test.each(asked)('npm run $name takes $flag, as $doc says', async ({ name, flag }) => {
  const answer = await answerTo(name, flag);
  expect(answer).toMatch(/Unknown option '--no-such-flag'|argument/);
  expect(answer).not.toContain(`Unknown option '${flag}'`);
});

// "Those that read or write content take `--content DIR`".
const onContent = [
  'build',
  'dev',
  'check',
  'incident',
  'maintenance',
  'announce',
  'due',
  'rota',
].concat(['sync', 'labels', 'import', 'consequences', 'remind']);
test.each(onContent)('npm run %s takes --content', async (name) => {
  expect(await answerTo(name, '--content')).not.toContain('Unknown option');
});

test('a flag that a script does not take is noticed', async () => {
  expect(await answerTo('check', '--colour')).toContain("Unknown option '--colour'");
});
