import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { finishPage } from '../../src/views/finish-page.ts';

/** Several pages as `src/pages/sheets/[sheet].astro` renders them: its path between two cuts before each. */
export interface Sheet {
  /** UTF-8; bytes go to another thread without a copy. */
  readonly bytes: ArrayBuffer;
  readonly cut: string;
  /** Where the pages are written. */
  readonly folder: string;
}

/** Astro writes it at the beginning of what it renders, and nowhere else. */
const doctype = '<!DOCTYPE html>';

const utf8 = new TextDecoder();

export function writePages({ bytes, cut, folder }: Sheet): void {
  const [, ...parts] = utf8.decode(bytes).split(cut);
  for (let index = 0; index < parts.length; index += 2) {
    const place = path.join(folder, (parts[index] ?? '').trim());
    mkdirSync(place, { recursive: true });
    const page = doctype + (parts[index + 1] ?? '').trim();
    writeFileSync(path.join(place, 'index.html'), finishPage(page));
  }
}
