import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { temporaryFolder } from '../../test/support/run-script.ts';
import type { ImportPlan } from '../../src/sources/imports/import-plan.ts';
import { importContent } from './write-plan.ts';
import { formatImport } from '../../src/authoring/reports/import-report.ts';

/** A plan with an incident for each component: `api` is in `incidents/api.md`. */
function planOf(...ids: string[]): ImportPlan {
  const components = ids.map((id) => `  - id: ${id}\n    name: The ${id}\n`);
  const reports = ids.map((id) => ({
    path: `incidents/${id}.md`,
    text: `---\ntitle: T\ncomponents:\n  ${id}: major_outage\n---\n\n## Investigating — 2026-03-14 10:00 UTC\n`,
  }));
  return {
    files: [{ path: 'page.yml', text: `name: P\ncomponents:\n${components.join('')}` }, ...reports],
    lines: [],
  };
}

describe('an import after an import', () => {
  test('leaves what is not in it any more, with its component, and says so', () => {
    const folder = temporaryFolder();
    importContent(folder, planOf('old', 'api'), false);
    const plan = planOf('api', 'new');
    const outcome = importContent(folder, plan, false);
    expect(outcome).toMatchObject({ left: ['incidents/old.md'], missing: [] });
    expect(readFileSync(path.join(folder, 'page.yml'), 'utf8')).toBe(
      `${plan.files[0]!.text}  - id: old\n    name: The old\n    retired: true\n`,
    );
    expect(formatImport(plan, outcome)[0]).toMatch(
      /^left {9}incidents\/old\.md: an earlier import/,
    );
    const again = importContent(folder, plan, false);
    expect([...again.outcomes.values()]).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  test('names the components that a page which somebody edited lacks', () => {
    const folder = temporaryFolder();
    importContent(folder, planOf('api'), false);
    const page = path.join(folder, 'page.yml');
    writeFileSync(page, readFileSync(page, 'utf8').replace('name: P', 'name: Ours'));
    const plan = planOf('api', 'new');
    const outcome = importContent(folder, plan, false);
    expect(outcome.missing.map(({ id }) => id)).toEqual(['new']);
    expect(formatImport(plan, outcome)[0]).toBe(
      'missing      page.yml stays as it is, but reports may name a component that it lacks: add - { id: new, name: "The new" }',
    );
    expect(readFileSync(page, 'utf8')).toContain('name: Ours');
  });
});
