import { existsSync } from 'node:fs';
import path from 'node:path';

import { projectFolder } from '../cli/run.ts';
import { runProgram } from './run-program.ts';

export interface NotifyOptions {
  readonly content: string;
  /** The folder to remember in; default the branch outpost-state. */
  readonly state: string | undefined;
  /** The home that messages lead to. */
  readonly url: string;
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
  const { content, state, url, isDryRun, environment } = options;
  if (!existsSync(path.join(content, 'channels.yml'))) return undefined;
  const { code, isLate, all } = await runProgram(
    [
      process.execPath,
      path.join(projectFolder, 'scripts/notify.ts'),
      ...['--content', path.resolve(content)],
      ...(state === undefined ? [] : ['--state', path.resolve(state)]),
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
