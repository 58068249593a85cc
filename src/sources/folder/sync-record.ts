import path from 'node:path';

import type { UnreadableReport } from '../../model/content.ts';
import type { Problem } from '../../model/problem.ts';
import { clockSlackMs } from '../../model/probes/observation.ts';
import { incidentAt } from '../../model/reports/future-updates.ts';
import { affectedComponentIds } from '../../model/reports/facts.ts';
import { isOpen, type Incident } from '../../model/reports/incident.ts';
import type { Page } from '../../model/page/page.ts';
import { msPerHour, type Instant } from '../../model/time/instant.ts';
import { ProblemList } from '../problem-list.ts';
import type { ParsedReport } from '../reports/parsed-report.ts';
import { syncStateName } from '../sync/state-name.ts';
import { exists, displayPath } from './content-folder.ts';
import type { ContentOptions } from './content-reader.ts';
import { kept, needed } from './parse-cache.ts';
import { readText } from './read-text.ts';
import { formatInstant } from '../text/instant-text.ts';

/** The longest record that is read: a line for each issue, more than anybody has. */
const maxRecordBytes = 64 * 1024 * 1024;

interface RecordReading {
  readonly problems: readonly Problem[];
  /** Issues that are open by the record but have no report; the whole page when the record cannot be read. */
  readonly unreadable: readonly UnreadableReport[];
}

/** Compares the reports with the record of the sync, if there is one: the last guard before a page turns green. */
export function checkSyncRecord(
  folder: string,
  incidents: readonly ParsedReport<Incident>[],
  page: Page | undefined,
  { now, cache, parsers }: Pick<ContentOptions, 'now' | 'cache' | 'parsers'>,
): RecordReading {
  const file = path.join(folder, syncStateName);
  if (!exists(file)) return { problems: [], unreadable: [] };
  const list = new ProblemList(displayPath(file));
  const kind = 'incident';
  const at = { line: 1, column: 1 };
  const text = readText(file, list, maxRecordBytes);
  const known =
    text === undefined
      ? undefined
      : kept(cache, ['sync record', text], list, () => needed(parsers).parseKnownIssues(text));
  if (!known) {
    if (text !== undefined) list.add('record-unreadable', at, {});
    return { problems: list.problems, unreadable: [{ file: list.file, kind, mayBeOpen: true }] };
  }
  const byIssue = new Map(incidents.map((each) => [each.report.issue, each]));
  const problems: Problem[] = [];
  const unreadable: UnreadableReport[] = [];
  const { open, unreadSince } = known;
  const { github, staleAfterMs = msPerHour } = page ?? {};
  // A time that lies ahead is from a clock that was wrong: nobody can tell for how long.
  const isLong = (since: Instant) => now >= since + staleAfterMs || since > now + clockSlackMs;
  if (unreadSince !== undefined && isLong(unreadSince) && github?.sync !== false) {
    list.add('issues-unread', at, { since: formatInstant(unreadSince) });
    problems.push(...list.problems);
    unreadable.push({ file: list.file, kind, mayBeOpen: true });
  }
  for (const issue of open) {
    const read = byIssue.get(issue);
    if (read && isOpen(incidentAt(read.report, now))) continue;
    const place = new ProblemList(read?.file ?? list.file);
    place.add('issue-hidden', at, { issue, ...(read && { isOver: true }) });
    problems.push(...place.problems);
    const componentIds = read ? affectedComponentIds(read.report) : [];
    unreadable.push({
      file: place.file,
      kind,
      mayBeOpen: true,
      ...(componentIds.length > 0 && { componentIds }),
    });
  }
  return { problems, unreadable };
}
