import process from 'node:process';
import { setTimeout } from 'node:timers/promises';

import { incidentCommand } from '../../scripts/authoring/incident/incident-command.ts';
import { argumentsOf, type Step } from './shared-report.ts';

/** What the bench asks of a writer, and what it hears. */
export interface WriterTask {
  readonly folder: string;
  readonly steps: readonly Step[];
}
export interface WriterReport {
  readonly codes: readonly number[];
  readonly errors: readonly string[];
}

// The output of the command is of no use here.
process.stdout.write = () => true;

process.on('message', (task: WriterTask) => {
  void play(task).then((report) => process.send?.(report));
});

async function play({ folder, steps }: WriterTask): Promise<WriterReport> {
  const codes: number[] = [];
  const errors: string[] = [];
  for (const step of steps) {
    await setTimeout(step.waitMs);
    process.argv = [process.execPath, 'incident', ...argumentsOf(folder, step)];
    try {
      codes.push(await incidentCommand());
    } catch (error) {
      codes.push(70);
      errors.push(String(error));
    }
  }
  return { codes, errors };
}
