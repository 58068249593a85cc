import process from 'node:process';

import { toPrintable, toPrintableJson } from '../../src/views/tools/printable.ts';

/** Prints lines of text, made harmless to a terminal. All output of commands goes through this file. */
export function print(text: string): void {
  process.stdout.write(`${toPrintable(text)}\n`);
}

/** Prints problems, warnings and reasons to the standard error. */
export function printError(text: string): void {
  process.stderr.write(`${toPrintable(text)}\n`);
}

/** Prints a document for programs. */
export function printJson(document: unknown): void {
  process.stdout.write(`${toPrintableJson(document)}\n`);
}

/** Prints a file as it is: line ends count in its format. */
export function printFile(text: string): void {
  process.stdout.write(text.replace(/[^\P{Cc}\t\r\n]/gu, ''));
}

/** Prints a command to GitHub Actions, already escaped. */
export function printCommand(command: string, stream: NodeJS.WriteStream = process.stdout): void {
  stream.write(`${command}\n`);
}
