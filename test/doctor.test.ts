import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, test } from 'vitest';

import { openFakeGitHub } from '../bench/fake-github/server.ts';
import { SyncProject } from './support/sync-project.ts';

/** A repository without any fault, and the page that it serves. */
async function openWell() {
  const root = mkdtempSync(path.join(tmpdir(), 'outpost-doctor-'));
  const project = new SyncProject(path.join(root, 'content'), await openFakeGitHub());
  project.write('../.github/workflows/clock.yml', "on:\n  schedule:\n    - cron: '7 * * * *'\n");
  const server = createServer((_, response) =>
    response.end(
      JSON.stringify({
        generated_at: new Date().toISOString(),
        commit: null,
        version: 'a',
        next_transition_at: null,
        stale_after: 10_800,
      }),
    ),
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { repository } = project.fake;
  repository.workflow('clock.yml');
  for (const name of ['incident', 'maintenance']) {
    repository.labels.push({ name, color: 'ff0000', description: null });
  }
  const html_url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const at = new Date().toISOString();
  const runs = [{ created_at: at, conclusion: 'success' }];
  for (const [question, data] of Object.entries({
    'GET /pages': { build_type: 'workflow', html_url, https_enforced: true },
    'GET /actions/workflows/1/runs': { total_count: 1, workflow_runs: runs },
    'GET /rules/branches/main': [],
    'GET /branches/main': { protected: false },
    'GET /actions/permissions': {
      enabled: true,
      allowed_actions: 'selected',
      sha_pinning_required: true,
    },
    'GET /actions/permissions/selected-actions': { github_owned_allowed: true },
    'GET /actions/permissions/workflow': { default_workflow_permissions: 'read' },
    'GET /actions/runs': { total_count: 5 },
  })) {
    repository.answers.set(question, { status: 200, data });
  }
  return {
    project,
    repository,
    summary: path.join(root, 'summary.md'),
    [Symbol.asyncDispose]: async () => {
      server.close();
      await project[Symbol.asyncDispose]();
    },
  };
}

test('the doctor is silent when all is well, and says all of it when asked', async () => {
  await using well = await openWell();
  const run = await well.project.run('adopt/doctor', ['--quiet'], { GITHUB_ACTIONS: 'true' });
  expect({ code: run.code, stdout: run.stdout, stderr: run.stderr }).toEqual({
    ...{ code: 0, stdout: '', stderr: '' },
  });
  // A collaborator who may only read is not a maintainer, for the sync as well.
  const asked = { author: 'eve', association: 'COLLABORATOR', labels: ['incident'] } as const;
  well.repository.issue({ title: 'It fails', createdAt: '2026-03-14T09:58Z', ...asked });
  well.repository.roles.set('eve', 'read');
  const { findings } = JSON.parse((await well.project.run('adopt/doctor', ['--json'])).stdout) as {
    findings: { level: string; what: string }[];
  };
  const wrong = findings.filter(({ level }) => level !== 'fine');
  expect(wrong.map(({ level, what }) => `${level}: ${what}`)).toEqual([
    expect.stringMatching(/^warning: .+: eve\.$/),
  ]);
});

test('what is wrong is in the summary of the run, with its cure', async () => {
  await using well = await openWell();
  const { repository, project, summary } = well;
  repository.answers.delete('GET /pages');
  repository.hasIssues = false;
  repository.answers.set('GET /actions/permissions', { status: 403, data: { message: 'No' } });
  project.write('channels.yml', '- { slack: $SLACK_WEBHOOK }\n');
  repository.answers.set('GET /actions/secrets', { status: 200, data: { secrets: [] } });
  const run = await project.run('adopt/doctor', ['--quiet'], {
    GITHUB_ACTIONS: 'true',
    GITHUB_STEP_SUMMARY: summary,
  });
  expect(run.code).toBe(1);
  const levels = run.stdout
    .trim()
    .split('\n')
    .map((line) => /^::(\w+)::(\w+)/.exec(line)?.slice(1));
  expect(levels).toEqual([
    ...[
      ['warning', 'issues'],
      ['error', 'pages'],
      ['error', 'age'],
      ['error', 'secrets'],
    ],
  ]);
  expect(readFileSync(summary, 'utf8')).toContain(
    '[There](https://github.com/acme/status/settings/pages)',
  );
});
