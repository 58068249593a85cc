import { distance } from 'fastest-levenshtein';

import type { Component } from '../../../model/components/component.ts';
import { caveats } from './post-caveats.ts';
import { formerIds } from '../shared/former-ids.ts';
import { cleanLine, maxName, shorten } from '../shared/imported-text.ts';
import { FreeNames } from '../shared/unique-names.ts';
import { toFileName } from '../../text/file-name.ts';

/** The components of a site, found by any spelling of the names that posts give them. */
export class PostComponents {
  readonly #all: Component[] = [];
  readonly #byName = new Map<string, Component>();
  readonly #bySpelling = new Map<string, Component>();
  /** The components of the configuration: those that were added before a post was searched for. */
  #listed: ReadonlyMap<string, Component> | undefined;
  readonly #ids = new FreeNames(80);
  readonly #addresses = new Set<string>();
  readonly #addressOf: (name: string) => string | undefined;

  /** @param addressOf where the site had its page about a name */
  constructor(addressOf: (name: string) => string | undefined = () => undefined) {
    this.#addressOf = addressOf;
  }

  /** In the order in which they were added. */
  get all(): readonly Component[] {
    return this.#all;
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  /**
   * Adds a component with an id of its own; posts may call it by any of `names`. A name keeps its first component.
   * @param idFrom the text from which the id is made.
   */
  add(
    name: string,
    names: readonly string[],
    more: Partial<Pick<Component, 'description' | 'url' | 'retired' | 'translations'>> = {},
    idFrom = name,
  ): Component {
    const shown = shorten(cleanLine(name), maxName);
    const id = this.#ids.claim(toFileName(shorten(cleanLine(idFrom), maxName), 'component'));
    const former = formerIds(this.#newAddress(names[0] ?? name));
    const component: Component = { retired: false, ...more, ...former, id, name: shown };
    this.#all.push(component);
    for (const each of names) {
      if (!this.#byName.has(each)) this.#byName.set(each, component);
      const key = spelling(each);
      if (!this.#bySpelling.has(key)) this.#bySpelling.set(key, component);
    }
    return component;
  }

  /**
   * The component that a post means: by its name, by another spelling of it, or by a misspelling (with a caveat) of a
   * name in the configuration. A name that only posts have is no sign of what another post meant.
   */
  find(name: string, found: string[]): Component | undefined {
    this.#listed ??= new Map(this.#bySpelling);
    const wanted = spelling(name);
    const known = this.#byName.get(name) ?? this.#bySpelling.get(wanted);
    if (known) return known;
    // No site has more, and to compare all of them would take long.
    if (this.#listed.size > 1_000) return undefined;
    const near = [...this.#listed].find(([key]) => isTypo(wanted, key))?.[1];
    if (near) found.push(caveats.componentNear(name, near.name));
    return near;
  }

  /** An old address leads to one component, the first. */
  #newAddress(name: string): string | undefined {
    const address = this.#addressOf(name);
    if (address === undefined || this.#addresses.has(address)) return undefined;
    this.#addresses.add(address);
    return address;
  }
}

/** Only the letters and digits: `Artifact Caching Proxy` and `artifact-caching-proxy` are the same name. */
function spelling(name: string): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return letters === '' ? name : letters;
}

/**
 * Whether one of two long enough names has one letter more. A different letter or digit means another component: East,
 * West.
 */
function isTypo(a: string, b: string): boolean {
  const digits = (text: string) => text.replace(/\D/g, '');
  return (
    Math.min(a.length, b.length) >= 6 &&
    Math.abs(a.length - b.length) === 1 &&
    digits(a) === digits(b) &&
    distance(a, b) === 1
  );
}
