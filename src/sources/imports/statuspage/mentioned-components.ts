import type { Component } from '../../../model/components/component.ts';
import type { AffectedComponent, Facts } from '../../../model/reports/facts.ts';
import { writtenStatuses, type WrittenStatus } from '../../../model/status.ts';
import { fold } from '../../text/nearest.ts';
import type { StatuspageComponents } from './components.ts';
import { caveats } from './caveats.ts';
import type { StatuspageAffected, StatuspageReport } from './schema.ts';
import type { Entry } from './timeline.ts';

/** What one update says of a component. */
export interface Mention {
  readonly index: number;
  /** Undefined for an unknown status. */
  readonly before: WrittenStatus | undefined;
  readonly after: WrittenStatus | undefined;
}

/** Everything that a report says of its components. */
export interface Mentions {
  /** By component, oldest first; empty for a component that only the report as a whole names, and no update. */
  readonly byComponent: ReadonlyMap<Component, readonly Mention[]>;
  /** The status of each component, as it was written when the answer was made, where it is known. */
  readonly now: ReadonlyMap<Component, string>;
  /** Groups, which have no status of their own. */
  readonly groups: readonly string[];
}

/** What a report's frontmatter and its updates say about components. */
export interface StatedComponents {
  readonly fromStart: readonly AffectedComponent[];
  /** By the index of the update. */
  readonly changes: ReadonlyMap<number, readonly AffectedComponent[]>;
}

export function parseMentions(
  report: StatuspageReport,
  entries: readonly Entry<string>[],
  components: StatuspageComponents,
  found: string[],
): Mentions {
  const byComponent = new Map<Component, Mention[]>();
  const groups = new Set<string>();
  const withCaveat = new Set<string>();
  const say = (caveat: string) => withCaveat.add(caveat);
  const place = (affected: Pick<StatuspageAffected, 'code' | 'name'>) => {
    const hints: string[] = [];
    const named = components.find(affected, hints);
    hints.forEach(say);
    if (!named) say(caveats.affectedUnnamed());
    else if ('group' in named) groups.add(named.group);
    else {
      const mentions = byComponent.get(named.component) ?? [];
      byComponent.set(named.component, mentions);
      return { component: named.component, mentions };
    }
    return undefined;
  };
  for (const [index, { affected }] of entries.entries()) {
    for (const each of affected) {
      const placed = place(each);
      const after = parseStatus(each.new_status);
      if (!placed) continue;
      if (after === undefined) {
        say(caveats.componentStatusUnknown(placed.component.name, each.new_status));
      }
      placed.mentions.push({ index, before: parseStatus(each.old_status), after });
    }
  }
  const now = new Map<Component, string>();
  for (const { id, name, status } of report.components) {
    const component = place({ code: id, name })?.component;
    if (component && status !== undefined) now.set(component, status);
  }
  for (const component of byComponent.keys()) {
    const listed = components.statuses.get(component);
    if (listed !== undefined && !now.has(component)) now.set(component, listed);
  }
  for (const group of groups) say(caveats.groupHit(group));
  for (const caveat of withCaveat) found.push(caveat);
  return { byComponent, now, groups: [...groups] };
}

/** Undefined for an unknown status. */
export function parseStatus(written: string | undefined): WrittenStatus | undefined {
  const word = fold((written ?? '').slice(0, 100));
  return writtenStatuses.find((each) => each === word);
}

/** The changes from update to update, for components whose first statuses are known. */
export function stateChanges(
  mentions: Mentions['byComponent'],
  first: ReadonlyMap<Component, WrittenStatus>,
  speaks: (index: number) => boolean,
): StatedComponents {
  const changes = new Map<number, AffectedComponent[]>();
  const fromStart: AffectedComponent[] = [];
  for (const [component, all] of mentions) {
    let stated = first.get(component);
    if (stated !== undefined) fromStart.push({ id: component.id, status: stated });
    // If an update names a component twice, the last mention counts.
    const last = new Map(all.map((mention) => [mention.index, mention.after]));
    for (const [index, after] of last) {
      if (after === undefined || after === stated || !speaks(index)) continue;
      const list = changes.get(index) ?? [];
      list.push({ id: component.id, status: after });
      changes.set(index, list);
      stated = after;
    }
  }
  return { fromStart, changes };
}

export function withChanges<Status>(
  entries: readonly Entry<Status>[],
  changes: StatedComponents['changes'],
) {
  return entries.map(({ status, at, body }, index) => {
    const components = changes.get(index);
    const facts: Facts = components ? { components } : {};
    return { status, postedAt: at, facts, body };
  });
}
