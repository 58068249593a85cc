import { execFile } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

import { expect, it } from 'vitest';

import { formatInstant } from '../src/sources/instant-text.ts';
import { writeContent } from './support/content-folder.ts';
import { openFakeGitHub } from './support/fake-github.ts';
import { projectFolder } from './support/run-script.ts';

const run = promisify(execFile);
const minute = 60_000;

it('mentions each person once per promise on the issue, whoever else copies its mark', async () => {
  await using github = await openFakeGitHub();
  const now = Date.now() - (Date.now() % minute);
  const promised = now - 5 * minute;
  const issue = github.repository.issue({ title: 'API fails', createdAt: now - 60 * minute });
  const mark = `<!-- outpost-reminder "update x ${new Date(promised).toISOString()}" "ben" -->`;
  issue.comment(mark, { by: 'stranger', at: now, association: 'NONE' });
  const folder = writeContent({
    'incidents/x.md': `---\ntitle: API fails\ncomponents: { api: major_outage }\nissue: 1\n---\n\n## Investigating — ${formatInstant(now - 60 * minute)}\n\n- Next update: ${formatInstant(promised)}\n`,
    'rota.yml':
      'people:\n  - { name: Ben, github: ben, time_zone: UTC }\n  - { name: Ana, github: ana, time_zone: UTC }\n',
  });
  const remind = async (at: number) => {
    const { stdout } = await run(
      process.execPath,
      [
        path.join(projectFolder, 'scripts/remind.ts'),
        '--content',
        folder,
        '--now',
        formatInstant(at),
      ],
      {
        env: {
          ...process.env,
          GITHUB_TOKEN: github.token,
          GITHUB_REPOSITORY: 'acme/status',
          GITHUB_API_URL: github.url,
        },
      },
    );
    return stdout;
  };
  expect(await remind(now - 10 * minute)).toBe('Nothing is owed.\n');
  expect(await remind(now)).toMatch(/^Reminded ben: x: an update is owed since .* as promised/);
  expect(await remind(now + 5 * minute)).toMatch(/^Reminded before/);
  expect(await remind(now + 20 * minute)).toMatch(/^Reminded ana/);
  expect(await remind(now + 60 * minute)).toMatch(/^Reminded before/);
  const bodies = issue.comments.slice(1).map(({ body }) => body);
  expect(bodies).toHaveLength(2);
  expect(bodies[0]).toMatch(/^@ben: x: an update is owed[\s\S]*npm run incident update x/);
});
