/** Gives each name once, as `unique` does, but without counting from the start for each of many equal names. */
export class FreeNames {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();

  get all(): readonly string[] {
    return [...this.#taken];
  }

  /** `name`; if that is taken, `other`; if that is taken, too, `other-2`, `other-3` and so on. */
  claim(name: string, other = name): string {
    let free = this.#taken.has(name) ? other : name;
    for (let number = this.#next.get(other) ?? 2; this.#taken.has(free); number += 1) {
      free = `${other}-${number}`;
      this.#next.set(other, number + 1);
    }
    this.#taken.add(free);
    return free;
  }
}
