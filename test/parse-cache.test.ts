import { appendFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { demoContent } from '../scripts/demo/content.ts';
import { openParseCache } from '../src/sources/folder/parse-cache.ts';
import type { ParseCache } from '../src/sources/folder/parse-cache.ts';
import { readFolder } from '../src/sources/folder/content-reader.ts';
import { readContent } from '../src/sources/folder/read-content.ts';
import { emptyState, formatSyncState } from '../src/sources/sync/state.ts';
import { syncStateName } from '../src/sources/sync/state-name.ts';
import { temporaryFolder } from './support/run-script.ts';

const now = Date.parse('2026-11-21T10:50:00Z');
const options = { now, servedAt: 'http://localhost/' };

/** A cache that counts how often it is written, and keeps entries as a file would. */
function countingCache() {
  const kept = new Map<string, string>();
  let parsed = 0;
  const cache: ParseCache = {
    get: (key) => {
      const text = kept.get(key);
      return text === undefined ? undefined : (JSON.parse(text) as unknown);
    },
    set: (key, value) => {
      parsed += 1;
      kept.set(key, JSON.stringify(value));
    },
  };
  return {
    cache,
    parsedSince: () => {
      const count = parsed;
      parsed = 0;
      return count;
    },
  };
}

function writeDemo(): string {
  const folder = temporaryFolder(Object.fromEntries(demoContent(now)));
  writeFileSync(
    path.join(folder, 'incidents/2026-11-01-wrong.md'),
    '---\ntitle: Wrong\ncomponents: { nobody: major_outage }\n---\n\n## Resolved — 2026-11-01 10:00 UTC\n\nOver.\n',
  );
  writeFileSync(
    path.join(folder, 'incidents/2026-11-02-doubtful.md'),
    '---\ntitle: Doubtful maintenance\n---\n\n## Resolved — 2026-11-02 10:00 UTC\n\n**Resolved**\n',
  );
  return folder;
}

describe('a content folder that was read before', () => {
  test('is parsed where it changed, and says what it says without a cache', () => {
    const folder = writeDemo();
    const { cache, parsedSince } = countingCache();
    const read = () => readContent(folder, { ...options, cache });
    const plain = () => readContent(folder, options);
    expect(read()).toEqual(plain());
    expect(parsedSince()).toBeGreaterThan(10);
    expect(JSON.stringify(read())).toBe(JSON.stringify(plain()));
    expect(parsedSince()).toBe(0);
    const [first = ''] = readdirSync(path.join(folder, 'incidents')).filter(
      (name) => !name.includes('wrong'),
    );
    appendFileSync(path.join(folder, 'incidents', first), '\n');
    expect(read()).toEqual(plain());
    expect(parsedSince()).toBe(1);
    const page = path.join(folder, 'page.yml');
    writeFileSync(page, readFileSync(page, 'utf8').replace(/id: api\b/, 'id: api-2'));
    expect(read()).toEqual(plain());
    expect(read().problems.map(({ code }) => code)).toContain('unknown-component');
  });

  test('needs no parsers, translated and synced as it may be', () => {
    const report = '---\ntitle: Slow\n---\n\n## Investigating — 2026-11-20 10:00 UTC\n\nSlow.\n';
    const issue = { node: 'I_1', updatedAt: 1, open: 'minor' } as const;
    const folder = temporaryFolder({
      'page.yml': 'name: Sample\nurl: https://example.org/\ncomponents: []\nlanguages: [de]\n',
      'incidents/2026-11-20-slow.md': report,
      'incidents/2026-11-20-slow.de.md': '---\ntitle: Langsam\n---\n',
      [syncStateName]: formatSyncState({
        ...emptyState('acme/status'),
        issues: new Map([[7, issue]]),
      }),
    });
    const { cache } = countingCache();
    const first = readContent(folder, { ...options, cache });
    expect(first).toMatchObject({ problems: [{ code: 'issue-hidden' }] });
    expect(first.content?.incidents).toMatchObject([
      { translations: { de: { title: 'Langsam' } } },
    ]);
    expect(readFolder(folder, { ...options, cache })).toEqual(first);
  });

  test.each([
    ['is right', (text: string) => text, true],
    ['is gone', () => undefined, false],
    ['is torn', (text: string) => text.slice(0, -20), false],
    ['is empty', () => '', false],
  ])('trusts its file when that %s: %s', (_, change, isKnown) => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'parsed.json');
    const cache = openParseCache(file);
    cache.set('a', { title: 'Sample' });
    cache.save();
    const changed = change(readFileSync(file, 'utf8'));
    const read = path.join(folder, 'read.json');
    if (changed !== undefined) writeFileSync(read, changed);
    expect(openParseCache(read).get('a')).toEqual(isKnown ? { title: 'Sample' } : undefined);
  });

  test('forgets files that are no more', () => {
    const file = path.join(temporaryFolder(), 'parsed.json');
    const first = openParseCache(file);
    first.set('a', 1);
    first.set('b', 2);
    first.save();
    const second = openParseCache(file);
    second.get('a');
    second.save();
    expect(openParseCache(file).get('b')).toBeUndefined();
    expect(openParseCache(file).get('a')).toBe(1);
  });
});
