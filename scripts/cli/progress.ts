import { appendFileSync } from 'node:fs';
import process from 'node:process';

import { oneLine } from '../../src/views/tools/printable.ts';

export interface Progress {
  readonly count: (done: number, total: number) => void;
  readonly note: (message: string) => void;
  readonly end: () => void;
}

/** One line that is written over, on a terminal; nothing elsewhere. */
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

/** Adds to the summary of a workflow run, where there is one. */
export function appendStepSummary(markdown: string): void {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  if (file) appendFileSync(file, markdown);
}

/** Tells the steps of a workflow that come after. @returns false where there is no workflow */
export function setStepOutput(name: string, value: string): boolean {
  const file = process.env['GITHUB_OUTPUT'];
  if (!file) return false;
  appendFileSync(file, `${name}=${value}\n`);
  return true;
}

/** Whether a workflow runs the command; then its steps commit and push. */
export function isInWorkflow(): boolean {
  return process.env['GITHUB_ACTIONS'] === 'true';
}
