import type { Maintenance } from '../model/maintenance.ts';
import { maintenanceStatuses } from '../model/status.ts';
import type { ComponentDirectory } from './component-directory.ts';
import { parseFrontmatter } from './frontmatter.ts';
import { formatInstant } from './instant-text.ts';
import type { ProblemList } from './problem-list.ts';
import {
  checkComponentNames,
  formatReport,
  keyPlaces,
  parseUpdates,
  toReportParts,
  type ReadReport,
} from './report-file.ts';
import { parseWithSchema } from './schema-problems.ts';
import { MaintenanceFrontmatterSchema } from './report-schemas.ts';

const examples = {
  title: 'title: Cluster upgrade',
  scheduled_for: 'scheduled_for: 2026-04-02 08:00 UTC',
  scheduled_until: 'scheduled_until: 2026-04-02 10:00 UTC',
};

/** Reads a maintenance. Undefined when it cannot be read; then `problems` says why. */
export function parseMaintenance(
  id: string,
  text: string,
  directory: ComponentDirectory,
  problems: ProblemList,
): ReadReport<Maintenance> | undefined {
  const source = parseFrontmatter(text, problems);
  if (!source) return undefined;
  checkComponentNames(source, directory, problems);
  const written = parseWithSchema(MaintenanceFrontmatterSchema, source, problems, examples);
  const { introduction, updates, lines } = parseUpdates(
    source,
    maintenanceStatuses,
    directory,
    problems,
  );
  if (!written) return undefined;
  const parts = toReportParts(written);
  if (written.scheduled_until <= written.scheduled_for) {
    problems.add('window-reversed', source.valueAt(['scheduled_until']), {
      from: formatInstant(written.scheduled_for),
      until: formatInstant(written.scheduled_until),
    });
  }
  return {
    report: {
      kind: 'maintenance',
      id,
      ...parts,
      scheduledFor: written.scheduled_for,
      scheduledUntil: written.scheduled_until,
      introduction,
      updates,
    },
    file: problems.file,
    keyAt: keyPlaces(source),
    updateLines: lines,
  };
}

/** The file that `parseMaintenance` reads back. */
export function formatMaintenance(maintenance: Maintenance): string {
  return formatReport(maintenance, {
    scheduled_for: formatInstant(maintenance.scheduledFor),
    scheduled_until: formatInstant(maintenance.scheduledUntil),
  });
}
