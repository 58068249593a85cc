import { spawn } from 'node:child_process';
import path from 'node:path';

import type { EditAnswer } from '../../../src/authoring/phone-and-chat/report-summary.ts';
import { formatInstant } from '../../../src/sources/text/instant-text.ts';
import type { ChatCommandResult } from '../../../src/chat/answer-texts.ts';
import { projectFolder } from '../../cli/folders.ts';
import { askGit } from '../../git/ask-git.ts';

/** A chat command, with an id that makes it safe to repeat. */
export interface ChatCommandLine {
  readonly id: string;
  readonly text: string;
  readonly at: number;
}

const patienceMs = 3 * 60_000;
const mostBytes = 1_048_576;

/**
 * Runs `npm run incident -- say` in a process of its own, so that other requests need not wait. It pushes if the folder
 * has a remote, else it commits.
 * @param onStart gets the id of the process
 */
export async function runChatCommand(
  folder: string,
  { id, text, at }: ChatCommandLine,
  onStart: (pid: number) => void,
): Promise<ChatCommandResult> {
  const remotes = await askGit(folder, ['remote']);
  const hasRemote = remotes.out.toString().trim() !== '';
  const ending = remotes.status !== 0 ? [] : [hasRemote ? '--push' : '--commit'];
  const flags = ['--content', folder, '--key', `chat-${id}`, '--now', formatInstant(at), '--json'];
  const script = path.join(projectFolder, 'scripts/incident.ts');
  return new Promise((resolve, reject) => {
    const args = [script, 'say', ...flags, ...ending, '--', text];
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: patienceMs,
    });
    if (child.pid !== undefined) onStart(child.pid);
    const out: Buffer[] = [];
    let bytes = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= mostBytes) out.push(chunk);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      try {
        resolve({
          answer: JSON.parse(Buffer.concat(out).toString()) as EditAnswer,
          code: code ?? 75,
        });
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        // The process was killed, or failed before it printed anything.
        resolve({ answer: {}, code: 75 });
      }
    });
  });
}
