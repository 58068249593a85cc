import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { openFakeGitHub, type FakeGitHub } from '../bench/fake-github/server.ts';
import { pageText, writeContent } from './support/content-folder.ts';
import { runScript } from './support/run-script.ts';

const incident = `---
title: API fails
components: { api: major_outage }
---

## Investigating — 2026-03-14 09:50 UTC

- Next update: 2026-03-14 10:20 UTC

We look.
`;
const rota = `people:
  - { name: Ben Okoro, github: ben, time_zone: UTC, hours: 09:00-17:00 }
  - { name: Ana, github: ana, time_zone: UTC }
`;

async function incidentCommand(folder: string, args: readonly string[], github?: FakeGitHub) {
  return runScript(
    'incident',
    [...args, '--content', folder, '--now', '2026-03-14 10:00 UTC'],
    github
      ? { GITHUB_TOKEN: github.token, GITHUB_REPOSITORY: 'acme/status', GITHUB_API_URL: github.url }
      : {},
  );
}
const read = (folder: string, file: string) => readFileSync(path.join(folder, file), 'utf8');

describe('a hand-over', () => {
  it('writes the fact, prints what to know, and tells the person on the issue', async () => {
    await using github = await openFakeGitHub();
    const issue = github.repository.issue({
      title: 'API fails',
      createdAt: Date.now() - 3_600_000,
    });
    const folder = writeContent({
      'incidents/x.md': incident.replace('---\n\n', 'issue: 1\n---\n\n'),
      'rota.yml': rota,
    });
    const noted = ['log', 'Restarted the proxy on host 3', '--by', 'ana', '--at', '09:55'];
    const first = await incidentCommand(folder, noted);
    expect(first.stdout).toMatch(/^Noted in .*log\/x\.md: 2026-03-14 09:55 UTC, ana: Restarted/);
    expect(first.stdout).toContain('in a public repository that is everybody');
    expect(read(folder, 'log/x.md')).toMatch(
      /\n- 2026-03-14 09:55 UTC, ana: Restarted the proxy on host 3\n$/,
    );
    const { code, stdout } = await incidentCommand(
      folder,
      ['hand-over', '--to', 'Ben Okoro', '--by', 'ana'],
      github,
    );
    expect(code).toBe(0);
    expect(read(folder, 'incidents/x.md')).toContain(
      '- Next update: 2026-03-14 10:20 UTC\n- Coordinator: ben\n\nWe look.',
    );
    for (const line of [
      'Open for 10 mins: investigating, impact critical.',
      '- API: major outage',
      'Roles: coordinator ben.',
      'Promised: x: an update is due by 14 Mar 2026, 10:20 UTC (in 20 mins), as promised; ben speaks for it.',
      '- 14 Mar 2026, 09:55 UTC, ana: Restarted the proxy on host 3',
      'Awake: Ben Okoro for 7 hrs more, Ana around the clock.',
      'Told ben on issue #1.',
    ]) {
      expect(stdout).toContain(line);
    }
    expect(issue.comments.at(-1)?.body).toMatch(
      /^<!-- outpost: remark -->\n@ben: you are the coordinator for this incident now\.\n\n```text\nAPI fails/,
    );
    expect(read(folder, 'log/x.md')).toMatch(
      /^- [\d-]{10} \d\d:\d\d UTC, ana: Handed over: ben \(coordinator\)$/m,
    );
  });

  it('says what to tell where nobody can be told', async () => {
    const folder = writeContent({ 'incidents/x.md': incident });
    const flags = ['hand-over', '--to', '@cy', '--role', 'operations'];
    const { code, stdout, stderr } = await incidentCommand(folder, flags);
    expect([code, stdout]).toEqual([0, expect.stringContaining('Roles: operations cy.')]);
    expect(stderr).toContain('Tell cy yourself: you are in charge of operations for x now');
    const again = await incidentCommand(folder, flags);
    expect([again.code, again.stderr]).toEqual([0, '']);
    expect((await incidentCommand(folder, ['hand-over'])).stderr).toContain('--to ben');
  });

  it('is a comment on the issue where the sync writes the report', async () => {
    await using github = await openFakeGitHub();
    const issue = github.repository.issue({
      title: 'API fails',
      labels: ['incident'],
      createdAt: Date.now() - 3_600_000,
    });
    const folder = writeContent({});
    const sync = () =>
      runScript('sync', ['--content', folder], {
        GITHUB_TOKEN: github.token,
        GITHUB_REPOSITORY: 'acme/status',
        GITHUB_API_URL: github.url,
      });
    issue.comment('/log Restarted the proxy', { at: Date.now() - 60_000 });
    await sync();
    const handed = await runScript('incident', ['hand-over', '--to', 'ben', '--content', folder], {
      GITHUB_TOKEN: github.token,
      GITHUB_REPOSITORY: 'acme/status',
      GITHUB_API_URL: github.url,
    });
    expect(handed.stderr).toBe('');
    expect(handed.stdout).toContain('The next sync writes it into the report.');
    const { body } = issue.comments.at(-1)!;
    expect(body).toMatch(/^\/hand-over @ben\n\n```text\n[^]*Restarted the proxy/);
    // The fake has written it as the bot; a token of a person is that person's.
    issue.comment(body, { at: Date.now() });
    const { stdout } = await sync();
    expect(stdout).toContain('1 file written');
    const [name = ''] = readdirSync(path.join(folder, 'incidents'));
    expect(read(folder, `incidents/${name}`)).toContain('- Coordinator: ben');
    expect(read(folder, `incidents/${name}`)).not.toContain('proxy');
    expect(read(folder, `log/${name}`)).toContain('ana: Restarted the proxy');
  });
});

describe('the log', () => {
  it.each([
    [['log'], /Say what was done/],
    [['log', 'x', 'one', 'two'], /Say what was done/],
    [['log', 'ghp_0123456789012345678901234567890123456789'], /looks like a secret/],
    [['log', 'nope', 'Did it'], /no incident "nope"/],
  ])('refuses %j', async (args, message) => {
    const folder = writeContent({ 'incidents/x.md': incident });
    const { code, stderr } = await incidentCommand(folder, args);
    expect(stderr).toMatch(message);
    expect([1, 2]).toContain(code);
    expect(existsSync(path.join(folder, 'log'))).toBe(false);
  });

  it('can be switched off', async () => {
    const folder = writeContent({
      'page.yml': `${pageText}log: off\n`,
      'incidents/x.md': incident,
    });
    const { code, stderr } = await incidentCommand(folder, ['log', 'Restarted the proxy']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('page.yml says "log: off"')]);
    expect(existsSync(path.join(folder, 'log'))).toBe(false);
  });

  it('stands in the postmortem in comments, and is no problem of the content', async () => {
    const over = `${incident}\n## Resolved — 2026-03-14 09:58 UTC\n\nDone.\n`;
    const folder = writeContent({ 'incidents/x.md': over });
    await incidentCommand(folder, ['log', 'x', 'Restarted --> it', '--by', 'ana', '--at', '09:52']);
    const { stdout } = await incidentCommand(folder, ['postmortem', 'x', '--draft', '-y']);
    expect(stdout).toContain('a line of the log in comments');
    expect(read(folder, 'incidents/x.md')).toContain(
      'We look.\n<!-- review (ana): - 14 Mar 2026, 09:52 UTC: Restarted -- > it -->\n- 14 Mar 2026, 09:58',
    );
    const checked = await runScript('check', [
      '--content',
      folder,
      '--now',
      '2026-03-14 10:00 UTC',
    ]);
    expect(checked.stdout).not.toContain('log/');
  });
});
