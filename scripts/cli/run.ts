import process from 'node:process';
import { inspect, parseArgs } from 'node:util';

import './compile-cache.mjs';
import { UsageError } from '../../src/authoring/usage-error.ts';
import { version } from '../../src/model/version.ts';
import {
  asksFor,
  flagsTakenByNpm,
  formatHelp,
  helpCommand,
  informationOptions,
  toCallMessage,
  toTwiceMessage,
  toUnknownFlagsMessage,
  type CommandDescription,
  type DescribedOption,
} from '../../src/authoring/flags/command-help.ts';
import { toDiskMessage } from '../../src/views/tools/disk-messages.ts';
import { print, printError, printJson } from './print.ts';

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

/**
 * Runs a command, whose number becomes the exit code. What it imports is compiled once for all starts. The one place
 * that catches: a `UsageError` or a `Refusal` is printed as it is, with its exit code; a failure of the disk is printed
 * in one line (74); anything else is a fault of ours and shown with its causes (70, as sysexits.h has it).
 * @param toDocument what is printed instead of a message when the command was called with `--json`
 */
export async function run(
  command: () => number | Promise<number>,
  toDocument?: (exitCode: number, message: string) => object,
): Promise<void> {
  // The reader of a pipe may stop early (`| head`): the command still finishes its work.
  for (const stream of [process.stdout, process.stderr]) {
    stream.off('error', ignoreClosedPipe).on('error', ignoreClosedPipe);
  }
  process.once('beforeExit', tellEndOfInput);
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
  } finally {
    process.off('beforeExit', tellEndOfInput);
  }
}

/** Ctrl-D at a prompt leaves nothing to wait for, and Node would warn of our source. */
function tellEndOfInput(): void {
  printError('The input ended before the question was answered. Nothing more was done.');
  process.exit(130);
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function toFailure(error: unknown): { exitCode: number; message: string } {
  // Its message tells what to do: a wrong call, or GitHub that does not answer.
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
    about: 'an instant to use as the present, such as "2026-03-14 09:58 UTC"',
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
  const [taken] = flagsTakenByNpm(command, process.env);
  const script = process.env['npm_lifecycle_event'];
  if (taken !== undefined && script !== undefined) {
    const call = `npm run ${script} -- --${taken} …`;
    throw new UsageError(`npm took --${taken} for itself. Write "--" before all flags: ${call}`);
  }
  const unknown = toUnknownFlagsMessage(command, args);
  if (unknown.length > 0) {
    throw new UsageError(`${unknown.join('\n')}\nAll flags: ${helpCommand(command)}`);
  }
  const twice = toTwiceMessage(command, args);
  if (twice.length > 0) throw new UsageError(twice.join('\n'));
  try {
    return parseArgs({
      ...command,
      options: { ...command.options, ...informationOptions },
      strict: true,
    });
  } catch (error) {
    throw new UsageError(toCallMessage(command, (error as Error).message, args), { cause: error });
  }
}

/** The option of commands that serve a page. */
export const portOption = {
  port: { type: 'string', default: '4321', value: 'NUMBER', about: 'the port to listen on' },
} as const;

/** @throws UsageError for a text that is not a port. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new UsageError(`--port "${text}" is not a port; write a number from 1 to 65535.`);
}
