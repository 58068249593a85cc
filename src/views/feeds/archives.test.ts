import Parser from 'rss-parser';
import { expect, test } from 'vitest';

import { buildIncident, buildPage, buildUpdate, utc } from '../../../test/support/build-page.ts';
import { archivedMonths } from './feed-entries.ts';
import { toArchive, toAtom } from './feeds.ts';

const months = ['2025-11', '2026-01', '2026-02'];
const page = buildPage({
  incidents: months.map((month) =>
    buildIncident({
      id: `of-${month}`,
      startedAt: utc(`${month}-10 09:00`),
      updates: Array.from({ length: 30 }, (_, index) =>
        buildUpdate('investigating', `${month}-10 10:${String(10 + index)}`),
      ),
    }),
  ),
});

/** Follows the links to archives as a feed reader does, from the feed back to the oldest. */
async function readBack(): Promise<{ ids: Set<string>; walked: string[] }> {
  const documents = new Map([
    ['https://acme.example/status/history.atom', toAtom(page)],
    ...archivedMonths(page).map(
      (month) =>
        [
          `https://acme.example/status/archive/${month}.atom`,
          toArchive({ ...page, month }),
        ] as const,
    ),
  ]);
  const ids = new Set<string>();
  const walked: string[] = [];
  let next: string | undefined = 'https://acme.example/status/history.atom';
  while (next !== undefined) {
    const text: string = documents.get(next)!;
    walked.push(next);
    const { items } = await new Parser().parseString(text);
    for (const { id } of items as { id: string }[]) ids.add(id);
    next = /<link href="([^"]+)" rel="prev-archive"/.exec(text)?.[1];
  }
  return { ids, walked };
}

test('archives lead back to every entry there was', async () => {
  const { ids, walked } = await readBack();
  expect(ids.size).toBe(90);
  expect(walked.slice(1).map((url) => url.slice(-12, -5))).toEqual(months.toReversed());
});

test('an archive says that it is one, leads forth, and has its month alone', () => {
  const text = toArchive({ ...page, month: '2026-01' });
  expect(text).toContain('<feed xmlns:fh="http://purl.org/syndication/history/1.0"');
  expect(text).toContain('<fh:archive/>');
  expect(text).toMatch(/archive\/2026-02\.atom" rel="next-archive"/);
  expect(text).toMatch(/history\.atom" rel="current"/);
  expect([...new Set(text.match(/<published>\d{4}-\d\d/g))]).toEqual(['<published>2026-01']);
});
