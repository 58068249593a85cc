import type { Position } from '../../model/problem.ts';
import { fold, nearest } from '../text/nearest.ts';
import { asSeen, invisibleIn } from '../text/written-text.ts';
import type { ProblemList } from '../problem-list.ts';

/** The components that reports may name. */
export class KnownComponents {
  readonly ids: readonly string[];
  readonly #known: ReadonlySet<string>;
  readonly #names: ReadonlyMap<string, string>;

  /** @param names of the components by id, for cures */
  constructor(ids: readonly string[], names: Readonly<Record<string, string>> = {}) {
    this.ids = ids;
    this.#known = new Set(ids);
    this.#names = new Map(Object.entries(names).map(([id, name]) => [fold(name), id]));
  }

  /** The component that may be meant: by its name, without what cannot be seen, or by the nearest id. */
  meant(found: string): string | undefined {
    const seen = asSeen(found);
    return this.has(seen) ? seen : (this.#names.get(fold(seen)) ?? nearest(seen, this.ids));
  }

  has(id: string): boolean {
    return this.#known.has(id);
  }

  /** Adds a problem for each component that the page does not have. */
  check(ids: readonly string[], at: (id: string) => Position, problems: ProblemList): void {
    for (const id of ids) {
      if (this.has(id)) continue;
      const near = this.meant(id);
      const hidden = invisibleIn(id);
      problems.add('unknown-component', at(id), {
        found: id,
        known: this.ids,
        ...(near !== undefined && { nearest: near }),
        ...(hidden !== undefined && { hidden }),
      });
    }
  }
}
