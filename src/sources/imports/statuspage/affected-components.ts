import type { Component } from '../../../model/components/component.ts';
import type { Incident } from '../../../model/reports/incident.ts';
import {
  statusOfImpact,
  type Impact,
  type IncidentStatus,
  type WrittenStatus,
} from '../../../model/status.ts';
import {
  parseStatus,
  stateChanges,
  type Mention,
  type Mentions,
  type StatedComponents,
} from './mentioned-components.ts';
import { caveats } from './caveats.ts';
import { isEnd } from './resolution.ts';
import type { Entry } from './timeline.ts';

/** Statuspage has one more impact than we have. */
export type StatedImpact = Impact | 'maintenance';

/**
 * The statuses that an incident gives its components: those of its updates; else, while it is open, the present ones of
 * the components; else the one that fits its impact.
 * @param impact undefined for an unknown one
 */
export function stateHits(
  { byComponent, now, groups }: Mentions,
  entries: readonly Entry<IncidentStatus>[],
  impact: StatedImpact | undefined,
  found: string[],
): StatedComponents & Pick<Incident['facts'], 'affected'> {
  const first = new Map<Component, WrittenStatus>();
  const told = new Map(byComponent);
  const guessed: string[] = [];
  const unknown: string[] = [...groups];
  const byImpact = impact && statusOf(impact);
  const isOpen = !isEnd(entries.at(-1)!.status);
  for (const [component, mentions] of byComponent) {
    const known = mentions.filter(({ after }) => after !== undefined);
    const earliest = known[0];
    const isUnread = mentions.some(({ after }) => after === undefined);
    if (earliest) {
      const status = firstStatus(component, earliest, entries, found);
      if (status !== undefined) first.set(component, status);
    }
    // An unknown status does not count as green.
    const isHit = known.some(({ before, after }) => isTrouble(after) || isTrouble(before));
    if (earliest && !(isUnread && !isHit)) continue;
    told.set(component, []);
    const written = isOpen ? now.get(component) : undefined;
    const current = parseStatus(written);
    if (written !== undefined && current === undefined) {
      found.push(caveats.componentStatusUnknown(component.name, written));
    }
    const isUnknown = isUnread || (written !== undefined && current === undefined);
    if (current !== undefined && !(isUnknown && current === 'operational')) {
      first.set(component, current);
      found.push(caveats.statusNow(component.name, current));
    } else if (byImpact === undefined || (isUnknown && byImpact === 'operational')) {
      first.delete(component);
      unknown.push(component.name);
    } else {
      first.set(component, byImpact);
      guessed.push(component.name);
    }
  }
  if (guessed.length > 0) found.push(caveats.statusByImpact(guessed, byImpact!, impact!));
  const nameless = unknown.slice(groups.length);
  if (nameless.length > 0) found.push(caveats.statusUnknowable(nameless));
  sayWhatStays(byComponent, entries, found);
  const stated = stateChanges(told, first, (index) => !isEnd(entries[index]!.status));
  return { ...stated, ...(unknown.length > 0 && { affected: unknown.join(', ') }) };
}

function statusOf(impact: StatedImpact): WrittenStatus {
  return impact === 'maintenance' ? 'under_maintenance' : statusOfImpact(impact);
}

/** The status from the start, when the first update names the component; undefined when only a later one does. */
function firstStatus(
  component: Component,
  { index, before, after }: Mention,
  entries: readonly Entry<IncidentStatus>[],
  found: string[],
): WrittenStatus | undefined {
  if (isTrouble(before) && !isTrouble(after)) {
    found.push(caveats.hitBefore(component.name, before!));
    return before;
  }
  if (index === 0 || isEnd(entries[index]!.status)) return after;
  if (isTrouble(before)) {
    found.push(caveats.hitEarlier(component.name, entries[index]!.at, before!));
  }
  return undefined;
}

function isTrouble(status: WrittenStatus | undefined): boolean {
  return status !== undefined && status !== 'operational';
}

function sayWhatStays(
  byComponent: Mentions['byComponent'],
  entries: readonly Entry<IncidentStatus>[],
  found: string[],
): void {
  for (const [component, mentions] of byComponent) {
    const last = mentions.at(-1);
    if (!last || !isTrouble(last.after) || !isEnd(entries[last.index]!.status)) continue;
    found.push(caveats.stillHit(component.name, last.after!));
  }
}
