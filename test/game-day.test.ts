import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test, vi } from 'vitest';

import { playGameDay } from '../scripts/homes/game-day/game-day.ts';
import type { GameStep } from '../src/model/duty/game-day.ts';
import type { GamePlot } from '../src/views/tools/duty/game-day-text.ts';
import { answering } from './support/answering-server.ts';
import { writeContent } from './support/content-folder.ts';

const open =
  '---\ntitle: It goes on\ncomponents: { docs: partial_outage }\n---\n\n## Investigating — 2026-03-14 09:00 UTC\n\nWe look.\n';

/** Headings have whole minutes, so updates that are written in the same second are dated a minute apart. */
const headings: Readonly<Record<GameStep, (minute: string) => string>> = {
  first_update: (at) =>
    `---\ntitle: API fails\ncomponents: { api: major_outage }\n---\n\n## Investigating — ${at}\n\nWe look.\n`,
  second_update: (at) => `\n## Identified — ${at}\n\nIt was the disk.\n`,
  hand_over: (at) => `\n## Identified — ${at}\n\n- Coordinator: ben\n\nIt takes longer.\n`,
  resolved: (at) => `\n## Resolved — ${at}\n\nIt is over.\n`,
  postmortem: (at) => `\n## Postmortem — ${at}\n\nThe disk was full.\n`,
};

/** Plays by hand, as an editor and git do. */
function players(calls: string[] = []) {
  const perform = (step: GameStep, { content, successor, incidentId }: GamePlot) => {
    calls.push(`${step} ${successor} ${incidentId ?? '–'}`);
    const file = path.join(content, 'incidents/2026-11-29-game.md');
    const at = `${new Date(Date.now() + calls.length * 60_000).toISOString().slice(0, 16)}Z`;
    writeFileSync(file, headings[step](at), { flag: 'a' });
    for (const args of [
      ['add', '.'],
      ['commit', '-qm', step],
      ['push', '-q'],
    ]) {
      execFileSync('git', ['-C', content, ...args]);
    }
    return Promise.resolve(`did ${step}`);
  };
  return { calls, perform };
}

async function play(content: string, perform: ReturnType<typeof players>['perform']) {
  let out = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  try {
    const code = await playGameDay({
      content,
      port: 4321,
      servesPage: false,
      json: false,
      perform,
    });
    return { code, out };
  } finally {
    spy.mockRestore();
  }
}

test('an outage is played on a copy, told to channels of this machine, and timed', async () => {
  const real = await answering((_, response) => response.end());
  const content = writeContent({
    'incidents/2026-03-14-open.md': open,
    'channels.yml': `channels:\n  - { id: ops, webhook: "${real.address}/hook" }\n  - { id: docs, webhook: "${real.address}/docs", components: [docs] }\n`,
    'rota.yml':
      'people:\n  - { name: Ana, github: ana, time_zone: UTC }\n  - { name: Ben, github: ben, time_zone: UTC }\n',
  });
  const before = filesOf(content);
  const { calls, perform } = players();
  const { code, out } = await play(content, perform);

  expect(calls).toEqual([
    'first_update ben –',
    'second_update ben 2026-11-29-game',
    'hand_over ben 2026-11-29-game',
    'resolved ben 2026-11-29-game',
    'postmortem ben 2026-11-29-game',
  ]);
  expect(code).toBe(0);
  expect(out).toContain('Left out of it, since they are open: 2026-03-14-open.');
  expect(out).toContain('ALARM: API answers every request with 502');
  expect(out).toContain('ops: sent "Investigating: API fails"');
  expect(out).not.toContain('docs: sent');
  expect(out).toContain('page: "API is down."');
  expect(out).toMatch(/\nsecond update +\d+ s +15 min +in time\n/);
  // No request has left the game.
  expect(real.asked).toEqual([]);
  expect(filesOf(content)).toEqual(before);
});

function filesOf(folder: string): Record<string, string> {
  expect(existsSync(path.join(folder, '.git'))).toBe(false);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const isFile = (name: string) => path.extname(name) !== '';
  return Object.fromEntries(
    names.filter(isFile).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
}
