import { appendFileSync } from 'node:fs';
import process from 'node:process';

import { oneLine } from '../../src/views/tools/printable.ts';
import { print, printCommand, printError } from './print.ts';

/** Whether the command runs in a GitHub workflow, whose later steps commit and push. */
export function isInWorkflow(): boolean {
  return process.env['GITHUB_ACTIONS'] === 'true';
}

/** Adds an annotation to a workflow run; elsewhere prints a line. */
export function annotate(level: 'notice' | 'warning' | 'error', text: string): void {
  const line = oneLine(text);
  if (isInWorkflow()) printCommand(`::${level}::${line.replaceAll('%', '%25')}`);
  else if (level === 'notice') print(line);
  else printError(level === 'warning' ? `Warning: ${line}` : line);
}

/** Adds to the summary of a workflow run; elsewhere does nothing. */
export function appendStepSummary(markdown: string): void {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  if (file) appendFileSync(file, markdown);
}

/** Sets an output of one line for later steps of a workflow. @returns false outside a workflow */
export function setOutput(name: string, value: string): boolean {
  const file = process.env['GITHUB_OUTPUT'];
  if (!file) return false;
  appendFileSync(file, `${name}=${oneLine(value)}\n`);
  return true;
}
