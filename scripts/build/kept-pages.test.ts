import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { temporaryFolder } from '../../test/support/run-script.ts';
import { findKeptPages, recordPages } from './kept-pages.ts';

const wanted = new Map([
  ['incidents/a/index.html', 'key of a'],
  ['de/incidents/a/index.html', 'key of a in German'],
]);

/** An output folder with both pages, and the record of it. */
function recorded() {
  const output = temporaryFolder({
    'incidents/a/index.html': 'A',
    'de/incidents/a/index.html': 'A auf Deutsch',
  });
  const record = path.join(temporaryFolder(), 'pages.json');
  recordPages(record, wanted, output);
  const kept = (pages = wanted) => findKeptPages(record, pages, output);
  return { record, page: path.join(output, 'incidents/a/index.html'), kept };
}

describe('a page of the past', () => {
  test('is kept as it was recorded', () => {
    expect(recorded().kept()).toEqual(['incidents/a/index.html', 'de/incidents/a/index.html']);
  });

  test.each<[string, (page: string) => void]>([
    ['was touched', (page) => appendFileSync(page, 'x')],
    ['is gone', (page) => rmSync(page)],
  ])('is built again when its file %s', (_, change) => {
    const { page, kept } = recorded();
    change(page);
    expect(kept()).toEqual(['de/incidents/a/index.html']);
  });

  test('is built again for another key, and is not kept when nobody wants it', () => {
    const { kept } = recorded();
    expect(kept(new Map([...wanted, ['incidents/a/index.html', 'another']]))).toEqual([
      'de/incidents/a/index.html',
    ]);
    expect(kept(new Map([['incidents/a/index.html', 'key of a']]))).toEqual([
      'incidents/a/index.html',
    ]);
  });

  test.each<[string, (record: string) => void]>([
    ['is gone', (record) => rmSync(record)],
    ['is torn', (record) => writeFileSync(record, readFileSync(record, 'utf8').slice(0, -5))],
    ['is nonsense', (record) => writeFileSync(record, 'null')],
    ['is empty', (record) => writeFileSync(record, '')],
  ])('is built again when the record %s', (_, change) => {
    const { record, kept } = recorded();
    change(record);
    expect(kept()).toEqual([]);
  });
});
