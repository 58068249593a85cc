import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

import type { ParseCache } from './content-reader.ts';

/** A parse cache in a JSON file, which no other version of the code may write. One that is torn is as good as none. */
export function openParseCache(file: string): ParseCache & { readonly save: () => void } {
  const known = readEntries(file);
  const used = new Map<string, unknown>();
  return {
    get: (key) => {
      const value = known.get(key);
      if (value !== undefined) used.set(key, value);
      return value;
    },
    set: (key, value) => used.set(key, value),
    /** Writes what was asked for or set since the file was read. */
    save: () => {
      if (used.size === known.size && used.keys().every((key) => known.has(key))) return;
      writeFileSync(`${file}.next`, JSON.stringify([...used]));
      renameSync(`${file}.next`, file);
    },
  };
}

function readEntries(file: string): Map<string, unknown> {
  try {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '[]';
    return new Map(JSON.parse(text) as [string, unknown][]);
  } catch (error) {
    if (error instanceof SyntaxError) return new Map();
    throw error;
  }
}
