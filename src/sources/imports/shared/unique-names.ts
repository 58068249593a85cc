/** Gives each name once, as `unique` does, but without counting from the start for each of many equal names. */
export class FreeNames {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();
  readonly #most: number;

  /** @param most the most characters of a name with its number; the rest of the name is cut */
  constructor(most = Infinity) {
    this.#most = most;
  }

  get all(): readonly string[] {
    return [...this.#taken];
  }

  /** `name`; if that is taken, `other`; if that is taken, too, `other-2`, `other-3` and so on. */
  claim(name: string, other = name): string {
    let free = this.#taken.has(name) ? other : name;
    for (let number = this.#next.get(other) ?? 2; this.#taken.has(free); number += 1) {
      const end = `-${number}`;
      free = other.slice(0, this.#most - end.length).replace(/-+$/, '') + end;
      this.#next.set(other, number + 1);
    }
    this.#taken.add(free);
    return free;
  }
}
