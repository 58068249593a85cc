import path from 'node:path';

import { pathOf } from '../../src/authoring/content-edit.ts';
import { Refusal } from '../../src/authoring/refusal.ts';
import type { Content } from '../../src/model/content.ts';
import { planProbeIncidents } from '../../src/probes/incidents.ts';
import type { ProbeMemories } from '../../src/sources/probes/memory-file.ts';
import type { Probes } from '../../src/sources/probes/probes-file.ts';
import { createPageContext } from '../../src/views/page-context.ts';
import { probeReportMessages } from '../../src/views/messages/probe-report-messages.ts';
import { readReport, writeEdit } from '../authoring/report-writer.ts';
import { printError } from '../cli/print.ts';

/** Writes what becomes of the incidents of probes. Where it cannot, it says so: the next round tries again. */
export function followIncidents(
  folder: string,
  content: Content,
  probes: Probes,
  memories: ProbeMemories,
  now: number,
): void {
  const { messages } = createPageContext(content.page);
  try {
    const edits = planProbeIncidents({
      content,
      memories,
      probes,
      messages: probeReportMessages(messages.language),
      now,
      textOf: (id) => readReport(folder, 'incident', id),
    });
    for (const edit of edits) {
      writeEdit(folder, edit);
      printError(`Wrote ${path.join(folder, pathOf(edit))}.`);
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    printError(error.message);
  }
}
