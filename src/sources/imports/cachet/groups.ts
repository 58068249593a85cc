import { cachetCode, cachetId, isNothing } from './data.ts';
import type { CachetItem } from './items.ts';

/**
 * Which component is in which group. Cachet 2 names the group in the component, Cachet 3 the components in the group.
 */
export class CachetGroups {
  readonly #byId = new Map<number, CachetItem>();
  readonly #byComponent = new Map<number, CachetItem>();
  readonly #all: readonly CachetItem[];

  constructor(groups: readonly CachetItem[]) {
    this.#all = groups.toSorted(byOrder);
    for (const group of this.#all) {
      if (group.id !== undefined) this.#byId.set(group.id, group);
      for (const { id } of group.components ?? []) {
        if (!this.#byComponent.has(id)) this.#byComponent.set(id, group);
      }
    }
  }

  /** In display order. */
  get all(): readonly CachetItem[] {
    return this.#all;
  }

  of(component: CachetItem): CachetItem | undefined {
    const told = cachetId(component.data.get('group_id'));
    const { id } = component;
    return (
      (told === undefined ? undefined : this.#byId.get(told)) ??
      (id === undefined ? undefined : this.#byComponent.get(id))
    );
  }
}

/** Whether a group is hidden from the public: 1 is for everybody, 0 for people who are logged in, 2 for nobody. */
export function isHiddenGroup({ data }: CachetItem): boolean {
  const visible = data.get('visible');
  return !isNothing(visible) && cachetCode(visible) !== 1;
}

/** By the order that people gave, then by number. */
export function byOrder(a: CachetItem, b: CachetItem): number {
  const order = ({ data }: CachetItem) => cachetCode(data.get('order')) ?? 0;
  return order(a) - order(b) || (a.id ?? Infinity) - (b.id ?? Infinity) || 0;
}
