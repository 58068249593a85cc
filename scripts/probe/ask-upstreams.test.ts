import { expect, test } from 'vitest';

import { answering, withTexts } from '../../test/support/answering-server.ts';
import { at } from '../../test/support/builders.ts';
import { askUpstreams } from './ask-upstreams.ts';

const now = at('2026-03-14 10:00');
const later = at('2026-03-14 10:10');
const upstream = (page: string) => ({ name: 'X', page, mattersTo: [] });
const summary = (status: string) =>
  JSON.stringify({ page: {}, components: [{ name: 'API', status }], incidents: [] });

async function ask(
  page: string,
  options: Partial<Parameters<typeof askUpstreams>[2]> = {},
  records: Parameters<typeof askUpstreams>[1] = [],
) {
  const [asked] = await askUpstreams([upstream(page)], records, {
    now,
    ...options,
  });
  return asked!;
}

test('the kind is looked for once, and then known', async () => {
  const { address, asked } = await answering(
    withTexts({ '/index.json': '{"systems": [{"name": "API", "status": "down"}]}' }),
  );
  const first = await ask(address);
  expect(asked).toEqual(['/api/v2/summary.json', '/summary.json', '/index.json']);
  const second = await ask(address, { now: later }, [first.record]);
  expect(asked.slice(3)).toEqual(['/index.json']);
  expect(second.record).toMatchObject({
    source: { kind: 'cstate' },
    reading: { saidAt: later, status: 'major_outage' },
  });
});

test('what has not changed still is what they say', async () => {
  const { address } = await answering(({ headers }, response) => {
    const isKnown = headers['if-none-match'] === '"1"';
    response.writeHead(isKnown ? 304 : 200, { etag: '"1"' }).end(isKnown ? '' : summary('ok'));
  });
  const { record } = await ask(address);
  expect((await ask(address, { now: later }, [record])).record.reading).toEqual({
    ...record.reading,
    saidAt: later,
  });
});

test('what a cache has kept is as old as it says', async () => {
  const { address } = await answering((_, response) =>
    response.writeHead(200, { age: '600' }).end(summary('operational')),
  );
  expect((await ask(address)).record.reading?.saidAt).toBe(at('2026-03-14 09:50'));
});

test.each<[string, string, string, number?]>([
  ['HTML instead of JSON', '<!doctype html>', 'what it answers cannot be read', later],
  ['more than anybody reads', ' '.repeat(3_000_000), 'it answers more than 2097152 bytes'],
])('%s changes nothing that was heard', async (_, text, note, soughtAt) => {
  let current = summary('degraded_performance');
  const { address } = await answering((__, response) => response.writeHead(200).end(current));
  const { record } = await ask(address);
  current = text;
  const asked = await ask(address, { now: later }, [record]);
  expect(asked).toMatchObject({ note, record: { reading: record.reading } });
  expect(asked.record.soughtAt).toBe(soughtAt);
});

test('where nothing is found is not looked again for an hour', async () => {
  const { address, asked } = await answering(withTexts({}));
  const { record, note } = await ask(address);
  expect([record.soughtAt, note]).toEqual([now, 'it answers with 404']);
  asked.length = 0;
  await ask(address, { now: later }, [record]);
  expect(asked).toEqual([]);
});

test('in rounds of a minute, what was just heard is not asked for again', async () => {
  const { address, asked } = await answering((_, response) => response.end(summary('ok')));
  const { record } = await ask(address);
  await ask(address, { now: at('2026-03-14 10:01'), isRested: true }, [record]);
  expect(asked).toHaveLength(1);
});

test('AWS writes UTF-16', async () => {
  const event = { arn: 'arn:aws:health:eu-west-1::event/S3/X/x', status: '3', summary: 'Größe' };
  const text = Buffer.from(`\uFEFF${JSON.stringify([event])}`, 'utf16le').swap16();
  const { address } = await answering((_, response) => response.end(text));
  const asked = await ask(`${address}/public/currentevents`);
  expect(asked.record.reading?.notices[0]?.title).toBe('S3, eu-west-1: Größe');
});
