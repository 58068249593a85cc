import path from 'node:path';

import type { Suspicion } from '../../src/model/suspicions/suspicion.ts';
import { exists } from '../../src/sources/folder/content-folder.ts';
import {
  byIssue,
  parseSuspicions,
  suspicionsFile,
} from '../../src/sources/suspicions/suspicions-file.ts';
import { openState } from '../state/open-state.ts';
import { StateError } from '../state/state.ts';

/** The files whose machines open issues. */
const machines = ['probes.yml', 'alerts.yml'];

/**
 * The suspicions that we opened issues for, by their numbers. Where the state cannot be asked a warning says so: their
 * reports stay as they are then.
 */
export async function readSuspicions(
  folder: string | undefined,
  content: string,
  warnings: string[],
): Promise<ReadonlyMap<number, Suspicion>> {
  if (!machines.some((name) => exists(path.join(content, name)))) return new Map();
  try {
    const state = await openState(folder, content);
    return byIssue(parseSuspicions((await state.read()).get(suspicionsFile)));
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    warnings.push(`${error.message}. The issues that probes and alerts opened stay as they are.`);
    return new Map();
  }
}
