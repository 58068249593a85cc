import { setTimeout } from 'node:timers/promises';

import { mailBody } from '../../../src/notifications/bodies/mail.ts';
import { SendError, type Sender } from '../../../src/notifications/sender.ts';
import type { ChannelOf } from '../../../src/sources/channels/channel-schemas.ts';
import type { Waiting } from '../service-request.ts';

export function mailSender(
  channel: ChannelOf<'mail'>,
  { timeoutMs, firstWaitMs }: Waiting,
): Sender {
  const { mail, from, smtp } = channel;
  return {
    send: async (message, delivery) => {
      const body = mailBody(message, delivery, from);
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
          await setTimeout(firstWaitMs * count);
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
