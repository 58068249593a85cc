import path from 'node:path';
import process from 'node:process';
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** A mistake in how a command was called: its message is all a person needs. */
export class UsageError extends Error {
  override name = 'UsageError';
  readonly exitCode: number = 2;
}

/** Content that a command cannot work with; its problems have been printed. */
export class ContentError extends UsageError {
  override name = 'ContentError';
  override readonly exitCode = 1;
}

/**
 * Runs a command: its number becomes the exit code. The one place that catches: a `UsageError` or a `Refusal` is printed
 * as it is, with its exit code; anything else is a fault of ours and shown with its causes (exit code 70, as sysexits.h has it).
 */
export async function run(command: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (error instanceof Error && 'exitCode' in error && typeof error.exitCode === 'number') {
      // Its message says what to do: a mistake in the call, or a GitHub that does not answer.
      process.stderr.write(`${error.message}\n`);
      process.exitCode = error.exitCode;
    } else {
      console.error(error);
      process.exitCode = 70;
    }
  }
}

/** The options that every command takes. */
export const commonOptions = {
  content: { type: 'string', default: 'content' },
  now: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

/** @throws UsageError for flags that the command does not know. */
export function readArguments<T extends ParseArgsConfig>(config: T) {
  try {
    return parseArgs({ ...config, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message, { cause: error });
  }
}

/** Where the page is served when neither `page.yml` nor the environment says. */
export const localUrl = 'http://localhost:4321/';

/** The address that GitHub Pages serves this repository at, as `actions/configure-pages` tells a workflow. */
export function servedAt(): string {
  return process.env['OUTPOST_URL'] ?? localUrl;
}

/** Where the files stand that are served as they are; tests name another. */
export function publicFolder(): string {
  return path.resolve(process.env['OUTPOST_PUBLIC'] ?? path.join(projectFolder, 'public'));
}

/** The root of the project, wherever the command was called from. */
export const projectFolder = path.resolve(import.meta.dirname, '../..');
