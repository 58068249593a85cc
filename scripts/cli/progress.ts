import process from 'node:process';

import { oneLine } from '../../src/views/tools/printable.ts';

/** Shows how far a command is. */
export interface Progress {
  readonly count: (done: number, total: number) => void;
  readonly note: (message: string) => void;
  readonly end: () => void;
}

/** On a terminal, one line that each call overwrites; elsewhere nothing. */
export function showProgress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY || process.env['CI'] !== undefined) {
    return { count: () => {}, note: () => {}, end: () => {} };
  }
  let shown = '';
  const show = (text: string): void => {
    shown = oneLine(text).slice(0, (stream.columns || 80) - 1);
    stream.write(`\r\u001b[K${shown}`);
  };
  return {
    count: (done, total) => show(`${done} of ${total} issues`),
    note: (message) => show(message),
    end: () => {
      if (shown !== '') stream.write('\r\u001b[K');
    },
  };
}
