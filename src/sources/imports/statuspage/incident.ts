import { worstImpactOf, type Incident } from '../../../model/reports/incident.ts';
import { msPerMinute, type Instant } from '../../../model/time/instant.ts';
import {
  impacts,
  incidentStatuses,
  type Impact,
  type IncidentStatus,
} from '../../../model/status.ts';
import { fold } from '../../text/nearest.ts';
import { parseMentions, withChanges } from './mentioned-components.ts';
import type { StatuspageComponents } from './components.ts';
import { caveats } from './caveats.ts';
import { stateHits, type StatedImpact } from './affected-components.ts';
import { shorten } from '../shared/imported-text.ts';
import { isEnd, withEnd } from './resolution.ts';
import type { StatuspageReport } from './schema.ts';
import { timedUpdates, type Entry, type TimedUpdate } from './timeline.ts';
import { parseTime } from './time.ts';

/** Statuses of a maintenance and what they mean when an incident has them. */
const alike: ReadonlyMap<string, IncidentStatus> = new Map([
  ['completed', 'resolved'],
  ['verifying', 'monitoring'],
]);

/** The incident without its id; undefined when nothing says when it began. */
export function toIncident(
  report: StatuspageReport,
  title: string,
  components: StatuspageComponents,
  found: string[],
): Omit<Incident, 'id'> | undefined {
  const stated = parseTime(report.started_at, 'started_at', found);
  const start = stated ?? parseTime(report.created_at, 'created_at', found);
  const timed = timedUpdates(report, start, found);
  const said = toEntries(timed, start, found);
  if (said.length === 0) return undefined;
  const { entries, ...ending } = withEnd(said, currentStateOf(report, found), found);
  const impact = parseImpact(report.impact, found);
  const mentions = parseMentions(report, entries, components, found);
  const { fromStart, changes, affected } = stateHits(mentions, entries, impact, found);
  const incident: Omit<Incident, 'id'> = {
    kind: 'incident',
    title,
    facts: {
      ...(fromStart.length > 0 && { components: fromStart }),
      ...(affected !== undefined && { affected: shorten(affected, 1000) }),
    },
    introduction: '',
    updates: withChanges(entries, changes),
    upstream: [],
    startedAt: startOf(stated, entries[0]!.at, found),
    falseAlarm: false,
    ...ending,
  };
  const declared = declaredImpact(impact);
  return declared === undefined || worstImpactOf({ ...incident, id: '' }) === declared
    ? incident
    : { ...incident, declaredImpact: declared };
}

function toEntries(
  timed: readonly TimedUpdate[],
  start: Instant | undefined,
  found: string[],
): Entry<IncidentStatus>[] {
  let before: IncidentStatus = 'investigating';
  const entries = timed.map(({ word, at, body, affected }): Entry<IncidentStatus> => {
    const status = statusOf(word) ?? before;
    if (word !== status) found.push(caveats.updateStatusUnknown(word, status));
    if (!isEnd(status)) before = status;
    return { status, at, body, affected };
  });
  if (entries.length > 0 || start === undefined) return entries;
  found.push(caveats.noUpdates());
  return [{ status: before, at: start, body: '', affected: [] }];
}

function statusOf(word: string | undefined): IncidentStatus | undefined {
  return incidentStatuses.find((each) => each === word) ?? alike.get(word ?? '');
}

function currentStateOf(report: StatuspageReport, found: string[]) {
  const { status: written, resolved_at, updated_at } = report;
  const word = written?.slice(0, 100);
  return {
    word,
    status: word === undefined ? undefined : statusOf(fold(word)),
    resolvedAt: parseTime(resolved_at, 'resolved_at', found),
    changedAt: parseTime(updated_at),
  };
}

/** When the incident began. Its first update is a fraction of a second later. */
function startOf(stated: Instant | undefined, first: Instant, found: string[]): Instant {
  if (stated === undefined || Math.abs(stated - first) < msPerMinute) return first;
  if (stated < first) return stated;
  found.push(caveats.startAfterFirst(stated, first));
  return first;
}

function parseImpact(written: string | undefined, found: string[]): StatedImpact | undefined {
  if (written === undefined) return undefined;
  const word = fold(written.slice(0, 100));
  const impact = [...impacts, 'maintenance' as const].find((each) => each === word);
  if (impact === 'maintenance') found.push(caveats.impactMaintenance());
  else if (!impact) found.push(caveats.impactUnreadable(written));
  return impact;
}

/** Planned work is not trouble, as in our own maintenances. */
function declaredImpact(impact: StatedImpact | undefined): Impact | undefined {
  return impact === 'maintenance' ? 'none' : impact;
}
