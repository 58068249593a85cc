import path from 'node:path';

import { pathOf } from '../../src/authoring/edit.ts';
import { Refusal } from '../../src/authoring/refusal.ts';
import type { Content } from '../../src/model/content.ts';
import { planProbeIncidents } from '../../src/probes/probe-incidents.ts';
import type { ProbeMemories } from '../../src/sources/probes/probe-memory-file.ts';
import type { Probes } from '../../src/sources/probes/probes-file.ts';
import type { SuspicionMessages } from '../../src/model/suspicions/suspicion.ts';
import type { AutomaticReportMessages } from '../../src/views/messages/automatic-report-messages.ts';
import { readReport, writeEdit } from '../disk/report-writer.ts';
import { printError } from '../cli/print.ts';
import { pushCommitted, writeCommitted } from '../git/commit-content.ts';

export interface Watched {
  readonly folder: string;
  readonly content: Content;
  readonly probes: Probes;
  readonly memories: ProbeMemories;
  readonly now: number;
  readonly messages: AutomaticReportMessages;
  readonly messagesOf: (component: string) => SuspicionMessages;
}

/**
 * Writes, commits and pushes the edits of probes' incidents. Prints a failure; the next round tries again.
 * @param opensFiles false where issues are opened instead
 * @returns whether anything was written
 */
export async function followIncidents(watched: Watched, opensFiles: boolean): Promise<boolean> {
  const { folder } = watched;
  let isWritten = false;
  try {
    const edits = planProbeIncidents({
      ...watched,
      opensFiles,
      textOf: (id) => readReport(folder, 'incident', id),
    });
    for (const edit of edits) {
      const file = path.join(folder, pathOf(edit));
      const subject = `${edit.before === undefined ? 'Open' : 'Update'} ${edit.id}`;
      writeCommitted(folder, { file, subject }, () => writeEdit(folder, edit));
      isWritten = true;
    }
    if (isWritten) await pushCommitted(folder);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    printError(error.message);
  }
  return isWritten;
}
