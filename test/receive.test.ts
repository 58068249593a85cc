import { spawn, type ChildProcess } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

const secret = 'a secret of the test';

/** A page with three components, and routes that say at once what alerts tell of them. */
function openProject(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'outpost-receive-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(path.join(folder, 'content/incidents'), { recursive: true });
  const ids = ['one', 'two', 'three'];
  const components = ids.map((id) => `  - { id: ${id}, name: ${id} }\n`).join('');
  const routes = ids.map(
    (id) => `  - { match: { of: ${id} }, component: ${id}, publish: at_once }\n`,
  );
  writeFileSync(
    path.join(folder, 'content/page.yml'),
    `name: Page\nurl: https://x.example.org/\ncomponents:\n${components}`,
  );
  writeFileSync(path.join(folder, 'content/alerts.yml'), `routes:\n${routes.join('')}`);
  return folder;
}

async function openReceiver(folder: string) {
  const flags = ['content', 'state', 'spool'].flatMap((name) => [
    `--${name}`,
    path.join(folder, name),
  ]);
  const child: ChildProcess = spawn('node', ['scripts/alert/receive.ts', '--port', '0', ...flags], {
    env: { ...process.env, OUTPOST_RECEIVE: secret, GITHUB_TOKEN: '', GITHUB_REPOSITORY: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = (await once(child.stdout!, 'data')) as [Buffer];
  const address = /http:\S+/.exec(said.toString())?.[0] ?? '';
  child.stdout?.resume();
  return {
    child,
    ask: async (to: string, body?: string, headers: Record<string, string> = {}) =>
      fetch(`${address}${to}`, body === undefined ? {} : { method: 'POST', body, headers }),
  };
}

const alert = (of: string, key: string) =>
  JSON.stringify({
    key,
    isFiring: true,
    labels: { of },
    title: 'Private',
    startedAt: '2026-03-14T09:58:00Z',
  });

test('what was accepted survives that we are killed, and ends in the right report', async () => {
  const folder = openProject();
  const receiver = await openReceiver(folder);
  const hmac = createHmac('sha256', secret).update('{}').digest('hex');
  const answers = await Promise.all([
    receiver.ask('/healthz'),
    receiver.ask(`/generic/${encodeURIComponent(secret)}`),
    receiver.ask('/generic/wrong', alert('one', 'a')),
    receiver.ask('/nothing', '{}'),
    receiver.ask('/github', '{}', { 'x-hub-signature-256': `sha256=${hmac}` }),
    receiver.ask('/github', '{} ', { 'x-hub-signature-256': `sha256=${hmac}` }),
    receiver.ask(`/generic/${secret}`, 'nonsense'),
    receiver.ask(`/generic/${secret}`, 'x'.repeat(300_000)),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 405, 401, 404, 202, 401, 400, 413]);
  const sent = ['one', 'two', 'three'].flatMap((of) =>
    ['a', 'b', 'c'].map((key) =>
      receiver.ask('/generic', alert(of, `${of} ${key}`), { authorization: `Bearer ${secret}` }),
    ),
  );
  expect((await Promise.all(sent)).map(({ status }) => status)).toEqual(sent.map(() => 202));
  receiver.child.kill('SIGKILL');
  await once(receiver.child, 'exit');
  const next = await openReceiver(folder);
  await expect
    .poll(() => readdirSync(path.join(folder, 'spool')), { timeout: 60_000, interval: 100 })
    .toEqual(['refused']);
  next.child.kill('SIGTERM');
  expect(await once(next.child, 'exit')).toEqual([0, null]);
  const incidents = path.join(folder, 'content/incidents');
  const texts = readdirSync(incidents).map((name) =>
    readFileSync(path.join(incidents, name), 'utf8'),
  );
  expect(texts.map((text) => /^ {2}(\w+): major_outage$/m.exec(text)?.[1]).sort()).toEqual([
    'one',
    'three',
    'two',
  ]);
  expect(texts.join('')).not.toContain('Private');
  const { alerts } = JSON.parse(readFileSync(path.join(folder, 'state/alerts.json'), 'utf8')) as {
    alerts: object;
  };
  expect(Object.keys(alerts)).toHaveLength(9);
});
