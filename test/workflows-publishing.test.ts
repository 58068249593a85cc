import { describe, expect, test } from 'vitest';

import { action, type ActionStep } from './support/action-run.ts';
import { readWorkflow, type Job } from './support/workflow.ts';

describe('publishing', () => {
  const { build, deploy } = readWorkflow('publish.yml').jobs;
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
      'See whether Pages is on',
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
      'See whether Pages is on',
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

test('other homes are deployed to when there are any, whatever becomes of Pages, and without its rights', () => {
  const { homes } = readWorkflow('publish.yml').jobs;
  expect(homes?.needs).toBe('build');
  expect(homes?.if).toBe("${{ !cancelled() && needs.build.outputs.homes == 'true' }}");
  expect(homes?.steps.at(-1)?.with?.['run']).toBe('homes');
  const step = action.runs.steps.find(({ run }) => run?.includes('homes/publish.ts'));
  expect(step?.run).toContain('--deploy-only');
  expect(Object.keys(step?.env ?? {})).toEqual(['OUTPOST_SECRETS']);
});

describe('notifying', () => {
  const { jobs } = readWorkflow('publish.yml');
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
  const { jobs } = readWorkflow('publish.yml');
  const groups = Object.values(jobs).map(({ concurrency }) => concurrency);
  expect(groups.map((each) => each?.['cancel-in-progress'])).toEqual([false, false, false, false]);
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
