import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { patienceMs } from './support/patience.ts';
import { incidentTexts, openReceiver, openReceiverProject } from './support/receiver.ts';

const secret = 'a secret of the test';

const alert = (of: string, key: string) =>
  JSON.stringify({
    key,
    isFiring: true,
    labels: { of },
    title: 'Private',
    startedAt: '2026-03-14T09:58:00Z',
  });

test('what was accepted survives that we are killed, and ends in the right report', async () => {
  const folder = openReceiverProject();
  const receiver = await openReceiver(folder, { OUTPOST_RECEIVE: secret });
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
    receiver.ask(`/generic/${secret}?key=x&isFiring=true`),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([
    200, 405, 401, 404, 202, 401, 400, 413, 202,
  ]);
  const sent = ['one', 'two', 'three'].flatMap((of) =>
    ['a', 'b', 'c'].map((key) =>
      receiver.ask('/generic', alert(of, `${of} ${key}`), { authorization: `Bearer ${secret}` }),
    ),
  );
  expect((await Promise.all(sent)).map(({ status }) => status)).toEqual(sent.map(() => 202));
  await receiver.kill();
  const next = await openReceiver(folder, { OUTPOST_RECEIVE: secret });
  await expect
    .poll(() => readdirSync(path.join(folder, 'spool')), { timeout: patienceMs, interval: 100 })
    .toEqual(['refused']);
  expect(await next.stop()).toEqual([0, null]);
  const texts = incidentTexts(folder);
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
