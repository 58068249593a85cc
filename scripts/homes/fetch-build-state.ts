import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { projectFolder } from '../cli/folders.ts';
import { openState } from '../state/open-state.ts';
import { StateError } from '../state/state.ts';
import { runProgram } from './run-program.ts';

export interface BuildState {
  readonly folder: string;
  /** Why the state is missing; then the page shows components with probes as unknown. */
  readonly reason?: string;
}

/**
 * The folder with what machines remember, for a build: what the branch outpost-state holds, and what upstreams say now.
 * @param isRemote whether the remote has just answered; one that has not is not asked again
 */
export async function fetchBuildState(
  content: string,
  { hasUpstreams, isRemote }: { readonly hasUpstreams: boolean; readonly isRemote: boolean },
): Promise<BuildState> {
  const folder = path.join(projectFolder, '.cache/homes/state');
  rmSync(folder, { recursive: true, force: true });
  const isNeeded = ['probes.yml', 'alerts.yml'].some((name) =>
    existsSync(path.join(content, name)),
  );
  const reason = isNeeded ? await fetchInto(folder, content, isRemote) : undefined;
  // Without a folder, a build shows what is not known as unknown.
  if (hasUpstreams && reason === undefined) {
    const script = path.join(projectFolder, 'scripts/probe/upstreams.ts');
    const flags = ['--content', path.resolve(content), '--state', folder];
    const options = { folder: '.', environment: process.env, timeoutMs: 30_000 };
    await runProgram([process.execPath, script, ...flags], options);
  }
  return { folder, ...(reason !== undefined && { reason }) };
}

async function fetchInto(
  folder: string,
  content: string,
  isRemote: boolean,
): Promise<string | undefined> {
  if (!isRemote) return 'the remote does not answer';
  try {
    const state = await openState(undefined, content);
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of await state.read()) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    return undefined;
  } catch (error) {
    if (error instanceof StateError) return error.message;
    throw error;
  }
}
