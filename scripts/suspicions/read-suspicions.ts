import path from 'node:path';

import type { Suspicion } from '../../src/model/suspicions/suspicion.ts';
import { exists } from '../../src/sources/folder/content-folder.ts';
import {
  byIssue,
  parseSuspicions,
  suspicionsFile,
} from '../../src/sources/suspicions/suspicions-file.ts';
import { openState } from '../state/open-state.ts';

/** The settings files of the machines that open issues. */
const machines = ['probes.yml', 'alerts.yml'];

/**
 * The suspicions that we opened issues for, by their numbers.
 * @throws StateError where the state cannot be asked: what was confirmed would count as nobody's
 */
export async function readSuspicions(
  folder: string | undefined,
  content: string,
): Promise<ReadonlyMap<number, Suspicion>> {
  if (!machines.some((name) => exists(path.join(content, name)))) return new Map();
  const state = await openState(folder, content);
  return byIssue(parseSuspicions((await state.read()).get(suspicionsFile)));
}
