import type { AffectedComponent } from '../../../model/reports/facts.ts';
import type { Instant } from '../../../model/time/instant.ts';
import { isNothing, cachetCode, cachetText } from './data.ts';
import type { CachetComponents } from './components.ts';
import type { CachetDates } from './dates.ts';
import { caveats as sharedCaveats } from '../shared/caveats.ts';
import { caveats, refusals } from './caveats.ts';
import type { CachetItem } from './items.ts';
import { withoutHtml } from '../html/markdown-without-html.ts';

/** What a report of an import is made from. */
export interface CachetMove {
  readonly item: CachetItem;
  readonly components: CachetComponents;
  readonly dates: CachetDates;
  /** Caveats about what was decided on the way. */
  readonly found: string[];
}

/** Why a report must not be written: it may not be public. */
export function refusalOf({ data }: CachetItem): string | undefined {
  const deleted = data.get('deleted_at') ?? data.get('deleted');
  if (!isNothing(deleted)) return refusals.deleted();
  const visible = data.get('visible');
  if (isNothing(visible)) return undefined;
  const code = cachetCode(visible);
  if (code === 1) return undefined;
  return code === 0 || code === 2 ? refusals.hidden() : refusals.visibleUnreadable(visible);
}

/** The message of a report or an update, which is markdown in both versions. */
export function parseMessage({ data }: CachetItem, found: string[]): string {
  const written = data.get('message');
  if (isNothing(written)) return '';
  if (typeof written === 'object') found.push(caveats.textUnreadable());
  return withoutHtml(cachetText(written) ?? '', found);
}

/** Adds a caveat for the keys of a report that an import does not know. */
export function noteLeft({ data }: CachetItem, found: string[]): void {
  const left = [...data].filter(([key, value]) => !known.has(key) && !isNothing(value));
  if (left.length > 0) found.push(sharedCaveats.keysLeft(left.map(([key]) => key)));
}

const known = new Set([
  ...['id', 'guid', 'user_id', 'name', 'message', 'status', 'visible', 'stickied', 'notifications'],
  ...['component', 'component_id', 'component_status', 'components', 'updates', 'is_resolved'],
  ...['occurred_at', 'scheduled_at', 'completed_at', 'published_at', 'created_at', 'updated_at'],
  ...['occurred', 'scheduled', 'completed', 'published', 'created', 'updated'],
  ...['deleted_at', 'deleted', 'human_status', 'latest_update_id', 'latest_status'],
  ...['latest_human_status', 'latest_icon', 'permalink', 'duration', 'scheduled_at_iso'],
  // The program that wrote the report, if a program did.
  ...['external_provider', 'external_id'],
]);

interface NamedComponents {
  readonly statuses: readonly AffectedComponent[];
  /** Names of the components without a known status. */
  readonly others: readonly string[];
}

/** The components that an incident names. A status that Cachet does not tell is never invented. */
export function componentsOfIncident(
  move: CachetMove,
  { isOpen, lastAt }: { readonly isOpen: boolean; readonly lastAt: Instant },
): NamedComponents {
  const { item, components, found } = move;
  if (item.components === undefined) found.push(caveats.componentsUntold());
  const groups: Record<'told' | 'now' | 'untold' | 'uncertain', string[]> = {
    told: [],
    now: [],
    untold: [],
    uncertain: [],
  };
  const statuses: AffectedComponent[] = [];
  for (const link of item.components ?? []) {
    const name = components.nameOf(link.id);
    if (name === undefined) {
      found.push(caveats.componentUnknown(link.id));
      continue;
    }
    const told = link.isCertain ? components.statusOf(link, found) : undefined;
    const isTold = told !== undefined && told !== 'operational';
    const now = isOpen && !isTold ? components.nowOf(link.id) : undefined;
    const status = isTold ? told : now;
    groups[isTold ? 'told' : now ? 'now' : link.isCertain ? 'untold' : 'uncertain'].push(name);
    const id = status && components.idOf(link.id);
    if (status && id !== undefined) statuses.push({ id, status });
    else components.leaveUntold(link.id, lastAt);
  }
  if (groups.now.length > 0) found.push(caveats.statusOfNow(groups.now));
  if (groups.untold.length > 0) found.push(caveats.statusUntold(groups.untold));
  if (groups.uncertain.length > 0) found.push(caveats.statusUncertain(groups.uncertain));
  return { statuses, others: [...new Set([...groups.untold, ...groups.uncertain])] };
}
