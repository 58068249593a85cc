import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { projectFolder } from '../scripts/lib/cli.ts';
import { readContent } from '../src/sources/read-content.ts';
import { hasTerminal, keys, openTerminal } from './support/terminal.ts';

const now = '2026-03-14 09:58 UTC';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'outpost-'));
  cpSync(path.join(projectFolder, 'content/templates'), path.join(folder, 'templates'), {
    recursive: true,
  });
  cpSync(path.join(projectFolder, 'content/page.yml'), path.join(folder, 'page.yml'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const start = (script: string, ...args: string[]) =>
  openTerminal(
    [
      process.execPath,
      path.join(projectFolder, 'scripts', script),
      ...args,
      '--content',
      folder,
      '--now',
      now,
    ],
    folder,
  );
const written = (kind: string) => {
  const [name] = readdirSync(path.join(folder, kind));
  return readFileSync(path.join(folder, kind, name ?? ''), 'utf8');
};
const problems = () =>
  readContent(folder, { now: Date.parse('2026-03-14T09:58Z'), servedAt: 'https://status.example/' })
    .problems;

describe.skipIf(!hasTerminal)('a conversation on a terminal', () => {
  it('opens an incident with six keystrokes beside the words', async () => {
    const terminal = start('incident.ts');
    await terminal.see('What is hit?');
    terminal.press(keys.space);
    terminal.press(keys.enter);
    await terminal.see('What is it?');
    terminal.press(keys.enter);
    await terminal.see('What users see');
    terminal.press('requests fail with "502 Bad Gateway"');
    terminal.press(keys.enter);
    await terminal.see('Next word in');
    terminal.press(keys.enter);
    await terminal.see('All right?');
    terminal.press(keys.enter);
    expect(await terminal.exitCode).toBe(0);
    expect(terminal.shown()).toMatch(
      /API turns from operational to major outage[\s\S]*indicator becomes critical[\s\S]*headline says: API is down\./,
    );
    expect(terminal.pressed.filter(({ input }) => input.length === 1)).toHaveLength(6);
    expect(written('incidents')).toMatchInlineSnapshot(`
      "---
      title: API not working
      components:
        api: major_outage
      ---

      ## Investigating — 2026-03-14 09:58 UTC

      - Next update: 2026-03-14 10:28 UTC

      Requests fail with "502 Bad Gateway". We are working on it with everybody we need, and write again by 14 Mar 2026, 10:28 UTC at the latest, even if there is nothing new.
      "
    `);
    expect(problems()).toEqual([]);
  });

  it('goes on with the incident that is open', async () => {
    const opened = start(
      'incident.ts',
      'new',
      '-c',
      'api=major_outage',
      '-m',
      'It fails.',
      '--title',
      'API fails',
      '-y',
    );
    expect(await opened.exitCode).toBe(0);
    const terminal = start('incident.ts');
    await terminal.see('What do you want to do?');
    terminal.press(keys.enter);
    await terminal.see('What is new?');
    terminal.press(keys.enter);
    await terminal.see('Better or worse');
    terminal.press(keys.space);
    terminal.press(keys.enter);
    await terminal.see('API is now');
    terminal.press(keys.down);
    terminal.press(keys.down);
    terminal.press(keys.enter);
    await terminal.see('the cause');
    terminal.press('the disk of the database is full.');
    terminal.press(keys.enter);
    await terminal.see('What is being done');
    terminal.press('a replica is taking over.');
    terminal.press(keys.enter);
    await terminal.see('Next word in');
    terminal.press('soon');
    terminal.press(keys.enter);
    await terminal.see('That is no time.');
    for (let count = 0; count < 4; count += 1) terminal.press('\x7f');
    terminal.press('1 h');
    terminal.press(keys.enter);
    await terminal.see('All right?');
    terminal.press(keys.enter);
    expect(await terminal.exitCode).toBe(0);
    expect(written('incidents').split('\n## ').at(-1)).toMatchInlineSnapshot(`
      "Identified — 2026-03-14 09:58 UTC

      - Components: api partial_outage
      - Next update: 2026-03-14 10:58 UTC

      We have found the cause: the disk of the database is full. A replica is taking over.
      "
    `);
    expect(problems()).toEqual([]);
  });

  it('writes nothing when somebody leaves', async () => {
    const terminal = start('incident.ts', 'new');
    await terminal.see('What is hit?');
    terminal.press('\x03');
    expect(await terminal.exitCode).toBe(130);
    expect(terminal.shown()).toContain('Nothing was written.');
    expect(readdirSync(folder)).not.toContain('incidents');
  });

  it('plans maintenance', async () => {
    const terminal = start('maintenance.ts');
    await terminal.see('What is hit?');
    terminal.press(keys.down);
    terminal.press(keys.space);
    terminal.press(keys.enter);
    await terminal.see('What is it?');
    terminal.press(keys.enter);
    await terminal.see('Begins (times are in UTC)');
    terminal.press('tomorrow 08:00');
    terminal.press(keys.enter);
    await terminal.see('Takes');
    terminal.press('2 h');
    terminal.press(keys.enter);
    await terminal.see('what is done, and why');
    terminal.press('upgrade its database');
    terminal.press(keys.enter);
    await terminal.see('what users notice');
    terminal.press('it is read-only');
    terminal.press(keys.enter);
    await terminal.see('All right?');
    terminal.press(keys.enter);
    expect(await terminal.exitCode).toBe(0);
    expect(written('maintenances')).toMatchInlineSnapshot(`
      "---
      title: Maintenance of Dashboard
      components:
        dashboard: under_maintenance
      scheduled_for: 2026-03-15 08:00 UTC
      scheduled_until: 2026-03-15 10:00 UTC
      ---

      We upgrade its database. During the window it is read-only. There is nothing that you need to do before or after.
      "
    `);
    expect(problems()).toEqual([]);
  });
});
