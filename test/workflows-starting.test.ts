import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';

import { describe, expect, test } from 'vitest';

import { openFakeGitHub } from '../bench/fake-github/server.ts';
import { readWorkflow, textOf, workflowNames } from './support/workflow.ts';

describe('probing', () => {
  const { probe } = readWorkflow('probe.yml').jobs;

  test('costs one job, which stops after the checkout where there are no probes', () => {
    expect(Object.keys(readWorkflow('probe.yml').jobs)).toEqual(['probe']);
    const [checkout, ...others] = probe!.steps;
    expect(checkout?.uses).toContain('actions/checkout@');
    const conditions = others.map((step) => step.if ?? 'always');
    expect(
      conditions.filter((each) => !/probes\.yml'\) != ''|outputs\.changed == 'true'/.test(each)),
    ).toEqual([]);
  });

  test('publishes only when the round says that readers have to see something else', () => {
    const publish = probe!.steps.find(({ run }) => run?.includes('publish.yml'));
    expect(publish?.if).toContain("steps.probe.outputs.changed == 'true'");
    expect(readWorkflow('publish.yml').on).toHaveProperty('workflow_dispatch');
  });

  test('starts by a schedule and by hand alone', () => {
    expect(Object.keys(readWorkflow('probe.yml').on)).toEqual(['schedule', 'workflow_dispatch']);
  });
});

describe('reporting', () => {
  const { on, jobs } = readWorkflow('report.yml');

  test('takes what is typed or sent from the file of the event alone', () => {
    expect(Object.keys(on)).toEqual(['workflow_dispatch', 'repository_dispatch']);
    expect(textOf('report.yml')).not.toMatch(/\$\{\{[^}]*(?:inputs|client_payload|event)/);
  });

  test('drops no run that waits, and starts the build of what it pushed', () => {
    expect(textOf('report.yml')).not.toMatch(/^concurrency/m);
    const start = jobs['publish'];
    expect(start?.needs).toBe('report');
    expect(start?.if).toContain("needs.report.outputs.changed == 'true'");
    expect(start?.steps).toHaveLength(1);
  });
});

test.each(['probe.yml', 'report.yml'])('%s starts Publish on its own server', async (name) => {
  const steps = Object.values(readWorkflow(name).jobs).flatMap((job) => job.steps);
  const start = steps.find(({ run }) => run?.includes('publish.yml'));
  const fake = await openFakeGitHub();
  fake.repository.workflow('publish.yml');
  const environment = {
    ...process.env,
    GITHUB_TOKEN: fake.token,
    GITHUB_API_URL: fake.url,
    GITHUB_REPOSITORY: 'acme/status',
    GITHUB_REF_NAME: 'trunk',
  };
  await promisify(execFile)('bash', ['-e', '-c', start!.run!], { env: environment });
  await fake.close();
  expect(start?.env).toEqual({ GITHUB_TOKEN: '${{ github.token }}' });
  expect(fake.repository.started).toEqual(['publish.yml trunk']);
});

describe('the clock', () => {
  const { on, jobs } = readWorkflow('clock.yml');

  test('alone has a schedule of those that publish', () => {
    expect(workflowNames.filter((name) => textOf(name).includes('schedule:'))).toContain(
      'clock.yml',
    );
    expect(textOf('publish.yml')).not.toContain('cron');
  });

  test('knows each of its paces', () => {
    const crons = (on['schedule'] as { cron: string }[]).map(({ cron }) => cron);
    const paces = /fromJSON\('(.+?)'\)/.exec(jobs['clock']?.if ?? '')?.[1] ?? '';
    const known = Object.values(JSON.parse(paces) as Record<string, string>);
    const doctor = /'(.+)'/.exec(jobs['doctor']?.if ?? '')?.[1];
    expect([...known, doctor]).toEqual(crons);
    // A wrong pace must not stop the clock.
    expect(jobs['clock']?.if).toContain(`[vars.OUTPOST_PACE || '15'] || '${crons[0]}')`);
  });
});
