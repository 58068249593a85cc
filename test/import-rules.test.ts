import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const wanted = new Set(['no-restricted-globals', 'no-restricted-syntax', 'outpost/imports']);
const eslint = new ESLint({
  cwd: root,
  ruleFilter: ({ ruleId }) => wanted.has(ruleId),
  // None of the rules needs types, which take seconds to compute.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
});

/** The number of imports that the rules refuse in this code, if a file at that path had it. */
async function refusalsOf(file: string, code: string): Promise<number> {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, file) });
  if (!result || result.fatalErrorCount > 0) throw new Error(JSON.stringify(result?.messages));
  return result.messages.length;
}

// Each row is a border on the map in CONTRIBUTING: an allowed import and a refused one.
describe('a room may know', () => {
  test.each<[string, string, string]>([
    ['src/model/time/day.ts', './interval.ts', '../../views/site.ts'],
    ['src/model/components/uptime.ts', '../time/interval.ts', '../../client/count.ts'],
    ['src/model/time/day.ts', 'temporal-polyfill', 'zod'],
    ['src/verdict/verdict.ts', '../model/status.ts', '../views/site.ts'],
    ['src/sync/file-plan.ts', '../model/page/page.ts', '../authoring/refusal.ts'],
    ['src/suspicions/next-suspicion.ts', '../model/status.ts', '../authoring/refusal.ts'],
    ['src/probes/shown-probes.ts', '../suspicions/follow.ts', 'zod'],
    ['src/sources/sync/state.ts', 'zod', 'node:fs'],
    ['src/sources/page/page-file.ts', '../yaml/frontmatter.ts', 'yaml'],
    ['src/sources/folder/read-content.ts', 'node:fs', 'gray-matter'],
    ['src/sources/yaml/frontmatter.ts', 'gray-matter', 'node:fs'],
    ['src/views/pages/home.ts', '../../model/page/page.ts', '../../client/count.ts'],
    ['src/views/pages/home.ts', '../site.ts', '../../sources/folder/read-content.ts'],
    ['src/views/text/markdown.ts', 'remark', 'node:fs'],
    ['src/markdown/parse-text.ts', 'remark', '../views/site.ts'],
    ['src/adoption/init-answers.ts', '../sources/text/file-name.ts', '../sync/file-plan.ts'],
    ['src/drill/findings.ts', '../adoption/finding.ts', '../views/site.ts'],
    ['src/deployment/schedules.ts', '../sources/text/nearest.ts', '../views/site.ts'],
    ['src/authoring/template-filling.ts', '../views/site.ts', '../embed/banner.ts'],
    ['src/authoring/template-filling.ts', '../sources/text/nearest.ts', 'node:fs'],
    ['src/client/main.ts', '../model/time/instant.ts', '../views/site.ts'],
    ['src/client/main.ts', './count.ts', '../sources/text/instant-text.ts'],
    ['src/embed/banner.ts', './banner-style.ts', '../model/status.ts'],
    ['src/pages/favicon.svg.ts', '../views/document/favicon.ts', '../sources/text/nearest.ts'],
    ['src/pages/api/page.json.ts', '../../embed/banner.ts', '../../authoring/refusal.ts'],
    ['src/load-status-page.ts', './sources/text/nearest.ts', './authoring/refusal.ts'],
    ['src/load-status-page.ts', './views/site.ts', 'node:child_process'],
    ['src/text-endpoint.ts', './model/status.ts', './sources/text/nearest.ts'],
    ['scripts/check.ts', 'node:fs', 'node:child_process'],
    ['scripts/check.ts', '../src/views/site.ts', '../test/support/builders.ts'],
    ['src/model/status.ts', './status-page.ts', '../../scripts/cli/now.ts'],
    ['src/views/site.ts', './palette.ts', 'node:https'],
    ['scripts/cli/now.ts', '../../src/model/status.ts', '../../bench/random.ts'],
    ['scripts/probe/ask-dns.ts', 'node:dns/promises', 'node:fs'],
    ['scripts/sync/run.ts', './role-lookup.ts', 'node:net'],
    ['astro.config.mjs', './scripts/cli/folders.ts', './test/support/builders.ts'],
    ['bench/random.ts', '../scripts/cli/now.ts', '../test/support/builders.ts'],
    ['scripts/git/git.ts', 'node:child_process', '@octokit/rest'],
    ['scripts/github/client.ts', '@octokit/rest', 'node:fs'],
    ['scripts/state/git-state.ts', 'node:fs', 'node:child_process'],
    ['scripts/notify/service-request.ts', 'node:child_process', '@octokit/rest'],
    ['src/notifications/channel-plan.ts', '../views/site.ts', '../authoring/refusal.ts'],
    ['src/notifications/channel-plan.ts', 'zod', 'node:fs'],
    ['src/chat/chat-answer.ts', '../notifications/safe-text.ts', '../sync/file-plan.ts'],
  ])('%s: %s, and not %s', async (file, known, unknown) => {
    expect(await refusalsOf(file, `import { x } from '${known}';\nx();\n`)).toBe(0);
    expect(await refusalsOf(file, `import { x } from '${unknown}';\nx();\n`)).toBe(1);
  });

  test('types alone of what bundles for the browser must not carry', async () => {
    const file = 'src/client/main.ts';
    const code =
      "from '../views/time/clock-settings.ts';\nexport const x = undefined as unknown as X;\n";
    expect(await refusalsOf(file, `import type { X } ${code}`)).toBe(0);
    expect(await refusalsOf(file, `import { X } ${code}`)).toBe(1);
  });

  test.each([
    ['src/views/pages/home.ts', 'export const now = Date.now();\n', 1],
    ['src/views/pages/home.ts', 'export const now = new Date();\n', 1],
    ['src/views/pages/home.ts', 'export const now = new Date(0);\n', 0],
    ['src/load-status-page.ts', 'export const now = Date.now();\n', 0],
    ['src/authoring/refusal.ts', "export const at = process.env['TZ'];\n", 1],
    ['scripts/check.ts', "export const at = process.env['TZ'];\n", 0],
    ['scripts/check.ts', "export const page = fetch('https://example.org/');\n", 1],
    ['scripts/import/fetch-served.ts', "export const page = fetch('https://example.org/');\n", 1],
    ['scripts/http/request.ts', "export const page = fetch('https://example.org/');\n", 0],
    ['src/model/status.ts', "export const page = globalThis.fetch('https://example.org/');\n", 1],
    ['src/model/status.ts', 'export const ask = (by = fetch) => by;\n', 1],
    ['src/model/status.ts', "export const socket = new WebSocket('wss://example.org/');\n", 1],
    ['src/model/status.ts', "export const now = Date['now']();\n", 1],
    ['src/model/status.ts', 'export const now = Temporal.Now.instant();\n', 1],
    ['src/model/status.ts', 'export const { env } = process;\n', 1],
    ['src/model/status.ts', "import { env } from 'node:process';\nexport const zone = env;\n", 1],
    ['src/pages/metrics.ts', 'export const isServed = import.meta.env.DEV;\n', 1],
    ['src/model/status.ts', "export const x = 1;\nimport './order.ts';\n", 1],
    ['src/model/status.ts', "export const disk = import('node:fs');\n", 1],
    ['src/model/status.ts', "export const home = import('../views/pages/home.ts');\n", 1],
    ['src/new-room/file.ts', "export { x } from '../model/status.ts';\n", 1],
  ])('%s: %j gets %i refusals', async (file, code, expected) => {
    expect(await refusalsOf(file, code)).toBe(expected);
  });
});

/** The folder below one of these that a file is in; undefined for files in none. */
function roomOf(file: string): string | undefined {
  return /^(?:src\/(?:sources|views)|scripts)\/[^/]+(?=\/)/.exec(file)?.[0];
}

test('no two rooms of the sources, the views or the scripts import each other', () => {
  const arrows = new Set<string>();
  for (const file of globSync('{src/{sources,views},scripts}/*/**/*.ts', { cwd: root })) {
    if (file.endsWith('.test.ts')) continue;
    const text = readFileSync(path.join(root, file), 'utf8');
    for (const [, imported] of text.matchAll(/(?:from |import\()'(\.[^']+)'/g)) {
      const [from, to] = [roomOf(file), roomOf(path.join(path.dirname(file), imported!))];
      if (from !== undefined && to !== undefined && from !== to) arrows.add(`${from} ${to}`);
    }
  }
  expect(arrows.size).toBeGreaterThan(100);
  expect([...arrows].filter((each) => arrows.has(each.split(' ').toReversed().join(' ')))).toEqual(
    [],
  );
});
