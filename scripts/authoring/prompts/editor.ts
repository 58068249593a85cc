import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** The editor command in the variables that git uses too; undefined when none is set. */
export function chosenEditor(): string | undefined {
  return process.env['VISUAL'] || process.env['EDITOR'] || undefined;
}

/** The text that a person writes in an editor, trimmed; empty when the editor fails. */
export function writeInEditor(editor: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'outpost-'));
  const file = path.join(folder, 'words.md');
  try {
    writeFileSync(file, '');
    // The variable may hold flags (`code --wait`), so a shell splits it, as with git.
    const { status } = spawnSync(`${editor} "${file}"`, { shell: true, stdio: 'inherit' });
    return status === 0 ? readFileSync(file, 'utf8').trim() : '';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
