import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { inspect, parseArgs } from 'node:util';

import { UsageError } from '../../src/authoring/usage-error.ts';
import { version } from '../../src/model/version.ts';
import { toPageAddress, type ServedAt } from '../../src/sources/page/page-address.ts';
import {
  asksFor,
  formatHelp,
  helpCommand,
  informationOptions,
  toUnknownFlagsMessage,
  type CommandDescription,
  type DescribedOption,
} from './command-help.ts';
import { toDiskMessage } from '../../src/views/tools/disk-messages.ts';
import { print, printError, printJson } from './print.ts';

/** The root of the project, wherever the command was called from. */
export const projectFolder = path.resolve(import.meta.dirname, '../..');

/** What commands keep to be quick the next time. */
export const cacheFolder = path.join(projectFolder, 'node_modules/.cache/outpost');

/** Content that a command cannot work with; its problems have been printed. */
export class ContentError extends UsageError {
  override name = 'ContentError';
  override readonly exitCode = 1;
}

/** Somebody asked for `--help` or `--version`; its message is the answer. */
class InformationRequest extends Error {
  override name = 'InformationRequest';
  readonly exitCode = 0;
}

/** Runs a command, as `runAstro`. What its dynamic imports load is compiled once for all starts. */
export function run(...command: Parameters<typeof runAstro>): Promise<void> {
  enableCompileCache(path.join(cacheFolder, 'compiled'));
  return runAstro(...command);
}

/**
 * Runs a command that builds with Astro, whose code lies in another folder each time: kept, it would pile up.
 * The command's number becomes the exit code. The one place that catches: a `UsageError` or a `Refusal` is printed
 * as it is, with its exit code; a disk that refuses is said in one line (74); anything else is a fault of
 * ours and shown with its causes (70, as sysexits.h has it).
 * @param toDocument what is printed instead of a message when the command was called with `--json`
 */
export async function runAstro(
  command: () => number | Promise<number>,
  toDocument?: (exitCode: number, message: string) => object,
): Promise<void> {
  // Whoever reads may stop early (`| head`): what is to be done is done all the same.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  try {
    process.exitCode = await command();
  } catch (error) {
    if (error instanceof InformationRequest) {
      print(error.message);
      process.exitCode = error.exitCode;
      return;
    }
    const { exitCode, message } = toFailure(error);
    if (toDocument && process.argv.includes('--json')) printJson(toDocument(exitCode, message));
    else printError(message);
    process.exitCode = exitCode;
  }
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function toFailure(error: unknown): { exitCode: number; message: string } {
  // Its message says what to do: a mistake in the call, or a GitHub that does not answer.
  if (error instanceof Error && 'exitCode' in error && typeof error.exitCode === 'number') {
    return { exitCode: error.exitCode, message: error.message };
  }
  const refused = toDiskMessage(error);
  return { exitCode: refused === undefined ? 70 : 74, message: refused ?? inspect(error) };
}

/** The options that every command takes. */
export const commonOptions = {
  content: {
    type: 'string',
    default: 'content',
    value: 'DIR',
    about: 'the folder with page.yml and the reports',
  },
  now: {
    type: 'string',
    value: 'INSTANT',
    about: 'takes this for the present, such as "2026-03-14 09:58 UTC"',
  },
} as const satisfies Readonly<Record<string, DescribedOption>>;

/**
 * The arguments of a command, as `command` describes them; `run` answers `--help`, `-h` and `--version` by itself.
 * @throws UsageError for flags that the command does not know, all of them at once.
 */
export function parseArguments<T extends CommandDescription>(command: T) {
  const args = process.argv.slice(2);
  if (asksFor('help', command, args)) throw new InformationRequest(formatHelp(command));
  if (asksFor('version', command, args)) throw new InformationRequest(`Outpost ${version}`);
  const unknown = toUnknownFlagsMessage(command, args);
  if (unknown.length > 0) {
    throw new UsageError(`${unknown.join('\n')}\nAll flags: ${helpCommand(command)}`);
  }
  try {
    return parseArgs({
      ...command,
      options: { ...command.options, ...informationOptions },
      strict: true,
    });
  } catch (error) {
    throw new UsageError((error as Error).message, { cause: error });
  }
}

/** Where the page is served when neither `page.yml` nor the environment says. */
export const localUrl = 'http://localhost:4321/';

/**
 * Where the page is served: at the address that a build is made for (`OUTPOST_URL`), whatever `page.yml` says; else, when
 * that says nothing, where GitHub Pages serves the repository (`OUTPOST_PAGES_URL`, as `actions/configure-pages` tells a
 * workflow).
 * @throws UsageError when the environment names none that can be read.
 */
export function servedAt(): ServedAt {
  const { OUTPOST_URL, OUTPOST_PAGES_URL } = process.env;
  if (OUTPOST_URL) return { overriding: parseAddress('OUTPOST_URL', OUTPOST_URL) };
  return OUTPOST_PAGES_URL ? parseAddress('OUTPOST_PAGES_URL', OUTPOST_PAGES_URL) : localUrl;
}

function parseAddress(name: string, given: string): string {
  const url = toPageAddress(given);
  if (url !== undefined) return url;
  throw new UsageError(`${name} is "${given}"; write a whole address, such as ${localUrl}`);
}

/**
 * The files that are served as they are: in `public` beside the content, in that of the project where there is none;
 * `OUTPOST_PUBLIC` names another.
 */
export function publicFolder(content: string): string {
  const named = process.env['OUTPOST_PUBLIC'];
  if (named) return path.resolve(named);
  const beside = path.resolve(content, '../public');
  return existsSync(beside) ? beside : path.join(projectFolder, 'public');
}
