import { draftIncident, draftIncidentUpdate } from '../authoring/incident.ts';
import type { Edit } from '../authoring/content-edit.ts';
import type { Content } from '../model/content.ts';
import { flattenComponents } from '../model/components/component.ts';
import type { ProbeMemory } from '../model/probes/probe-state.ts';
import {
  currentStatuses,
  incidentStatus,
  isOpen,
  resolvedAt,
  type Incident,
} from '../model/reports/incident.ts';
import { isUnderWayAt, maintenanceComponents } from '../model/reports/maintenance.ts';
import type { IncidentStatus } from '../model/status.ts';
import { msPerHour, msPerMinute, type Instant } from '../model/time/instant.ts';
import type { ProbeMemories } from '../sources/probes/memory-file.ts';
import type { Probe } from '../sources/probes/probe-schemas.ts';
import type { Probes } from '../sources/probes/probes-file.ts';
import { statusOf } from './round.ts';
import type { ProbeReportMessages } from '../views/messages/probe-report-messages.ts';

/** So long after its last bad sample an incident is over. */
const quietMs = 30 * msPerMinute;
/** A failure so soon after the last one belongs to it. */
const sameMs = 6 * msPerHour;

interface Context {
  readonly content: Content;
  readonly memories: ProbeMemories;
  readonly probes: Probes;
  readonly messages: ProbeReportMessages;
  readonly now: Instant;
  /** The text of an incident's file. */
  readonly textOf: (id: string) => string;
}

/**
 * What becomes of the incidents of probes: a failure that lasts opens one, good answers bring it to monitoring, and after
 * quiet it is resolved. Where a person has posted, nothing is.
 */
export function planProbeIncidents(context: Context): Edit[] {
  const { probes, memories } = context;
  const opened = new Set<string>();
  return probes.probes.flatMap((probe): Edit[] => {
    const memory = memories.get(probe.id);
    if (probe.tells !== undefined || !memory) return [];
    const own = context.content.incidents.filter((each) => each.probe === probe.id);
    const open = own.find(isOpen);
    if (open) return isOurs(open, context.messages) ? followOn(open, memory, context) : [];
    if (memory.state.kind !== 'failing' || opened.has(probe.component)) return [];
    const edits = begin(probe, memory.state, own, context);
    if (edits.length > 0) opened.add(probe.component);
    return edits;
  });
}

/** Whether nobody but us has posted in it, nor called it off. */
function isOurs({ updates, falseAlarm }: Incident, messages: ProbeReportMessages): boolean {
  const { opened, again, monitoring, resolved } = messages;
  const bodies = [opened, again, monitoring, resolved];
  return !falseAlarm && updates.every(({ body }) => bodies.includes(body.trim()));
}

function followOn(open: Incident, { state, badAt }: ProbeMemory, context: Context): Edit[] {
  if (state.kind !== 'ok') return [];
  const { messages, now } = context;
  if (incidentStatus(open) !== 'monitoring') {
    return [append(open, 'monitoring', messages.monitoring, context)];
  }
  const lastAt = Math.max(badAt ?? 0, open.updates.at(-1)?.postedAt ?? 0);
  return now - lastAt >= quietMs ? [append(open, 'resolved', messages.resolved, context)] : [];
}

function begin(
  probe: Probe,
  state: Extract<ProbeMemory['state'], { kind: 'failing' }>,
  own: readonly Incident[],
  context: Context,
): Edit[] {
  const { content, probes, messages, now } = context;
  const { since } = state;
  if (now - since < probes.publishAfterMs || isTold(probe.component, context)) return [];
  const lastAt = Math.max(...own.map((each) => each.updates.at(-1)?.postedAt ?? each.startedAt));
  // Somebody has ended it while it went on failing.
  if (lastAt >= since) return [];
  const recent = own.find((each) => since - (resolvedAt(each) ?? -Infinity) < sameMs);
  if (recent && isOurs(recent, messages)) {
    return [append(recent, 'investigating', messages.again, context)];
  }
  const component = flattenComponents(content.page.components).find(
    ({ id }) => id === probe.component,
  );
  const request = {
    title: messages.title(component?.name ?? probe.component),
    status: 'investigating' as const,
    postedAt: now,
    startedAt: since,
    message: messages.opened,
    facts: { components: [{ id: probe.component, status: statusOf(probe, state) }] },
    next: 'none' as const,
    upstream: [],
    probe: probe.id,
  };
  const taken = new Set(content.incidents.map(({ id }) => id));
  return [draftIncident(request, { page: content.page, taken })];
}

/** Whether a report says already how the component is, may say so, or planned work is under way on it. */
function isTold(component: string, { content, now }: Context): boolean {
  return (
    content.incidents
      .filter(isOpen)
      .some((each) =>
        currentStatuses(each).some(
          ({ id, status }) => id === component && status !== 'operational',
        ),
      ) ||
    content.unreadable.some(
      ({ mayBeOpen, componentIds }) => mayBeOpen && (componentIds?.includes(component) ?? true),
    ) ||
    content.maintenances.some(
      (each) => isUnderWayAt(each, now) && maintenanceComponents(each, now).has(component),
    )
  );
}

function append(
  incident: Incident,
  status: IncidentStatus,
  message: string,
  { content, now, textOf }: Context,
): Edit {
  const facts = status === 'investigating' ? { components: incident.facts.components ?? [] } : {};
  return draftIncidentUpdate(
    { report: incident, text: textOf(incident.id) },
    { status, postedAt: now, message, facts, next: 'none' },
    content.page,
  );
}
