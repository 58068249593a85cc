import { describe, expect, it } from 'vitest';

import {
  folder,
  openContentForEachTest,
  problems,
  start,
  written,
} from './support/conversation.ts';
import { runScript } from './support/run-script.ts';
import { answer, hasTerminal, keys } from './support/terminal.ts';

openContentForEachTest();

/** Without a question. */
const call = (...args: string[]) =>
  runScript('maintenance', [...args, '-y', '--content', folder, '--now', '2026-03-14 09:58 UTC']);
const planForTomorrow = () => {
  const window = ['--from', 'tomorrow 08:00', '--for', '2 h'];
  return call('new', '-c', 'api', ...window, '--title', 'Upgrade', '-m', 'Reads work.');
};

describe.skipIf(!hasTerminal)('a conversation on a terminal', () => {
  it('plans maintenance', async () => {
    const terminal = start('maintenance.ts');
    await answer(terminal, 'What is affected?', keys.down, keys.space);
    await answer(terminal, 'What is it?');
    await answer(terminal, 'Begins (times are in UTC)', 'tomorrow 08:00');
    await answer(terminal, 'Takes', '2 h');
    await answer(terminal, 'what is done, and why', 'upgrade its database');
    await answer(terminal, 'what users notice', 'it is read-only');
    await answer(terminal, 'All right?');
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
    expect((await planForTomorrow()).code).toBe(0);
    const before = written('maintenances');
    const refused = start('maintenance.ts', 'start');
    await answer(
      refused,
      '"Upgrade" is planned for 15 Mar 2026, 08:00 UTC; this is 22 hrs 2 mins before.',
    );
    expect(await refused.exitCode).toBe(130);
    expect(written('maintenances')).toBe(before);

    const meant = start('maintenance.ts', 'start');
    await answer(meant, 'Start it?', keys.down);
    await answer(meant, 'What users should know');
    await meant.see('22 hrs 2 mins before');
    await answer(meant, 'All right?');
    expect(await meant.exitCode).toBe(0);
    expect(written('maintenances')).toContain('## In progress — 2026-03-14 09:58 UTC');

    const next = await call('complete', '-m', 'Done.');
    expect(next.code).toBe(0);
    expect(next.stdout + next.stderr).not.toContain('22 hrs');
  });

  it('does not ask where nobody is to be asked, but says it', async () => {
    await planForTomorrow();
    const { code, stdout, stderr } = await call('start');
    expect(code).toBe(0);
    expect(stdout + stderr).toContain('this is 22 hrs 2 mins before.');
  });
});
