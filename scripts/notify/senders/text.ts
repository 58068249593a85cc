import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';

import type { ChannelOf } from '../../../src/sources/channels/channel-schemas.ts';
import * as text from '../../../src/notifications/bodies/text.ts';
import type { Message } from '../../../src/notifications/message.ts';
import { IrcConnection } from '../irc-connection.ts';
import type { Ask, Waiting } from '../service-request.ts';
import { SendError, type Sender } from '../../../src/notifications/sender.ts';

/** One connection for a run, opened for the first message. A notice that is not confirmed is sent again. */
export function ircSender(channel: ChannelOf<'irc'>, { timeoutMs, firstWaitMs }: Waiting): Sender {
  const { irc: address, nick, password } = channel;
  let connection: IrcConnection | undefined;
  const close = async () => {
    await connection?.close();
    connection = undefined;
  };
  const connected = async <T>(act: (open: IrcConnection) => Promise<T>): Promise<T> => {
    for (let count = 1; ; count += 1) {
      try {
        if (!connection) {
          connection = new IrcConnection({ address, nick, password, timeoutMs });
          await connection.open();
        }
        return await act(connection);
      } catch (error) {
        await close();
        if (!(error instanceof SendError) || error.isFinal || count === 3) throw error;
        await new Promise((resolve) => setTimeout(resolve, firstWaitMs * count));
      }
    }
  };
  return {
    send: async (message, delivery) => {
      await connected((open) => open.notice(text.ircLine(message, delivery, channel)));
      return {};
    },
    setTopic: (toTopic) =>
      connected(async (open) => {
        const before = await open.topic();
        const after = toTopic(before);
        if (after !== before) await open.setTopic(after);
        return before;
      }),
    close,
  };
}

export function mailSender(
  channel: ChannelOf<'mail'>,
  { timeoutMs, firstWaitMs }: Waiting,
): Sender {
  const { mail, from, smtp } = channel;
  return {
    send: async (message, delivery) => {
      const body = text.mailBody(message, delivery, from);
      // Loaded here, because it takes a tenth of a second.
      const { createTransport } = await import('nodemailer');
      const first = body.references[0];
      const options = {
        url: smtp,
        connectionTimeout: timeoutMs,
        greetingTimeout: timeoutMs,
        socketTimeout: timeoutMs,
      };
      for (let count = 1; ; count += 1) {
        const transport = createTransport(options);
        try {
          await transport.sendMail({
            ...body,
            from,
            to: mail,
            ...(first !== undefined && { inReplyTo: body.references.at(-1)! }),
            disableFileAccess: true,
            disableUrlAccess: true,
          });
          return { id: body.messageId };
        } catch (error) {
          const failure = toMailError(error);
          if (failure.isFinal || count === 3) throw failure.error;
          await new Promise((resolve) => setTimeout(resolve, firstWaitMs * count));
        } finally {
          transport.close();
        }
      }
    },
  };
}

/** The error by its codes alone: the server's message may repeat what was sent. */
export function toMailError(error: unknown): {
  readonly error: SendError;
  readonly isFinal: boolean;
} {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const number = typeof responseCode === 'number' ? responseCode : undefined;
  const word = typeof code === 'string' && /^[A-Z_]{2,40}$/.test(code) ? code : 'no answer';
  const isFinal = number !== undefined && number >= 500;
  const told =
    number === undefined ? `the mail server fails (${word})` : `the mail server answers ${number}`;
  return { error: new SendError(told, isFinal && word !== 'EAUTH'), isFinal };
}

export function webhookSender(
  channel: ChannelOf<'webhook'>,
  ask: Ask,
  toStatuspage: (message: Message) => object,
): Sender {
  const { webhook, secret, format } = channel;
  return {
    send: async (message, delivery) => {
      const json =
        format === 'statuspage' ? toStatuspage(message) : text.webhookBody(message, delivery);
      const body = JSON.stringify(json);
      const id = `msg_${delivery.key}`;
      const timestamp = String(Math.floor(Date.now() / 1000));
      const headers = {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        ...(secret !== undefined && {
          'webhook-signature': sign(secret, `${id}.${timestamp}.${body}`),
        }),
      };
      await ask(webhook, { body, headers, mayBePage: true });
      return {};
    },
  };
}

/** https://www.standardwebhooks.com: a secret is base64 behind `whsec_`; any other text is taken as it is. */
function sign(secret: string, content: string): string {
  const written = secret.replace(/^whsec_/, '');
  const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(written) && written.length % 4 === 0;
  const key = Buffer.from(written, isBase64 ? 'base64' : 'utf8');
  return `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
}

/** A program is started only once, because a failed one may have sent the message. */
export function commandSender(
  { command }: ChannelOf<'command'>,
  environment: Readonly<Record<string, string | undefined>>,
  { timeoutMs }: Waiting,
): Sender {
  return {
    send: (message, delivery) =>
      new Promise((resolve, reject) => {
        const [program = '', ...args] = command;
        const child = spawn(program, args, {
          env: {
            ...environment,
            OUTPOST_KEY: delivery.key,
            OUTPOST_ID: message.id,
            OUTPOST_KIND: message.kind,
            OUTPOST_TITLE: message.title,
            OUTPOST_URL: message.url,
          },
          stdio: ['pipe', 'ignore', 'ignore'],
          timeout: 3 * timeoutMs,
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
        child.stdin.end(text.commandText(message, delivery));
      }),
  };
}
