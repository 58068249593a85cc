import path from 'node:path';

import { runScript } from './run-script.ts';

/** Runs `npm run incident` in a folder that has `content`, on 14 March 2026 at 09:58 UTC. */
export const incidentWith = async (
  env: Record<string, string>,
  folder: string,
  ...args: string[]
) =>
  await runScript(
    'incident',
    [...args, '--content', path.join(folder, 'content'), '--now', '2026-03-14 09:58 UTC'],
    env,
  );
export const incident = async (folder: string, ...args: string[]) =>
  await incidentWith({}, folder, ...args);
/** Opens the incident `x`. */
export const open = [
  'new',
  '--id',
  'x',
  '-c',
  'api=major_outage',
  '--title',
  'API fails',
  '-m',
  'It fails.',
];
