import {
  flattenComponents,
  isGroup,
  type ComponentEntry,
} from '../../model/components/component.ts';
import type { Position } from '../../model/problem.ts';
import { fold, nearest } from '../text/nearest.ts';
import { visibleForm, invisibleIn } from '../text/invisible-characters.ts';
import type { ProblemList } from '../problem-list.ts';

/** The components that reports may name. */
export class KnownComponents {
  readonly ids: readonly string[];
  readonly #known: ReadonlySet<string>;
  readonly #byName: ReadonlyMap<string, readonly string[]>;

  readonly #groups: ReadonlySet<string>;

  /**
   * @param byName the ids that each folded name may mean, for cures
   * @param groups the names among them that are those of groups
   */
  constructor(
    ids: readonly string[],
    byName: ReadonlyMap<string, readonly string[]> = new Map(),
    groups: readonly string[] = [],
  ) {
    this.#groups = new Set(groups.map(plain));
    this.ids = ids;
    this.#known = new Set(ids);
    this.#byName = new Map([...byName].map(([name, meant]) => [plain(name), meant]));
  }

  /** The component that is probably meant: by its name without invisible characters, or by the nearest id. */
  meant(found: string): string | undefined {
    const [id, ...others] = this.allMeant(found);
    return others.length > 0 ? undefined : id;
  }

  /** All components that may be meant: a group means those in it, `all` means every one. */
  allMeant(found: string): readonly string[] {
    const seen = visibleForm(found);
    if (this.has(seen)) return [seen];
    const named = this.#byName.get(plain(fold(seen)));
    if (named) return named;
    if (/^(\*|all|everything|all (components|services|systems))$/i.test(seen)) return this.ids;
    const [group = '', own = '', ...more] = seen.split(/ ?[/>] ?/);
    const inGroup = this.#byName.get(plain(fold(group)))?.filter((id) => id === fold(own));
    if (more.length === 0 && inGroup?.length === 1) return inGroup;
    const near = nearest(seen, this.ids);
    return near === undefined ? [] : [near];
  }

  /** The ids that a text or a list of names may mean; undefined when one of them means none. */
  idsMeant(found: unknown): string[] | undefined {
    const names: unknown[] =
      typeof found === 'string' ? found.split(/\s*(?:[,;&]|\band\b)\s*/) : [found].flat();
    const ids = names.map((name) => (typeof name === 'string' ? this.allMeant(name) : []));
    return ids.some((each) => each.length === 0) ? undefined : [...new Set(ids.flat())];
  }

  /** Whether a name is that of a group, which means all components in it. */
  isGroup(found: string): boolean {
    return this.#groups.has(plain(fold(found)));
  }

  has(id: string): boolean {
    return this.#known.has(id);
  }

  /** Adds a problem for each component that the page does not have. */
  /** @param line the whole line to type, if it is known */
  check(
    ids: readonly string[],
    at: (id: string) => Position,
    problems: ProblemList,
    line: { readonly instead?: string } = {},
  ): void {
    for (const id of ids) {
      if (this.has(id)) continue;
      const near = this.meant(id);
      const hidden = invisibleIn(id);
      const all = this.allMeant(id);
      const among = near === undefined && all.length > 0 ? all : undefined;
      problems.add('unknown-component', at(id), {
        found: id,
        known: this.ids,
        ...(near !== undefined && { nearest: near }),
        ...(among !== undefined && { among }),
        ...(hidden !== undefined && { hidden }),
        ...(near !== undefined && line),
      });
    }
  }
}

/** The components and the ids of groups, where a group stands for its components. */
export function withGroups(entries: readonly ComponentEntry[]): KnownComponents {
  const groups = entries.flatMap((entry) =>
    isGroup(entry) && entry.id !== undefined ? [entry.id] : [],
  );
  const ids = flattenComponents(entries).map(({ id }) => id);
  return new KnownComponents([...new Set([...ids, ...groups])]);
}

/** People leave out the brackets of `API (Europe)`. */
function plain(name: string): string {
  return name.replace(/[()（）]/g, '');
}
