import { describe, expect, it } from 'vitest';

import { openContentForEachTest, problems, start, written } from './support/conversation.ts';
import { answer, hasTerminal, keys } from './support/terminal.ts';

openContentForEachTest();

const planForTomorrow = () => {
  const window = ['--from', 'tomorrow 08:00', '--for', '2 h'];
  const words = ['--title', 'Upgrade', '-m', 'Reads work.'];
  return start('maintenance.ts', 'new', '-c', 'api', ...window, ...words, '-y');
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
    const planned = planForTomorrow();
    expect(await planned.exitCode).toBe(0);
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

    const next = start('maintenance.ts', 'complete', '-m', 'Done.', '-y');
    expect(await next.exitCode).toBe(0);
    expect(next.shown()).not.toContain('22 hrs');
  });

  it('does not ask where nobody is to be asked, but says it', async () => {
    await planForTomorrow().exitCode;
    const begun = start('maintenance.ts', 'start', '-y');
    expect(await begun.exitCode).toBe(0);
    expect(begun.shown()).toContain('this is 22 hrs 2 mins before.');
  });
});
