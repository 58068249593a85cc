import { existsSync } from 'node:fs';
import path from 'node:path';

import { projectFolder } from '../cli/folders.ts';
import { runProgram } from './run-program.ts';
import { prepareOffline } from './offline-notices.ts';

export interface NotifyOptions {
  readonly content: string;
  /** The folder to remember in; default the branch outpost-state. */
  readonly state: string | undefined;
  /** The home that messages lead to. */
  readonly url: string;
  /** Content whose messages others may have sent already. */
  readonly beyond?: string;
  readonly isDryRun: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface Notified {
  readonly text: string;
  /** What is missing, with what to do. */
  readonly missing?: string;
}

/** A run of notify ends by itself; this is for a remote that never answers. */
const mostMs = 8 * 60_000;

/** Sends what is due to the channels, as `npm run notify` does, which claims each before it is sent. */
export async function notifyChannels(options: NotifyOptions): Promise<Notified | undefined> {
  const { content, state, url, beyond, isDryRun, environment } = options;
  if (!existsSync(path.join(content, 'channels.yml'))) return undefined;
  const { code, isLate, all } = await runProgram(
    [
      process.execPath,
      path.join(projectFolder, 'scripts/notify.ts'),
      ...['--content', path.resolve(content)],
      ...(state === undefined ? [] : ['--state', path.resolve(state)]),
      ...(beyond === undefined ? [] : ['--beyond', beyond]),
      ...(isDryRun ? ['--dry-run'] : []),
    ],
    { folder: '.', environment: { ...environment, OUTPOST_URL: url }, timeoutMs: mostMs },
  );
  const text = all.trimEnd();
  // Another run is sending: what is due goes out with it.
  if (code === 0 || code === 75) return { text };
  const why = isLate
    ? 'it was stopped, for it took too long'
    : `it ended with ${code ?? 'a signal'}`;
  return {
    text,
    missing: `Not all notifications went out: ${why}. npm run notify sends what is due and does not go out twice, for a day.`,
  };
}

/**
 * The same for `npm run publish`: when the remote does not answer, messages about content that only this clone has are
 * sent all the same.
 * @param isOffline whether the state exists but cannot be read
 */
export async function tellChannels(
  options: Omit<NotifyOptions, 'isDryRun' | 'beyond'>,
  isOffline: boolean,
): Promise<Notified | undefined> {
  const { content, state } = options;
  const hasChannels = existsSync(path.join(content, 'channels.yml'));
  if (!isOffline || !hasChannels || state !== undefined) {
    return notifyChannels({ ...options, isDryRun: false });
  }
  const offline = await prepareOffline(content);
  if ('reason' in offline) {
    const text = `Nothing goes out, for nobody could tell what has gone out before: ${offline.reason}.`;
    return { text, missing: `${text} When the remote answers: npm run notify` };
  }
  const told = await notifyChannels({ ...options, ...offline, isDryRun: false });
  const note =
    'Only what is in this clone alone went out, for nothing could be claimed. Before you push: npm run publish, which records it; otherwise the workflow sends it once more.';
  return told && { ...told, text: `${told.text}\n${note}` };
}
