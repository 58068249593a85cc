import type { Component, ComponentEntry } from '../../../model/components/component.ts';
import type { Instant } from '../../../model/time/instant.ts';
import type { WrittenStatus } from '../../../model/status.ts';
import { toFileName } from '../../text/file-name.ts';
import { cachetCode, cachetId, isNothing } from './data.ts';
import { isShown, parseComponent, parseName } from './component.ts';
import type { CachetDates } from './dates.ts';
import { caveats } from './caveats.ts';
import { byOrder, isHiddenGroup, type CachetGroups } from './groups.ts';
import type { CachetItem, CachetLink } from './items.ts';
import { uniqueName } from '../shared/imported-text.ts';

/** The meanings of Cachet's numbers for a status; 5 is "unknown" in Cachet, too. */
const statuses: ReadonlyMap<number, WrittenStatus> = new Map([
  [1, 'operational'],
  [2, 'degraded_performance'],
  [3, 'partial_outage'],
  [4, 'major_outage'],
  [6, 'under_maintenance'],
]);

interface Known {
  readonly item: CachetItem;
  readonly component: Component;
  readonly isPublic: boolean;
}

/** A component in trouble that no open incident names. */
export interface UncoveredComponent {
  readonly id: number;
  readonly component: Component;
  readonly status: WrittenStatus | undefined;
  readonly at: Instant | undefined;
}

/** The components of an installation, by their numbers there. */
export class CachetComponents {
  readonly #known = new Map<number, Known>();
  readonly #named = new Set<number>();
  readonly #untoldUntil = new Map<number, Instant>();
  readonly #groups: CachetGroups;

  /** @param items oldest number first, so that a component that is added later renames none. */
  constructor(
    items: readonly CachetItem[],
    groups: CachetGroups,
    dates: CachetDates,
    found: string[],
  ) {
    this.#groups = groups;
    const ids = new Set<string>();
    for (const item of items) {
      const name = parseName(item, found);
      if (name === undefined || item.id === undefined) {
        found.push(
          caveats.componentUnnamed(item.id === undefined ? 'without a number' : `${item.id}`),
        );
        continue;
      }
      const plain = toFileName(name, 'component');
      const isTaken = (id: string) => ids.has(id);
      const short = plain.slice(0, 60).replace(/-+$/, '');
      const id = isTaken(plain) ? uniqueName(`${short}-${item.id}`, isTaken) : plain;
      ids.add(id);
      const group = groups.of(item);
      const isPublic = isShown(item) && !(group && isHiddenGroup(group));
      const component = { ...parseComponent(item, name, dates, found), id, retired: !isPublic };
      this.#known.set(item.id, { item, component, isPublic });
    }
  }

  nameOf(id: number): string | undefined {
    return this.#known.get(id)?.component.name;
  }

  /** The id that we give it. A component whose id was asked for stays on the page. */
  idOf(id: number): string | undefined {
    this.#named.add(id);
    return this.#known.get(id)?.component.id;
  }

  /** Says that nobody knows its status until then, because an incident named it without one. */
  leaveUntold(id: number, until: Instant): void {
    this.#untoldUntil.set(id, Math.max(until, this.#untoldUntil.get(id) ?? until));
  }

  /** The status that a report gives a component; undefined when it gives none, or "unknown". */
  statusOf({ id, status }: CachetLink, found: string[]): WrittenStatus | undefined {
    if (isNothing(status)) return undefined;
    const code = cachetCode(status);
    const known = code === undefined ? undefined : statuses.get(code);
    if (known === undefined && code !== 5) {
      found.push(caveats.statusUnknown(this.nameOf(id) ?? '', status));
    }
    return known;
  }

  /** Its present status; undefined when it is operational, or when nobody knows. */
  nowOf(id: number): WrittenStatus | undefined {
    const code = cachetCode(this.#known.get(id)?.item.data.get('status'));
    return code === undefined || code === 1 ? undefined : statuses.get(code);
  }

  /**
   * The public components that are not operational at present, or may not be, with their status if it is known and the
   * instant at which it was already so.
   * @param covered our ids of the components to which open incidents give a status.
   */
  notOperational(covered: ReadonlySet<string>, dates: CachetDates): UncoveredComponent[] {
    return [...this.#known].flatMap(([id, { item, component, isPublic }]) => {
      const isGood = cachetCode(item.data.get('status')) === 1;
      if (isGood || !isPublic || covered.has(component.id)) return [];
      const at = dates.instant(item, 'updated_at', 'updated');
      return [{ id, component, status: this.nowOf(id), at }];
    });
  }

  /**
   * The entries in display order: the groups, then components without a group, then those that only reports name.
   * @param firstNamedAt when the first report that names a component began, by our ids: the component existed then.
   */
  entries(firstNamedAt: ReadonlyMap<string, Instant>, found: string[]): ComponentEntry[] {
    const shown = [...this.#known.values()].filter(({ isPublic }) => isPublic);
    const dated = ({ item, component }: Known): Component => {
      const { since = Infinity, id } = component;
      const untold = this.#untoldUntil.get(item.id ?? NaN) ?? -Infinity;
      // A component without a date has existed as long as anybody knows.
      const first = since === Infinity ? -Infinity : Math.min(since, firstNamedAt.get(id) ?? since);
      const known = Math.max(first, untold);
      return known === -Infinity ? component : { ...component, since: known };
    };
    const untold = shown.filter(({ item }) => this.#untoldUntil.has(item.id ?? NaN));
    if (untold.length > 0) {
      found.push(caveats.daysUntold(untold.map(({ component }) => component.name)));
    }
    const byGroup = Map.groupBy(
      shown.sort((a, b) => byOrder(a.item, b.item)),
      ({ item }) => this.#groups.of(item),
    );
    const grouped = this.#groups.all.flatMap((group): ComponentEntry[] => {
      const name = parseName(group, found) ?? `Group ${group.id ?? ''}`.trim();
      const inside = (byGroup.get(group) ?? []).map(dated);
      if (isHiddenGroup(group)) found.push(caveats.groupHidden(name));
      else if (inside.length === 0) found.push(caveats.groupEmpty(name));
      return inside.length === 0 ? [] : [{ name, components: inside }];
    });
    const alone = byGroup.get(undefined) ?? [];
    for (const { item, component } of alone) {
      const isAstray = cachetId(item.data.get('group_id')) !== undefined;
      if (isAstray) found.push(caveats.groupUnknown(component.name));
    }
    return [...grouped, ...alone.map(dated), ...this.#retired(found)];
  }

  #retired(found: string[]): Component[] {
    const hidden = [...this.#known].filter(([, { isPublic }]) => !isPublic);
    const retired = hidden.flatMap(([id, { component }]) =>
      this.#named.has(id) ? [component] : [],
    );
    for (const [id, { component }] of hidden) {
      if (!this.#named.has(id)) found.push(caveats.componentHidden(component.name));
    }
    if (retired.length > 0) found.push(caveats.componentRetired(retired.map(({ name }) => name)));
    return retired;
  }
}
