import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

import { projectFolder } from '../scripts/cli/folders.ts';
import { median } from './median.ts';
import { scriptOf } from './npm-script.ts';

const rounds = 10;

/** A command, and the text that it shows once a person can begin; without a text, the end of the command counts. */
interface Start {
  readonly name: string;
  readonly command: readonly string[];
  readonly shows?: string;
}

interface Measured {
  readonly command: string;
  readonly 'median s': number;
  readonly '× node -e 0': number;
}

/** How long commands take to their first question, on the content that is shipped and two open incidents. */
export async function measureStarts(): Promise<Measured[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'outpost-start-'));
  try {
    writeContent(folder);
    const starts = startsWith(folder);
    const times = new Map<string, number[]>(starts.map(({ name }) => [name, []]));
    // The first start compiles and reads; the rounds take turns, so that a noisy minute hits all.
    for (let round = 0; round <= rounds; round += 1) {
      for (const start of starts) {
        const seconds = await secondsTo(start);
        if (round > 0) times.get(start.name)!.push(seconds);
      }
    }
    const bare = median(times.get('node -e 0')!);
    return starts.map(({ name }) => {
      const seconds = median(times.get(name)!);
      return {
        command: name,
        'median s': Number(seconds.toFixed(2)),
        '× node -e 0': Number((seconds / bare).toFixed(1)),
      };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeContent(folder: string): void {
  cpSync(path.join(projectFolder, 'content'), folder, { recursive: true });
  mkdirSync(path.join(folder, 'incidents'), { recursive: true });
  for (const id of ['2026-11-20-one', '2026-11-20-two']) {
    const text = `---\ntitle: ${id}\n---\n\n## Investigating — 2026-11-20 10:00 UTC\n\nWords.\n`;
    writeFileSync(path.join(folder, 'incidents', `${id}.md`), text);
  }
}

function startsWith(folder: string): Start[] {
  const content = ['--content', folder, '--now', '2026-11-20 12:00 UTC'];
  const script = (name: string, ...args: string[]) => [
    process.execPath,
    ...scriptOf(name),
    ...args,
  ];
  const [affected, which] = ['What is affected?', 'Which incident?'];
  return [
    { name: 'node -e 0', command: [process.execPath, '-e', '0'] },
    { name: 'incident', command: script('incident'), shows: affected },
    { name: 'incident update', command: script('incident', 'update', ...content), shows: which },
    { name: 'incident resolve', command: script('incident', 'resolve', ...content), shows: which },
    { name: 'check', command: script('check') },
    { name: 'npm run incident', command: ['npm', 'run', 'incident'], shows: affected },
  ];
}

/** On a terminal of its own: util-linux's `script` makes one. */
async function secondsTo({ command, shows }: Start): Promise<number> {
  const line = `stty cols 100 rows 50; exec ${command.map((word) => `'${word}'`).join(' ')}`;
  const begun = performance.now();
  const child = spawn('script', ['--quiet', '--flush', '--command', line, '/dev/null'], {
    cwd: projectFolder,
    env: { ...process.env, TERM: 'xterm-256color', CI: '', VISUAL: '', EDITOR: '' },
  });
  let output = '';
  let seconds: number | undefined;
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    output += part;
    if (shows === undefined || seconds !== undefined || !output.includes(shows)) return;
    seconds = (performance.now() - begun) / 1000;
    child.stdin.write('\u0003');
  });
  await new Promise((resolve) => child.on('close', resolve));
  if (shows !== undefined && seconds === undefined) {
    throw new Error(`"${shows}" did not appear:\n${output}`);
  }
  return seconds ?? (performance.now() - begun) / 1000;
}
