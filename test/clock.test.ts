import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { openFakeGitHub } from '../bench/fake-github/server.ts';
import { SyncProject } from './support/sync-project.ts';

let project: SyncProject;
beforeEach(async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'outpost-clock-'));
  project = new SyncProject(path.join(root, 'content'), await openFakeGitHub());
  project.write('../.github/workflows/publish.yml', 'on:\n  push:\n');
  for (const name of ['clock.yml', 'probe.yml']) {
    project.write(`../.github/workflows/${name}`, "on:\n  schedule:\n    - cron: '7 * * * *'\n");
  }
});
afterEach(async () => {
  await project[Symbol.asyncDispose]();
});

const strike = () => project.run('clock/clock', [], { GITHUB_ACTIONS: 'true' });
const refusal = { status: 403, body: { message: 'Resource not accessible by integration' } };
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000 - 1000).toISOString();

describe('the clock', () => {
  test('starts Publish on the default branch and renews the schedules', async () => {
    const { repository } = project.fake;
    repository.facts['default_branch'] = 'trunk';
    for (const name of ['publish.yml', 'clock.yml', 'probe.yml', 'ci.yml'])
      repository.workflow(name);
    const { code, requests } = await strike();
    expect(code).toBe(0);
    expect(repository.started).toEqual(['publish.yml trunk']);
    expect(requests.slice(2)).toEqual([
      'PUT /repos/acme/status/actions/workflows/2/enable 204',
      'PUT /repos/acme/status/actions/workflows/3/enable 204',
      'POST /repos/acme/status/actions/workflows/publish.yml/dispatches 204',
    ]);
  });

  test('tries again when GitHub is in trouble', async () => {
    project.fake.repository.workflow('publish.yml');
    project.fake.faults.add(/^POST .*dispatches/, { status: 502, body: 'Unicorn' });
    expect(await strike()).toMatchObject({ code: 0 });
    expect(project.fake.repository.started).toEqual(['publish.yml main']);
  });

  test.each(['disabled_inactivity', 'disabled_fork'])('switches on what is %s', async (state) => {
    const { repository } = project.fake;
    const all = [
      repository.workflow('publish.yml', state),
      repository.workflow('probe.yml', state),
    ];
    const { code } = await strike();
    expect({ code, states: all.map((each) => each.state) }).toEqual({
      code: 0,
      states: ['active', 'active'],
    });
    expect(repository.started).toHaveLength(1);
  });

  test('leaves off what a person switched off, and says so', async () => {
    const { repository } = project.fake;
    repository.workflow('publish.yml');
    const probe = repository.workflow('probe.yml', 'disabled_manually');
    const { code, stdout } = await strike();
    expect({ code, state: probe.state }).toEqual({ code: 0, state: 'disabled_manually' });
    expect(stdout).toContain('::warning::probe.yml was switched off by hand.');
  });

  test('is red when Publish was switched off', async () => {
    project.fake.repository.workflow('publish.yml', 'disabled_manually');
    expect(await strike()).toMatchObject({ code: 1 });
    expect(project.fake.repository.started).toEqual([]);
  });

  test.each<[number, boolean, number, RegExp]>([
    [3, false, 0, /::warning::The schedule of clock\.yml could not be renewed.+in 57 days/],
    [50, false, 1, /::error::.+GitHub switches it off in 10 days.+actions: write/],
    [59, false, 1, /::error::.+in 1 day unless/],
    [61, false, 1, /::error::.+any day/],
    [50, true, 0, /::warning::/],
  ])(
    'after %i quiet days, where it may not renew them (private: %s)',
    async (days, isPrivate, code, text) => {
      const { repository, faults } = project.fake;
      Object.assign(repository.facts, { pushed_at: daysAgo(days), private: isPrivate });
      repository.workflow('publish.yml');
      repository.workflow('clock.yml');
      faults.add(/PUT .*\/enable/, refusal);
      const run = await strike();
      expect(run.code).toBe(code);
      expect(run.stdout).toMatch(text);
      expect(run.stdout).not.toContain('issues:');
      // The page is published all the same.
      expect(repository.started).toHaveLength(1);
    },
  );
});
