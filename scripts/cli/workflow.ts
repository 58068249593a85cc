import { appendFileSync } from 'node:fs';
import process from 'node:process';

import { oneLine } from '../../src/views/tools/printable.ts';
import { print, printCommand, printError } from './print.ts';

/** Whether a workflow of GitHub runs the command; then its steps commit and push. */
export function isInWorkflow(): boolean {
  return process.env['GITHUB_ACTIONS'] === 'true';
}

/** Says something at the head of a workflow run; elsewhere it is a line. */
export function annotate(level: 'notice' | 'warning' | 'error', text: string): void {
  const line = oneLine(text);
  if (isInWorkflow()) printCommand(`::${level}::${line.replaceAll('%', '%25')}`);
  else if (level === 'notice') print(line);
  else printError(level === 'warning' ? `Warning: ${line}` : line);
}

/** Adds to the summary of a workflow run, where there is one. */
export function appendStepSummary(markdown: string): void {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  if (file) appendFileSync(file, markdown);
}

/** Tells later steps of a workflow a value of one line. @returns false where there is no workflow */
export function setOutput(name: string, value: string): boolean {
  const file = process.env['GITHUB_OUTPUT'];
  if (!file) return false;
  appendFileSync(file, `${name}=${oneLine(value)}\n`);
  return true;
}
