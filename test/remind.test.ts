import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { formatInstant } from '../src/sources/text/instant-text.ts';
import { writeContent } from './support/content-folder.ts';
import { openFakeGitHub, type FakeGitHub } from '../bench/fake-github/server.ts';
import { runScript } from './support/run-script.ts';

const minute = 60_000;
// The fake uses the real clock, and files have whole minutes.
const now = Date.now() - (Date.now() % minute);

const rota =
  'people:\n  - { name: Ben, github: ben, time_zone: UTC }\n  - { name: Ana, github: ana, time_zone: UTC }\n';

/** An incident that began an hour ago and whose next update was promised for these instants, one per update. */
function incident(promises: readonly number[], keys = ''): string {
  const updates = promises.map(
    (at, index) =>
      `## Investigating — ${formatInstant(now - (60 - index) * minute)}\n\n- Next update: ${formatInstant(at)}\n`,
  );
  return `---\ntitle: API fails\ncomponents: { api: partial_outage }\n${keys}---\n\n${updates.join('\n')}`;
}

async function remind(github: FakeGitHub, folder: string, at: number, ...flags: string[]) {
  const { stdout, stderr } = await runScript(
    'remind',
    ['--content', folder, '--now', formatInstant(at), ...flags],
    {
      GITHUB_TOKEN: github.token,
      GITHUB_REPOSITORY: 'acme/status',
      GITHUB_API_URL: github.url,
    },
  );
  return stdout + stderr;
}

describe('an incident that came from an issue', () => {
  it('gets one mention of each person per promise there, whoever else copies its mark', async () => {
    await using github = await openFakeGitHub();
    const promised = now - 5 * minute;
    const issue = github.repository.issue({ title: 'API fails', createdAt: now - 60 * minute });
    const mark = `<!-- outpost-reminder "update x ${new Date(promised).toISOString()}" "ben" -->`;
    issue.comment(mark, { by: 'stranger', at: now, association: 'NONE' });
    const folder = writeContent({
      'incidents/x.md': incident([promised], 'issue: 1\n'),
      'rota.yml': rota,
    });
    expect(await remind(github, folder, now - 10 * minute)).toBe('Nothing is due.\n');
    expect(await remind(github, folder, now)).toMatch(
      /^Reminded ben: x: an update has been due since .* as promised/,
    );
    expect(await remind(github, folder, now + 5 * minute)).toMatch(/^Reminded before/);
    expect(await remind(github, folder, now + 20 * minute)).toMatch(/^Reminded ana/);
    expect(await remind(github, folder, now + 60 * minute)).toMatch(/^Reminded before/);
    const bodies = issue.comments.slice(1).map(({ body }) => body);
    expect(bodies).toHaveLength(2);
    expect(bodies[0]).toMatch(
      /^@ben: x: an update has been due since[\s\S]*npm run incident update x/,
    );
    expect(github.repository.issues).toHaveLength(1);
  });
});

describe('something critical that is not resolved', () => {
  it('asks its people once to step back, and names owners and runbooks in the first reminder', async () => {
    await using github = await openFakeGitHub();
    const issue = github.repository.issue({ title: 'API fails', createdAt: now - 60 * minute });
    const folder = writeContent({
      'page.yml':
        'name: Example\ncomponents: [{ id: api, name: API, owners: [Ana, "@acme/storage"], runbook: https://wiki.example/api }]\n',
      'incidents/x.md': incident([now + 30 * minute], 'issue: 1\n').replace('partial', 'major'),
      'rota.yml': rota,
    });
    expect(await remind(github, folder, now - 46 * minute)).toBe('Nothing is due.\n');
    expect(await remind(github, folder, now, '--dry-run')).toContain('Would ask ben: x: critical');
    expect(await remind(github, folder, now)).toMatch(
      /^Nothing is due\.\nAsked ben: x: critical for 1 hr and not resolved\. Wake more people\? Step back from fixing and look again\.\n$/,
    );
    expect(await remind(github, folder, now + 20 * minute)).toBe('Nothing is due.\n');
    expect(issue.comments.map(({ body }) => body)).toEqual([
      expect.stringMatching(/^@ben: x: critical .*look again\.\n\n[^]*"step_back x" "ben" -->$/),
    ]);
    expect(await remind(github, folder, now + 31 * minute)).toMatch(/^Reminded ben/);
    expect(issue.comments.at(-1)?.body).toContain(
      'affected: @ana @acme/storage.\n\n- API: owners Ana, acme/storage; runbook https://wiki.example/api\n',
    );
    const due = await runScript('due', ['--content', folder, '--now', formatInstant(now)]);
    expect(due.stdout).toMatch(/^Nothing is due\.\nx: critical for 1 hr/);
  });
});

describe('an incident written by hand', () => {
  it('gets one issue of its own, which later reminders find', async () => {
    await using github = await openFakeGitHub();
    const { repository } = github;
    repository.issue({ title: 'Something else', createdAt: now - 90 * minute });
    const folder = writeContent({
      'incidents/x.md': incident([now - 5 * minute], 'coordinator: Ana\n'),
      'rota.yml': rota,
    });
    expect(await remind(github, folder, now, '--dry-run')).toMatch(/^Would remind ana: x/);
    expect(repository.issues).toHaveLength(1);

    expect(await remind(github, folder, now)).toMatch(/^Reminded ana: x/);
    const [, opened] = repository.issues;
    expect(opened).toMatchObject({
      title: 'An update is due: API fails',
      labels: [],
      isOpen: true,
    });
    expect(opened?.body).toMatch(
      /^@ana: x: an update has been due since .*\n\nUsers read .*\/incidents\/x\/ and wait\..*npm run incident update x/,
    );

    expect(await remind(github, folder, now + 5 * minute)).toMatch(/^Reminded before/);
    expect([repository.issues.length, opened?.comments.length]).toEqual([2, 0]);

    // Ana keeps silent.
    expect(await remind(github, folder, now + 20 * minute)).toMatch(/^Reminded ben/);
    expect(opened?.comments.map(({ body }) => body.split(' ')[0])).toEqual(['@ben:']);

    // An update came, with a promise that is broken again.
    writeFileSync(
      path.join(folder, 'incidents/x.md'),
      incident([now - 5 * minute, now - 2 * minute], 'coordinator: Ana\n'),
    );
    expect(await remind(github, folder, now - 3 * minute)).toBe('Nothing is due.\n');
    expect(await remind(github, folder, now)).toMatch(/^Reminded ana/);
    expect(await remind(github, folder, now + minute)).toMatch(/^Reminded before/);
    expect(repository.issues).toHaveLength(2);
    expect(opened?.comments.map(({ body }) => body.split(' ')[0])).toEqual(['@ben:', '@ana:']);
  });

  it('mentions nobody whom the rota does not name, whatever its words are', async () => {
    await using github = await openFakeGitHub();
    const folder = writeContent({
      'incidents/x.md': incident([now - 5 * minute], 'coordinator: "@torvalds"\n'),
      'rota.yml': rota,
    });
    expect(await remind(github, folder, now)).toMatch(/^Reminded ben/);
    const [opened] = github.repository.issues;
    expect(opened?.body?.match(/@[a-z]+/g)).toEqual(['@ben']);
  });
});
