import { appendFileSync } from 'node:fs';
import process from 'node:process';

import { oneLine } from '../../src/views/tools/printable.ts';
import { print, printCommand, printError } from './print.ts';

/** Says something at the head of a workflow run; elsewhere it is a line. */
export function annotate(level: 'notice' | 'warning' | 'error', text: string): void {
  const line = oneLine(text);
  if (process.env['GITHUB_ACTIONS'] === 'true') {
    printCommand(`::${level}::${line.replaceAll('%', '%25')}`);
  } else if (level === 'notice') print(line);
  else printError(level === 'warning' ? `Warning: ${line}` : line);
}

/** Tells later steps of a workflow; elsewhere nobody. Values are of one line. */
export function setOutput(name: string, value: string): void {
  const file = process.env['GITHUB_OUTPUT'];
  if (file) appendFileSync(file, `${name}=${oneLine(value)}\n`);
}
