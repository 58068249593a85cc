import { once } from 'node:events';
import type { Server } from 'node:http';
import { flushCompileCache } from 'node:module';
import path from 'node:path';
import process from 'node:process';

import { UsageError } from '../../src/authoring/usage-error.ts';
import { alertSources, type AlertSource } from '../../src/model/alerts/alert.ts';
import type { CommandDescription } from '../../src/authoring/flags/command-help.ts';
import { print } from '../cli/print.ts';
import { commonOptions, parseArguments, run, parsePort } from '../cli/run.ts';
import { openState, stateOption } from '../state/open-state.ts';
import { chatSettings } from '../../src/chat/chat-settings.ts';
import { createReceiver } from './receiver-server.ts';
import { ReceiverWorker } from './receiver-worker.ts';
import { Spool } from './spool.ts';

const { content } = commonOptions;

const command = {
  usage: 'npm run receive -- [--port 8787] [--host 127.0.0.1] [--spool DIR] [--state DIR]',
  purpose:
    'Receives alerts of monitoring tools, each at a path with its name, and treats them as npm run alert does. The secret of a tool is in the variable OUTPOST_RECEIVE_ with its name (OUTPOST_RECEIVE_UPTIME_KUMA); tools without a secret are not served. Slash commands of chats come in at /chat/slack and the like (OUTPOST_CHAT_SLACK, docs/posting.md).',
  options: {
    content,
    ...stateOption,
    port: { type: 'string', default: '8787', value: 'NUMBER', about: 'the port to listen on' },
    host: { type: 'string', default: '127.0.0.1', value: 'ADDRESS', about: 'where to listen' },
    spool: {
      type: 'string',
      default: 'spool',
      value: 'DIR',
      about: 'the folder for accepted payloads',
    },
  },
} as const satisfies CommandDescription;

await run(async () => {
  const { values } = parseArguments(command);
  const secrets = secretsOf(process.env);
  const chats = chatSettings(process.env);
  if (secrets.size + chats.size === 0) {
    throw new UsageError(
      'No tool has a secret: set OUTPOST_RECEIVE_ALERTMANAGER and the like, or OUTPOST_RECEIVE for all; OUTPOST_CHAT_SLACK and the like for chats.',
    );
  }
  const port = values.port === '0' ? 0 : parsePort(values.port);
  const state = await openState(values.state, values.content);
  const spool = new Spool(path.resolve(values.spool));
  const now = () => Date.now();
  const folder = values.content;
  const chatFolder = path.resolve(values.spool, 'chat');
  // Without a chat, its code is not kept in memory.
  const chat =
    chats.size === 0
      ? undefined
      : (await import('./chat/chat-endpoint.ts')).openChatEndpoint(folder, chatFolder, {
          settings: chats,
          now,
          wake: () => worker.wake(true),
        });
  const chatWorker = chat?.chatWorker;
  const worker: ReceiverWorker = new ReceiverWorker({ folder, state, spool, chatWorker, now });
  const server = createReceiver({
    secrets,
    now,
    accept: async (spooled) => {
      await spool.add(spooled);
      worker.wake();
    },
    health: () => ({
      isWell: worker.isWell,
      waiting: spool.names().length + (chatWorker?.count ?? 0),
    }),
    chat,
  });
  const names = [...secrets.keys(), ...chats.keys()].join(', ');
  await serve(server, { port, host: values.host, names }, async (stopped) => {
    await worker.run(stopped);
    await chatWorker?.finish();
  });
  return 0;
});

/** Serves until a signal comes and `work` has ended. Idle connections are not waited for. */
async function serve(
  server: Server,
  { port, host, names }: { readonly port: number; readonly host: string; readonly names: string },
  work: (stopped: AbortSignal) => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  stop.signal.addEventListener('abort', () => {
    server.close();
    server.closeIdleConnections();
  });
  const closed = once(server, 'close');
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  const at = typeof address === 'object' && address ? `${host}:${address.port}` : host;
  print(`Receiving on http://${at} for ${names}`);
  // The compile cache is flushed now: a killed process cannot do it, and compiling takes memory that payloads need.
  flushCompileCache();
  await work(stop.signal);
  const patience = setTimeout(() => server.closeAllConnections(), 5_000);
  await closed;
  clearTimeout(patience);
}

/** `OUTPOST_RECEIVE` is the secret of every tool without one of its own. */
function secretsOf(environment: NodeJS.ProcessEnv): Map<AlertSource, string> {
  return new Map(
    alertSources.flatMap((source) => {
      const name = source.toUpperCase().replaceAll('-', '_');
      const secret = environment[`OUTPOST_RECEIVE_${name}`] || environment['OUTPOST_RECEIVE'];
      return secret ? [[source, secret] as const] : [];
    }),
  );
}
