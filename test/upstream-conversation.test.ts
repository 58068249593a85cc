import { appendFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { recordUpstreams, upstreamsFile } from '../src/sources/upstreams/upstream-records.ts';
import { folder, openContentForEachTest, start, written } from './support/conversation.ts';
import { temporaryFolder } from './support/run-script.ts';
import { answer, hasTerminal, keys } from './support/terminal.ts';

openContentForEachTest();

const upstream = { name: 'Copr', page: 'https://copr.example/', mattersTo: [] };

function remember(status: 'operational' | 'major_outage'): string {
  const record = {
    page: upstream.page,
    reading: {
      saidAt: Date.parse('2026-03-14T09:50Z'),
      status,
      notices: status === 'operational' ? [] : [{ title: 'Builders are down', status }],
    },
  };
  const text = recordUpstreams(new Map(), [{ record }]).get(upstreamsFile) ?? '';
  appendFileSync(
    path.join(folder, 'page.yml'),
    `\nupstreams: [{ name: Copr, page: '${upstream.page}' }]\n`,
  );
  return temporaryFolder({ [upstreamsFile]: text });
}

const flags = ['new', '--title', 'Builds wait', '-m', 'We look.', '-n', 'none'];

describe.skipIf(!hasTerminal)('an upstream', () => {
  it('that fails is offered as the cause', async () => {
    const state = remember('major_outage');
    const terminal = start('incident.ts', ...flags, '--state', state);
    await answer(terminal, 'What is affected?');
    await answer(terminal, 'Is one of these the cause?', keys.down);
    await answer(terminal, 'All right?');
    expect(await terminal.exitCode).toBe(0);
    expect(terminal.shown()).toContain('Copr: Builders are down');
    expect(written('incidents')).toContain(
      'upstream:\n  - name: Copr\n    url: https://copr.example/',
    );
  });

  it('that is well is not spoken of', async () => {
    const terminal = start('incident.ts', ...flags, '--state', remember('operational'));
    await answer(terminal, 'What is affected?');
    await answer(terminal, 'All right?');
    expect(await terminal.exitCode).toBe(0);
    expect(written('incidents')).not.toContain('upstream');
  });
});
