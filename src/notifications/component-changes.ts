import { flattenComponents } from '../model/components/component.ts';
import { spansByComponent } from '../model/components/component-state.ts';
import { statusSpans, type Incident } from '../model/reports/incident.ts';
import type { Maintenance } from '../model/reports/maintenance.ts';
import { isWorse, type WrittenStatus } from '../model/status.ts';
import type { StatusPage } from '../model/status-page.ts';
import type { Instant } from '../model/time/instant.ts';
import { cleanLine } from '../views/text/clean-text.ts';
import { safeText } from './safe-text.ts';
import type { Message } from './message.ts';

type Report = Incident | Maintenance;
type Statuses = ReadonlyMap<string, WrittenStatus>;

/**
 * The messages, each followed by one for every component whose status it changes, compared with what all reports
 * together said before. Ids come from those of the updates, so that correcting a time later does not make a new change.
 * @param messages oldest first
 */
export function withComponentChanges(messages: readonly Message[], status: StatusPage): Message[] {
  const { incidents, maintenances, page, now } = status;
  const reports = new Map<string, Report>([
    ...incidents.map((each) => [`incidents/${each.id}`, each] as const),
    ...maintenances.map((each) => [`maintenances/${each.id}`, each] as const),
  ]);
  const begins = messages[0]?.at ?? now;
  const told = new Map(
    [...reports]
      .filter(([, report]) => firstAt(report) < begins)
      .map(([name, report]) => [name, statusesAt(report, begins - 1, now)]),
  );
  return messages.flatMap((message) => {
    const report = reports.get(message.report);
    if (!report) return [message];
    const before = worstOf(told);
    told.set(message.report, statusesAt(report, message.at, now));
    const after = worstOf(told);
    const changes = flattenComponents(page.components).flatMap(({ id, name }): Message[] => {
      const [old, next] = [before, after].map((each) => each.get(id) ?? 'operational');
      if (old === undefined || next === undefined || old === next) return [];
      return [
        {
          ...message,
          id: `${message.id}/components/${id}`,
          componentIds: [id],
          title: `${cleanLine(safeText(name))}: ${old} → ${next}`,
          change: { componentId: id, before: old, after: next },
        },
      ];
    });
    return [message, ...changes];
  });
}

/** When it was first reported; it may have begun earlier. */
function firstAt(report: Report): Instant {
  const posted = report.updates.map(({ postedAt }) => postedAt);
  return report.kind === 'maintenance'
    ? Math.min(report.scheduledFor, ...posted)
    : Math.min(...(posted.length > 0 ? posted : [report.startedAt]));
}

/** What one report says of components at an instant, even if it was called off later. */
function statusesAt(report: Report, at: Instant, now: Instant): Statuses {
  const spans =
    report.kind === 'incident'
      ? statusSpans(report)
      : [
          ...spansByComponent({ incidents: [], maintenances: [report] }, { from: -Infinity, now }),
        ].flatMap(([, each]) => each);
  return worstOf(
    new Map(
      spans
        .filter(({ startAt, endAt }) => startAt <= at && at < endAt)
        .map(({ id, status }, index) => [String(index), new Map([[id, status]])]),
    ),
  );
}

function worstOf(all: ReadonlyMap<string, Statuses>): Statuses {
  const worst = new Map<string, WrittenStatus>();
  for (const statuses of all.values()) {
    for (const [id, status] of statuses) {
      if (isWorse(status, worst.get(id) ?? 'operational')) worst.set(id, status);
    }
  }
  return worst;
}
