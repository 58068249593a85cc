import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { runScript, temporaryFolder } from './support/run-script.ts';

const window = (from: string, to: string) =>
  `scheduled_for: ${from} 08:00 UTC\nscheduled_until: ${to} 09:00 UTC\n`;
const work = (title: string, keys: string) => `---\ntitle: ${title}\n${keys}---\n\nNew disks.\n`;

const incident = (end: string) =>
  `---\ntitle: It fails\n---\n\n## Investigating — 2026-11-27 10:00 UTC\n\nA.\n${end}`;

test('check names reports that readers get once more, and what vanished although it was not over', async () => {
  const folder = temporaryFolder({
    'content/page.yml':
      'name: Heron\nurl: https://status.example.org/\ncomponents: [{ id: api, name: API }]\n',
    'content/announcements/2026-11-20-hello.md':
      '---\ntitle: Hello\nfrom: 2026-11-20 08:00 UTC\n---\n\nA new page for all of you.\n',
    'content/announcements/2026-11-21-kept.md':
      '---\ntitle: Kept\nfrom: 2026-11-21 08:00 UTC\n---\n\nIts old id stands in its keys.\n',
    'content/incidents/2026-11-28-open.md': incident(''),
    'content/incidents/2026-11-27-over.md': incident(
      '\n## Resolved — 2026-11-27 11:00 UTC\n\nB.\n',
    ),
    'content/maintenances/ahead.md': work('Ahead', window('2026-12-01', '2026-12-01')),
    'content/maintenances/over.md': work('Over', window('2026-11-01', '2026-11-01')),
    'content/maintenances/weekly.md': work(
      'Weekly',
      `${window('2026-11-03', '2026-11-03')}repeat: { every: week }\n`,
    ),
  });
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args]);
  const check = async () => {
    const flags = ['--content', path.join(folder, 'content'), '--now', '2026-11-28 12:00 UTC'];
    const { stdout } = await runScript('check', flags);
    return stdout.match(/\S+:1:1 warning \S+-(?:renamed|removed) .*/g) ?? [];
  };
  const begin = () => {
    git('add', '-A');
    git('commit', '-qm', 'x');
  };
  git('init', '-q', '--template=');
  begin();
  expect(await check()).toEqual([]);
  git('mv', 'content/announcements/2026-11-20-hello.md', 'content/announcements/2026-11-20-hi.md');
  git('mv', 'content/announcements/2026-11-21-kept.md', 'content/announcements/2026-11-21-new.md');
  writeFileSync(
    path.join(folder, 'content/announcements/2026-11-21-new.md'),
    '---\ntitle: Kept\nfrom: 2026-11-21 08:00 UTC\nwas: [2026-11-21-kept]\n---\n\nIts old id stands in its keys.\n',
  );
  for (const name of ['ahead', 'over', 'weekly']) {
    rmSync(path.join(folder, `content/maintenances/${name}.md`));
  }
  rmSync(path.join(folder, 'content/incidents'), { recursive: true });
  const expected = [
    expect.stringMatching(/2026-11-20-hi\.md:1:1 warning report-renamed .*2026-11-20-hello/),
    expect.stringMatching(/2026-11-28-open\.md:1:1 warning incident-removed /),
    expect.stringMatching(/ahead\.md:1:1 warning maintenance-removed /),
    expect.stringMatching(/weekly\.md:1:1 warning maintenance-removed /),
  ];
  expect(await check()).toEqual(expected);
  begin();
  expect(await check()).toEqual(expected);
});
