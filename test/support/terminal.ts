import { spawn, spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

import { patienceMs } from './patience.ts';

/** util-linux's `script` gives a command a terminal; BSD's of the same name takes other flags. */
export const hasTerminal = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout.includes(
  'util-linux',
);

export const keys = {
  enter: '\r',
  space: ' ',
  down: '\x1b[B',
  up: '\x1b[A',
  backspace: '\x7f',
  markAll: '\x01',
} as const;

export interface Terminal {
  /** Waits until `text` has appeared since the last call. @throws with all that was shown when it does not */
  readonly see: (text: string) => Promise<void>;
  /** Types; each call is a keystroke or the words of an answer. */
  readonly press: (input: string) => void;
  readonly exitCode: Promise<number>;
  /** Everything shown, without control sequences. */
  readonly shown: () => string;
  /** The keys that were pressed, each with its time in ms from the start. */
  readonly pressed: readonly { readonly at: number; readonly input: string }[];
}

/** Waits for a question and answers it: these keys and words, then Enter. */
export async function answer(
  terminal: Terminal,
  question: string,
  ...inputs: readonly string[]
): Promise<void> {
  await terminal.see(question);
  for (const input of [...inputs, keys.enter]) terminal.press(input);
}

/** Runs a command on a pseudo-terminal. Words may not hold single quotes. */
export function openTerminal(
  command: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Terminal {
  // A terminal of no width would show one letter a line.
  const line = `stty cols 100 rows 50; exec ${command.map((word) => `'${word}'`).join(' ')}`;
  const child = spawn(
    'script',
    ['--quiet', '--flush', '--return', '--command', line, '/dev/null'],
    {
      cwd: folder,
      env: {
        ...process.env,
        TERM: 'xterm-256color',
        COLUMNS: '100',
        LINES: '50',
        NO_COLOR: '1',
        CI: '',
        VISUAL: '',
        EDITOR: '',
        ...env,
      },
    },
  );
  const begun = performance.now();
  const pressed: { at: number; input: string }[] = [];
  let output = '';
  let seen = 0;
  child.stdout.setEncoding('utf8').on('data', (part: string) => (output += part));
  const exitCode = new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? -1));
  });
  const shown = () => stripVTControlCharacters(output).replaceAll('\r', '');
  return {
    see: async (text) => {
      const deadline = performance.now() + patienceMs;
      for (;;) {
        const at = shown().indexOf(text, seen);
        if (at >= 0) {
          seen = at + text.length;
          return;
        }
        if (performance.now() > deadline || child.exitCode !== null) {
          child.kill();
          throw new Error(`"${text}" did not appear. Shown so far:\n${shown()}`);
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    press: (input) => {
      pressed.push({ at: performance.now() - begun, input });
      child.stdin.write(input);
    },
    exitCode,
    shown,
    pressed,
  };
}
