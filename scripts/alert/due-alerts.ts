import { existsSync } from 'node:fs';
import path from 'node:path';

import { ContentError } from '../cli/run.ts';
import { printError } from '../cli/print.ts';
import { StateError, type State } from '../state/state.ts';

/**
 * Does what is due for alerts, if there is an `alerts.yml`. A failure is printed and stops nothing.
 * @returns whether the page changes for readers
 */
export async function doDueAlerts(folder: string, state: State, now: number): Promise<boolean> {
  if (!existsSync(path.join(folder, 'alerts.yml'))) return false;
  const { runAlerts } = await import('./run-alerts.ts');
  try {
    return (await runAlerts({ folder, state, alerts: [], now, isDry: false })).isSeen;
  } catch (error) {
    if (!(error instanceof ContentError || error instanceof StateError)) throw error;
    printError(error.message);
    return false;
  }
}
