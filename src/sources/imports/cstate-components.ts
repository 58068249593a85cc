import { distance } from 'fastest-levenshtein';

import type { Component } from '../../model/component.ts';
import { doubts } from './cstate-doubts.ts';
import { cleanLine, maxName, shorten, unique } from './moved-text.ts';
import { toFileName } from '../file-name.ts';

/** The components of a cState site, found by any spelling of the names that posts give them. */
export class CstateComponents {
  readonly #all: Component[] = [];
  readonly #byName = new Map<string, Component>();
  readonly #bySpelling = new Map<string, Component>();

  /** In the order in which they were added. */
  get all(): readonly Component[] {
    return this.#all;
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  /** Adds a component with an id of its own; `names` are what posts may call it. A name that is taken stays taken. */
  add(
    name: string,
    names: readonly string[],
    more: Partial<Pick<Component, 'description' | 'url' | 'retired'>> = {},
  ): Component {
    const shown = shorten(cleanLine(name), maxName);
    const id = unique(toFileName(shown, 'component'), (taken) =>
      this.#all.some((each) => each.id === taken),
    );
    const component: Component = { retired: false, ...more, id, name: shown };
    this.#all.push(component);
    for (const each of names) {
      if (!this.#byName.has(each)) this.#byName.set(each, component);
      const key = spelling(each);
      if (!this.#bySpelling.has(key)) this.#bySpelling.set(key, component);
    }
    return component;
  }

  /** The component that a post means: by its name, by another spelling of it, or by a slip of the pen (a doubt). */
  find(name: string, found: string[]): Component | undefined {
    const known = this.#byName.get(name) ?? this.#bySpelling.get(spelling(name));
    if (known) return known;
    const near = [...this.#bySpelling].find(([key]) => isSlip(spelling(name), key))?.[1];
    if (near) found.push(doubts.componentNear(name, near.name));
    return near;
  }
}

/** Letters and digits alone: `Artifact Caching Proxy` and `artifact-caching-proxy` are one name. */
function spelling(name: string): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return letters === '' ? name : letters;
}

/** One letter too many or too few in a name long enough. Another letter or digit is another component: East, West. */
function isSlip(a: string, b: string): boolean {
  const digits = (text: string) => text.replace(/\D/g, '');
  return (
    Math.min(a.length, b.length) >= 6 &&
    Math.abs(a.length - b.length) === 1 &&
    digits(a) === digits(b) &&
    distance(a, b) === 1
  );
}
