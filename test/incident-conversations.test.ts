import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import {
  folder,
  openContentForEachTest,
  problems,
  start,
  startWith,
  written,
} from './support/conversation.ts';
import { runScript } from './support/run-script.ts';
import { answer, hasTerminal, keys } from './support/terminal.ts';

openContentForEachTest();

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

describe.skipIf(!hasTerminal)('a conversation on a terminal', () => {
  it('opens an incident with six keystrokes beside the words', async () => {
    const terminal = start('incident.ts');
    await answer(terminal, 'What is affected?', keys.space);
    await answer(terminal, 'What is it?');
    await answer(terminal, 'What users see', 'requests fail with "502 Bad Gateway"');
    await answer(terminal, 'Next update in');
    await answer(terminal, 'All right?');
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

      - Next update: 2026-03-14 10:13 UTC

      Requests fail with "502 Bad Gateway". We are working on it with everybody we need, and write again by 14 Mar 2026, 10:13 UTC at the latest, even if there is nothing new.
      "
    `);
    expect(problems()).toEqual([]);
  });

  it('finds components by typing, and marks all by a key of its own', async () => {
    const region = (group: string, id: string) => `  - group: ${group}
    components: [{ id: ${id}-api, name: API }, { id: ${id}-web, name: Web }]
`;
    writeFileSync(
      path.join(folder, 'page.yml'),
      `name: Twin\nurl: https://twin.example.org/\ncomponents:\n${region('Europe', 'eu')}${region('America', 'us')}`,
    );
    const terminal = start('incident.ts');
    await terminal.see('What is affected?');
    await terminal.see('Europe');
    terminal.press('a');
    terminal.press('m');
    await answer(terminal, 'Find: am');
    await answer(terminal, 'Press Space to mark it', keys.markAll, keys.down, keys.space);
    await answer(terminal, 'What is it?');
    await answer(terminal, 'What users see', 'requests fail');
    await answer(terminal, 'Next update in');
    await answer(terminal, 'All right?');
    expect(await terminal.exitCode).toBe(0);
    expect(written('incidents')).toContain(
      'title: API (America) not working\ncomponents:\n  us-api: major_outage\n---',
    );
  });

  it('goes on with the incident that is open', async () => {
    const words = ['--title', 'API fails', '-m', 'It fails.'];
    const flags = ['--content', folder, '--now', '2026-03-14 09:58 UTC'];
    const opened = ['new', '-c', 'api=major_outage', ...words, '-y', ...flags];
    expect((await runScript('incident', opened)).code).toBe(0);
    const terminal = start('incident.ts');
    await answer(terminal, 'What do you want to do?');
    await answer(terminal, 'What is new?');
    await answer(terminal, 'Better or worse', keys.space);
    await answer(terminal, 'API is now', keys.down, keys.down);
    await answer(terminal, 'the cause', 'the disk of the database is full.');
    await answer(terminal, 'What is being done', 'a replica is taking over.');
    await answer(terminal, 'Next update in', 'soon');
    const rubOut = Array.from('soon', () => keys.backspace);
    await answer(terminal, 'That is not a time.', ...rubOut, '1 h');
    await answer(terminal, 'All right?');
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
    await answer(terminal, 'what users could not do', 'nobody could call the API');
    await answer(terminal, 'How many users', 'About 400 requests were refused, none was lost');
    await answer(terminal, 'Why it could happen');
    await answer(terminal, 'what went well', 'the alert came first');
    await answer(terminal, 'what went badly', 'nobody watched the disk');
    await answer(terminal, 'where we were lucky', 'it was night');
    await answer(terminal, 'What will be done', 'Alert on free disk (#456)');
    await answer(terminal, 'gaps open');
    expect(await terminal.exitCode).toBe(0);
    expect(terminal.shown()).toContain('Fill what stands in [[…]]');
    expect(written('incidents').split('\n## ').at(-1)).toMatchInlineSnapshot(`
      "Postmortem — 2026-03-14 09:58 UTC

      ### Summary

      For 38 mins, nobody could call the API.

      ### Impact

      - API: Major outage (38 mins)

      About 400 requests were refused, none was lost.

      ### Root causes

      [[Why it could happen: conditions, not culprits]].

      ### Timeline

      - 13 Mar 2026, 09:50 UTC: Users first felt it.
      - 13 Mar 2026, 09:58 UTC: Investigating. Requests fail.
      - 13 Mar 2026, 10:28 UTC: Resolved. The disk is larger.

      ### How we responded

      - Time to the first update: 8 mins
      - Longest silence: 30 mins
      - Time until resolved: 38 mins
      - Next updates on time: 1/1

      ### Lessons learned

      What went well: the alert came first.

      What did not: nobody watched the disk.

      Where we were lucky: it was night.

      ### Action items

      - [ ] Alert on free disk (#456)
      "
    `);
    expect(problems()).toEqual(['placeholder-open']);
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
    await answer(terminal, 'What is it?', keys.up);
    await answer(terminal, '◆  What is known so far (Enter alone opens sh)');
    await terminal.see('◇  What is known so far');
    await answer(terminal, '◆  What is known so far');
    await answer(terminal, 'Next update in');
    await answer(terminal, 'All right?');
    expect(await terminal.exitCode).toBe(0);
    expect(written('incidents')).toContain('10:13 UTC\n\nRequests fail.\n\n- in the EU\n');
  });

  it('writes nothing when somebody leaves', async () => {
    const terminal = start('incident.ts', 'new');
    await terminal.see('What is affected?');
    terminal.press('\x03');
    expect(await terminal.exitCode).toBe(130);
    expect(terminal.shown()).toContain('Nothing was written.');
    expect(readdirSync(folder)).not.toContain('incidents');
  });

  it('shows what it would write, which is all that a dry run is asked for', async () => {
    const words = ['-c', 'api=major_outage', '--title', 'API fails', '-m', 'It fails.'];
    const terminal = start('incident.ts', 'new', ...words, '--next', '30 min', '--dry-run');
    expect(await terminal.exitCode).toBe(0);
    expect(terminal.shown()).toContain('title: API fails');
    expect(readdirSync(folder)).not.toContain('incidents');
  });
});
