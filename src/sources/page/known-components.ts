import type { Position } from '../../model/problem.ts';
import { nearest } from '../text/nearest.ts';
import type { ProblemList } from '../problem-list.ts';

/** The components that reports may name. */
export class KnownComponents {
  readonly ids: readonly string[];
  readonly #known: ReadonlySet<string>;

  constructor(ids: readonly string[]) {
    this.ids = ids;
    this.#known = new Set(ids);
  }

  has(id: string): boolean {
    return this.#known.has(id);
  }

  /** Adds a problem for each component that the page does not have. */
  check(ids: readonly string[], at: (id: string) => Position, problems: ProblemList): void {
    for (const id of ids) {
      if (this.has(id)) continue;
      const near = nearest(id, this.ids);
      problems.add('unknown-component', at(id), {
        found: id,
        known: this.ids,
        ...(near !== undefined && { nearest: near }),
      });
    }
  }
}
