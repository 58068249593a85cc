import { spawn } from 'node:child_process';
import { commandText } from '../../../src/notifications/bodies/command.ts';
import { SendError, type Sender } from '../../../src/notifications/sender.ts';
import type { ChannelOf } from '../../../src/sources/channels/channel-schemas.ts';
import type { Waiting } from '../service-request.ts';

interface CommandContext {
  /** Where the program runs. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly waiting: Waiting;
}

/** A program is started only once, because a failed one may have sent the message. */
export function commandSender(
  { command }: ChannelOf<'command'>,
  { folder, environment, waiting }: CommandContext,
): Sender {
  return {
    send: (message, delivery) =>
      new Promise((resolve, reject) => {
        const [program = '', ...args] = command;
        const child = spawn(program, args, {
          cwd: folder,
          env: {
            ...environment,
            OUTPOST_KEY: delivery.key,
            OUTPOST_ID: message.id,
            OUTPOST_KIND: message.kind,
            OUTPOST_TITLE: message.title,
            OUTPOST_URL: message.url,
          },
          stdio: ['pipe', 'ignore', 'ignore'],
          timeout: 3 * waiting.timeoutMs,
          killSignal: 'SIGKILL',
        });
        child.on('error', () => reject(new SendError('the program cannot be started')));
        child.on('close', (status) => {
          if (status === 0) resolve({});
          else
            reject(
              new SendError(`the program ended with ${status ?? 'a signal, or took too long'}`),
            );
        });
        // A program that does not read its input may end before it is written.
        child.stdin.on('error', () => {});
        child.stdin.end(commandText(message, delivery));
      }),
  };
}
