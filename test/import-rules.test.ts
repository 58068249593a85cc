import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const eslint = new ESLint({
  cwd: root,
  ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-imports',
});

/** What a file of the house is refused, were it to import that. */
async function refusalsOf(file: string, code: string): Promise<number> {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, file) });
  if (!result || result.fatalErrorCount > 0) throw new Error(JSON.stringify(result?.messages));
  return result.messages.length;
}

// Each row is a border on the map in CONTRIBUTING: what may be known, and what may not.
describe('a room may know', () => {
  test.each<[string, string, string]>([
    ['src/model/time/day.ts', './interval.ts', '../views/site.ts'],
    ['src/model/time/day.ts', '../model/interval.ts', '../clock/count.ts'],
    ['src/model/time/day.ts', 'temporal-polyfill', 'zod'],
    ['src/sources/sync/plan.ts', '../model/page.ts', '../authoring/refusal.ts'],
    ['src/sources/sync/state.ts', 'zod', 'node:fs'],
    ['src/sources/folder/read-content.ts', 'node:fs', 'node:child_process'],
    ['src/sources/folder/revisions.ts', 'node:child_process', 'node:fs'],
    ['src/sources/yaml/frontmatter.ts', 'gray-matter', 'zod'],
    ['src/views/pages/home.ts', '../model/page.ts', '../clock/news.ts'],
    ['src/views/pages/home.ts', './site.ts', '../sources/read-content.ts'],
    ['src/views/text/markdown.ts', 'remark', 'node:fs'],
    ['src/authoring/template-filling.ts', '../views/site.ts', '../embed/banner.ts'],
    ['src/authoring/template-filling.ts', '../sources/advice.ts', 'node:fs'],
    ['src/client/main.ts', '../model/instant.ts', '../views/site.ts'],
    ['src/client/main.ts', './count.ts', '../sources/instant-text.ts'],
    ['src/embed/banner.ts', './banner-style.ts', '../model/status.ts'],
    ['src/pages/favicon.svg.ts', '../views/favicon.ts', '../sources/page-file.ts'],
    ['src/pages/favicon.svg.ts', '../embed/banner.ts', '../authoring/wording.ts'],
    ['src/load-status-page.ts', './sources/read-content.ts', './authoring/wording.ts'],
    ['src/load-status-page.ts', './sources/read-content.ts', 'node:child_process'],
    ['src/text-endpoint.ts', './model/status.ts', './sources/read-content.ts'],
    ['src/settled-pages.ts', './views/site.ts', './sources/read-content.ts'],
    ['src/build-handover.ts', './model/content.ts', './views/site.ts'],
    ['scripts/check.ts', 'node:fs', 'node:child_process'],
    ['scripts/disk/git.ts', 'node:child_process', '@octokit/rest'],
    ['scripts/github/client.ts', '@octokit/rest', 'node:fs'],
  ])('%s: %s, and not %s', async (file, known, unknown) => {
    expect(await refusalsOf(file, `import { x } from '${known}';\nx();\n`)).toBe(0);
    expect(await refusalsOf(file, `import { x } from '${unknown}';\nx();\n`)).toBe(1);
  });

  test('types alone of what bundles for the browser must not carry', async () => {
    const file = 'src/client/main.ts';
    const code =
      "from '../views/clock-settings.ts';\nexport const x = undefined as unknown as X;\n";
    expect(await refusalsOf(file, `import type { X } ${code}`)).toBe(0);
    expect(await refusalsOf(file, `import { X } ${code}`)).toBe(1);
  });
});
