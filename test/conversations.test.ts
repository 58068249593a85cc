import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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

const over = `---
title: API fails
components:
  api: major_outage
started: 2026-03-13 09:50 UTC
---

## Investigating — 2026-03-13 09:58 UTC

- Next update: 2026-03-13 10:30 UTC

Requests fail.

## Resolved — 2026-03-13 10:28 UTC

The disk is larger.
`;

const startWith = (env: Record<string, string>, script: string, ...args: string[]) =>
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
    env,
  );
const start = (script: string, ...args: string[]) => startWith({}, script, ...args);
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

  it('writes the postmortem of what is over, with its gaps asked for or left open', async () => {
    mkdirSync(path.join(folder, 'incidents'));
    writeFileSync(path.join(folder, 'incidents/2026-03-13-api.md'), over);
    const terminal = start('incident.ts', 'postmortem', 'api');
    await terminal.see('what users could not do');
    terminal.press('nobody could call the API');
    terminal.press(keys.enter);
    await terminal.see('How many users');
    terminal.press('About 400 requests were refused, none was lost');
    terminal.press(keys.enter);
    await terminal.see('Why it could happen');
    terminal.press(keys.enter);
    await terminal.see('what went well');
    terminal.press('the alert came first');
    terminal.press(keys.enter);
    await terminal.see('what went badly');
    terminal.press('nobody watched the disk');
    terminal.press(keys.enter);
    await terminal.see('where we were lucky');
    terminal.press('it was night');
    terminal.press(keys.enter);
    await terminal.see('What will be done');
    terminal.press('Alert on free disk (#456)');
    terminal.press(keys.enter);
    await terminal.see('gaps open');
    terminal.press(keys.enter);
    expect(await terminal.exitCode).toBe(0);
    expect(terminal.shown()).toContain('Fill what stands in [[…]]');
    expect(written('incidents').split('\n## ').at(-1)).toMatchInlineSnapshot(`
      "Postmortem — 2026-03-14 09:58 UTC

      ### Summary

      For 38 mins, nobody could call the API.

      ### Impact

      - API: Major outage for 38 mins

      About 400 requests were refused, none was lost.

      ### Root causes

      [[Why it could happen: conditions, not culprits]].

      ### Timeline

      - 13 Mar 2026, 09:50 UTC: Users first felt it.
      - 13 Mar 2026, 09:58 UTC: Investigating. Requests fail.
      - 13 Mar 2026, 10:28 UTC: Resolved. The disk is larger.

      ### How we responded

      - First word after 8 mins
      - Longest silence: 30 mins
      - Over after 38 mins
      - Promises of a next update kept: 1 of 1

      ### Lessons learned

      What went well: the alert came first.

      What did not: nobody watched the disk.

      Where we were lucky: it was night.

      ### Action items

      - [ ] Alert on free disk (#456)
      "
    `);
    expect(problems().map(({ code }) => code)).toEqual(['placeholder-open']);
  });

  it('takes longer words from the editor, for Enter alone', async () => {
    const editor = path.join(folder, 'editor.sh');
    // The first time somebody leaves the editor without a word.
    writeFileSync(
      editor,
      'test -e "$0.seen" && printf "Requests fail.\\n\\n- in the EU\\n" > "$1"; touch "$0.seen"',
    );
    const words = ['new', '-c', 'api=major_outage', '--title', 'API fails'];
    const terminal = startWith({ EDITOR: `sh ${editor}` }, 'incident.ts', ...words);
    await terminal.see('What is it?');
    terminal.press(keys.up);
    terminal.press(keys.enter);
    await terminal.see('◆  What is known so far (Enter alone opens sh)');
    terminal.press(keys.enter);
    await terminal.see('◇  What is known so far');
    await terminal.see('◆  What is known so far');
    terminal.press(keys.enter);
    await terminal.see('Next word in');
    terminal.press(keys.enter);
    await terminal.see('All right?');
    terminal.press(keys.enter);
    expect(await terminal.exitCode).toBe(0);
    expect(written('incidents')).toContain('10:28 UTC\n\nRequests fail.\n\n- in the EU\n');
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

  it('asks before work begins whose window is not open yet', async () => {
    const flags = ['-c', 'api', '--title', 'Upgrade', '--from', 'tomorrow 08:00', '--for', '2 h'];
    const planned = start('maintenance.ts', 'new', ...flags, '-m', 'Reads work.', '-y');
    expect(await planned.exitCode).toBe(0);
    const before = written('maintenances');
    const refused = start('maintenance.ts', 'start');
    await refused.see(
      '"Upgrade" is planned for 15 Mar 2026, 08:00 UTC; this is 22 hrs 2 mins before.',
    );
    refused.press(keys.enter);
    expect(await refused.exitCode).toBe(130);
    expect(written('maintenances')).toBe(before);

    const meant = start('maintenance.ts', 'start');
    await meant.see('Start it?');
    meant.press(keys.down);
    meant.press(keys.enter);
    await meant.see('What users should know');
    meant.press(keys.enter);
    await meant.see('22 hrs 2 mins before');
    await meant.see('All right?');
    meant.press(keys.enter);
    expect(await meant.exitCode).toBe(0);
    expect(written('maintenances')).toContain('## In progress — 2026-03-14 09:58 UTC');

    const next = start('maintenance.ts', 'complete', '-m', 'Done.', '-y');
    expect(await next.exitCode).toBe(0);
    expect(next.shown()).not.toContain('22 hrs');
  });

  it('does not ask where nobody is to be asked, but says it', async () => {
    const flags = ['-c', 'api', '--title', 'Upgrade', '--from', 'tomorrow 08:00', '--for', '2 h'];
    await start('maintenance.ts', 'new', ...flags, '-m', 'Reads work.', '-y').exitCode;
    const begun = start('maintenance.ts', 'start', '-y');
    expect(await begun.exitCode).toBe(0);
    expect(begun.shown()).toContain('this is 22 hrs 2 mins before.');
  });
});
