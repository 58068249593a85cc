import process from 'node:process';

import { toPrintable, toPrintableJson } from '../../src/views/tools/printable.ts';

/** Prints lines of text, whoever wrote what is in them. All that commands print goes through here. */
export function print(text: string): void {
  process.stdout.write(`${toPrintable(text)}\n`);
}

/** The same for what is not an answer: problems, warnings, reasons. */
export function printError(text: string): void {
  process.stderr.write(`${toPrintable(text)}\n`);
}

/** A document for machines. */
export function printJson(document: unknown): void {
  process.stdout.write(`${toPrintableJson(document)}\n`);
}

/** A file in a format of its own, in which line ends count. */
export function printFile(text: string): void {
  process.stdout.write(text.replace(/[^\P{Cc}\t\r\n]/gu, ''));
}

/** A command to GitHub Actions, which reads both streams; what is in it has been escaped. */
export function printCommand(command: string, stream: NodeJS.WriteStream = process.stdout): void {
  stream.write(`${command}\n`);
}
