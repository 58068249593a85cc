import { appendFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { demoContent } from '../scripts/demo/content.ts';
import { ContentMemoryFile } from '../scripts/build/parse-cache.ts';
import { readContent, type ContentMemory } from '../src/sources/folder/read-content.ts';
import { temporaryFolder } from './support/run-script.ts';

const now = Date.parse('2026-11-21T10:50:00Z');
const options = { now, servedAt: 'http://localhost/' };

/** A memory that counts what it is told, and keeps it as a file would. */
function countingMemory() {
  const kept = new Map<string, string>();
  let parsed = 0;
  const memory: ContentMemory = {
    recall: (key) => {
      const text = kept.get(key);
      return text === undefined ? undefined : (JSON.parse(text) as unknown);
    },
    remember: (key, value) => {
      parsed += 1;
      kept.set(key, JSON.stringify(value));
    },
  };
  return {
    memory,
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
  test('is parsed where it changed, and says what it says without a memory', () => {
    const folder = writeDemo();
    const { memory, parsedSince } = countingMemory();
    const read = () => readContent(folder, { ...options, memory });
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

  test.each([
    ['is right', (text: string) => text, true],
    ['is gone', () => undefined, false],
    ['is torn', (text: string) => text.slice(0, -20), false],
    ['was touched', (text: string) => text.replace('Sample', 'Simple'), false],
    ['is of another version', (text: string) => text.replace(/^1 /, '2 '), false],
    ['is empty', () => '', false],
  ])('trusts its file when that %s: %s', (_, change, isKnown) => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'memory.json');
    const memory = new ContentMemoryFile(file, '1');
    memory.remember('a', { title: 'Sample' });
    memory.save();
    const changed = change(readFileSync(file, 'utf8'));
    const read = path.join(folder, 'read.json');
    if (changed !== undefined) writeFileSync(read, changed);
    expect(new ContentMemoryFile(read, '1').recall('a')).toEqual(
      isKnown ? { title: 'Sample' } : undefined,
    );
  });

  test('forgets files that are no more', () => {
    const file = path.join(temporaryFolder(), 'memory.json');
    const first = new ContentMemoryFile(file, '1');
    first.remember('a', 1);
    first.remember('b', 2);
    first.save();
    const second = new ContentMemoryFile(file, '1');
    second.recall('a');
    second.save();
    expect(new ContentMemoryFile(file, '1').recall('b')).toBeUndefined();
    expect(new ContentMemoryFile(file, '1').recall('a')).toBe(1);
  });

  test.each([
    [2, false],
    [3, true],
  ])('is written again when %d of 200 files are others: %s', (changed, isWritten) => {
    const file = path.join(temporaryFolder(), 'memory.json');
    const read = (names: readonly string[]) => {
      const memory = new ContentMemoryFile(file, '1');
      for (const name of names) if (memory.recall(name) === undefined) memory.remember(name, 1);
      memory.save();
    };
    const names = Array.from({ length: 200 }, (_, index) => `file ${index}`);
    read(names);
    // One that is no more, and one more for each of the others.
    read([...names.slice(1), ...names.slice(1, changed).map((name) => `${name} changed`)]);
    expect(new ContentMemoryFile(file, '1').recall('file 1 changed')).toBe(
      isWritten ? 1 : undefined,
    );
  });
});
