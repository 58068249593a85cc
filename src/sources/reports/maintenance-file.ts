import type { z } from 'zod';

import type { Maintenance } from '../../model/reports/maintenance.ts';
import type { Windows } from '../../model/reports/revision.ts';
import { msPerDay, type Instant } from '../../model/time/instant.ts';
import { maintenanceStatuses } from '../../model/status.ts';
import type { KnownComponents } from '../page/known-components.ts';
import { withCorrectedDate } from '../text/corrected-date.ts';
import { formatInstant } from '../text/instant-text.ts';
import { ProblemList } from '../problem-list.ts';
import { parseFrontmatter } from '../yaml/frontmatter.ts';
import type { ParsedReport } from './parsed-report.ts';
import { formatReport, type OwnKeys } from './report-file.ts';
import { MaintenanceFrontmatterSchema } from './report-schemas.ts';
import { formatRepeat, parseRepeat } from './repeat/repeat-schema.ts';
import { addMisplaced, tellsIncident } from './report-detection.ts';
import { parseReportSource, type ReportSource } from './report-source.ts';

const format = {
  schema: MaintenanceFrontmatterSchema,
  statuses: maintenanceStatuses,
  usual: 'under_maintenance',
  examples: {
    title: 'title: Cluster upgrade',
    scheduled_for: 'scheduled_for: 2026-04-02 08:00 UTC',
    scheduled_until: 'scheduled_until: 2026-04-02 10:00 UTC',
  },
} as const;

/** Parses a maintenance. Undefined when it cannot be parsed; then `problems` says why. */
export function parseMaintenance(
  id: string,
  text: string,
  directory: KnownComponents,
  problems: ProblemList,
): ParsedReport<Maintenance> | undefined {
  const read = parseReportSource(text, format, directory, problems);
  if (read) checkAcrossKeys(read, problems);
  if (!read?.isWhole) {
    // One cause, one problem: in its right folder, nothing would be missing.
    if (tellsIncident(text)) addMisplaced(id, problems);
    return undefined;
  }
  const { written, parts, places } = read;
  return {
    report: {
      kind: 'maintenance',
      id,
      ...parts,
      scheduledFor: written.scheduled_for,
      scheduledUntil: written.scheduled_until,
      ...(written.repeat && { repeat: parseRepeat(written.repeat, written) }),
    },
    ...places,
  };
}

/** The windows that a file gives, whatever else it says; undefined when they cannot be read. */
export function parseWindows(text: string): Windows | undefined {
  const { data } = parseFrontmatter(text, new ProblemList('')) ?? {};
  const { data: written } = WindowsSchema.safeParse(data);
  return (
    written && {
      scheduledFor: written.scheduled_for,
      scheduledUntil: written.scheduled_until,
      ...(written.repeat && { repeat: parseRepeat(written.repeat, written) }),
    }
  );
}

const WindowsSchema = MaintenanceFrontmatterSchema.pick({
  scheduled_for: true,
  scheduled_until: true,
  repeat: true,
  except: true,
  moved: true,
}).strip();

function checkAcrossKeys(
  { source, written, isWhole }: ReportSource<z.output<typeof MaintenanceFrontmatterSchema>, string>,
  problems: ProblemList,
): void {
  if (written.scheduled_until <= written.scheduled_for) {
    problems.add('window-reversed', source.valueAt(['scheduled_until']), {
      from: formatInstant(written.scheduled_for),
      until: formatInstant(written.scheduled_until),
      ...guessEnd(written.scheduled_for, written.scheduled_until),
    });
  }
  for (const key of ['except', 'moved'] as const) {
    // "repeat" may be there and have a problem of its own.
    if (!isWhole || !written[key] || written.repeat) continue;
    problems.add('value-invalid', source.keyAt([key]), {
      key,
      expected: '"repeat" beside it',
      found: 'work that is done once',
    });
  }
}

/** The end that was meant: over midnight, or with the year or the day of the beginning. */
function guessEnd(from: Instant, until: Instant) {
  const isOverMidnight = until + msPerDay > from;
  const meant = isOverMidnight
    ? until + msPerDay
    : withCorrectedDate(until, from, (at) => at > from && at - from < 31 * msPerDay);
  return {
    ...(meant !== undefined && { instead: `scheduled_until: ${formatInstant(meant)}` }),
    ...(!isOverMidnight && { isSlip: true as const }),
  };
}

/** The file that `parseMaintenance` parses. */
export function formatMaintenance(maintenance: Maintenance): string {
  return formatReport(maintenance, {
    scheduled_for: formatInstant(maintenance.scheduledFor),
    scheduled_until: formatInstant(maintenance.scheduledUntil),
    repeat: maintenance.repeat && formatRepeat(maintenance.repeat),
    except: undefined,
    moved: undefined,
  } satisfies OwnKeys<typeof MaintenanceFrontmatterSchema>);
}
