import { draftIncident, draftIncidentUpdate } from '../authoring/reports/incident.ts';
import type { Edit } from '../authoring/edit.ts';
import type { Content } from '../model/content.ts';
import type { ProbeMemory } from '../model/probes/probe-state.ts';
import { incidentStatus, isOpen, resolvedAt, type Incident } from '../model/reports/incident.ts';
import type { IncidentStatus } from '../model/status.ts';
import { msPerHour, msPerMinute, type Instant } from '../model/time/instant.ts';
import type { ProbeMemories } from '../sources/probes/probe-memory-file.ts';
import type { Probe } from '../sources/probes/probe-schemas.ts';
import type { Probes } from '../sources/probes/probes-file.ts';
import { isReported } from '../suspicions/reported-component.ts';
import { statusOf } from './round.ts';
import type { AutomaticReportMessages } from '../views/messages/automatic-report-messages.ts';
import type { SuspicionMessages } from '../model/suspicions/suspicion.ts';

/** How long after its last bad sample an incident is over. */
const quietMs = 30 * msPerMinute;
/** A failure that comes this soon after the last one belongs to the same incident. */
const sameMs = 6 * msPerHour;

interface Context {
  readonly content: Content;
  readonly memories: ProbeMemories;
  readonly probes: Probes;
  /** Our own texts, in the language of the page. */
  readonly messages: AutomaticReportMessages;
  /** The texts of a component's report. */
  readonly messagesOf: (component: string) => SuspicionMessages;
  /** False where issues are opened instead. */
  readonly opensFiles: boolean;
  readonly now: Instant;
  /** The text of an incident's file. */
  readonly textOf: (id: string) => string;
}

/**
 * Decides about the incidents of probes that are files of their own; the sync decides about those that came from an
 * issue. A failure that lasts opens one, good answers bring it to monitoring, and when it stays good, it is resolved. A
 * report in which a person has posted is left alone.
 */
export function planProbeIncidents(context: Context): Edit[] {
  const { probes, memories } = context;
  const opened = new Set<string>();
  return probes.probes.flatMap((probe): Edit[] => {
    const memory = memories.get(probe.id);
    if (probe.tells !== undefined || !memory) return [];
    const own = context.content.incidents.filter((each) => each.probe === probe.id);
    const open = own.find(isOpen);
    if (open) {
      const isFile = open.issue === undefined;
      return isFile && isOurs(open, probe, context) ? followOn(open, memory, probe, context) : [];
    }
    if (!context.opensFiles || memory.state.kind !== 'failing' || opened.has(probe.component)) {
      return [];
    }
    const edits = begin(probe, memory.state, own, context);
    if (edits.length > 0) opened.add(probe.component);
    return edits;
  });
}

/** Whether nobody but us has posted in it, nor called it off. */
function isOurs(
  { updates, falseAlarm }: Incident,
  { component }: Probe,
  { messages, messagesOf }: Context,
): boolean {
  const { opened, again, monitoring, resolved } = messages;
  const bodies = [messagesOf(component).opened, opened, again, monitoring, resolved];
  return !falseAlarm && updates.every(({ body }) => bodies.includes(body.trim()));
}

function followOn(
  open: Incident,
  { state, badAt }: ProbeMemory,
  { component }: Probe,
  context: Context,
): Edit[] {
  if (state.kind !== 'ok') return [];
  const { now } = context;
  const messages = context.messagesOf(component);
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
  const { content, probes, now } = context;
  const messages = context.messagesOf(probe.component);
  const since = state.since - (state.since % msPerMinute);
  if (now - since < probes.publishAfterMs || isReported(probe.component, context)) return [];
  const lastAt = Math.max(...own.map((each) => each.updates.at(-1)?.postedAt ?? each.startedAt));
  // A person has ended it although the probe was still failing.
  if (lastAt >= since) return [];
  const recent = own.find((each) => since - (resolvedAt(each) ?? -Infinity) < sameMs);
  if (recent && recent.issue === undefined && isOurs(recent, probe, context)) {
    return [append(recent, 'investigating', messages.again, context)];
  }
  const request = {
    title: messages.title,
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
