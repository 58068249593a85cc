import type { Component } from '../../../model/components/component.ts';
import type { Instant } from '../../../model/time/instant.ts';
import { compareText } from '../../../model/text-order.ts';
import { toFileName } from '../../text/file-name.ts';
import { caveats } from './caveats.ts';
import { cleanLine, maxName, shorten } from '../shared/imported-text.ts';
import { formerIds } from '../shared/former-ids.ts';
import { FreeNames } from '../shared/unique-names.ts';
import type { StatuspageAffected, StatuspageComponent } from './schema.ts';
import { parseTime } from './time.ts';

/** What a code or name in a report means: a component, or a group, which has no status of its own. */
export type Named = { readonly component: Component } | { readonly group: string };

/** The components of the page that moves in, found by code, by name, or by `Group - Name` as in updates. */
export class StatuspageComponents {
  readonly #added: Component[] = [];
  readonly #ids = new FreeNames();
  readonly #byCode = new Map<string, Named>();
  /** Undefined when several have the name. */
  readonly #byName = new Map<string, Named | undefined>();
  /** The statuses as they are written; retired components have none. */
  readonly #statuses = new Map<Component, string | undefined>();
  readonly #changedAt = new Map<Component, Instant>();
  readonly #isRetired: boolean;

  /** @param isComplete whether the list has every component in use, so that others that reports name are retired */
  constructor(isComplete: boolean) {
    this.#isRetired = isComplete;
  }

  get ids(): readonly string[] {
    return this.#ids.all;
  }

  /** The components that the page lists, each with its status as it is written. */
  get statuses(): ReadonlyMap<Component, string | undefined> {
    return this.#statuses;
  }

  /** When a component that the page lists was changed last. */
  changedAt(component: Component): Instant | undefined {
    return this.#changedAt.get(component);
  }

  /** The components that only reports name, in the order of the reports. */
  get added(): readonly Component[] {
    return this.#added;
  }

  /**
   * Makes our components from theirs. An older one keeps its id when a newer one has the same name, so that a later
   * import does not rename it.
   */
  addAll(
    listed: readonly { readonly theirs: StatuspageComponent; readonly group: string | undefined }[],
    toMore: (theirs: StatuspageComponent) => Partial<Component>,
  ): Map<StatuspageComponent, Component> {
    const byAge = listed.toSorted(
      ({ theirs: a }, { theirs: b }) =>
        (parseTime(a.created_at) ?? 0) - (parseTime(b.created_at) ?? 0) ||
        compareText(a.id ?? '', b.id ?? ''),
    );
    return new Map(
      byAge.map(({ theirs, group }) => {
        const name = nameOf(theirs);
        const id = this.#claim(name, group === undefined ? theirs.id : `${group} ${name}`);
        const component = { retired: false, ...toMore(theirs), ...formerIds(theirs.id), id, name };
        this.#remember({ component }, theirs.id, [name, ...(group ? [`${group} - ${name}`] : [])]);
        if (!component.retired) this.#statuses.set(component, theirs.status);
        const changedAt = parseTime(theirs.updated_at);
        if (changedAt !== undefined) this.#changedAt.set(component, changedAt);
        return [theirs, component] as const;
      }),
    );
  }

  addGroup(theirs: StatuspageComponent): void {
    const name = nameOf(theirs);
    this.#remember({ group: name }, theirs.id, [name]);
  }

  /** Undefined without a code and a name; adds a component that the page does not have. */
  find({ code, name: written }: Pick<StatuspageAffected, 'code' | 'name'>, found: string[]) {
    const name = shorten(cleanLine(written ?? ''), maxName);
    const known = code === undefined ? undefined : this.#byCode.get(code);
    if (known) return known;
    const named = name === '' ? undefined : this.#byName.get(name);
    if (named) {
      if (code !== undefined) found.push(caveats.componentByName(name));
      return named;
    }
    if (name === '' && code === undefined) return undefined;
    if (this.#byName.has(name)) found.push(caveats.nameShared(name));
    const id = this.#claim(name || (code ?? ''), code);
    const shown = name || shorten(cleanLine(code ?? ''), maxName) || id;
    const component = { id, name: shown, ...formerIds(code), retired: this.#isRetired };
    this.#added.push(component);
    const entry = { component };
    this.#remember(entry, code, []);
    // From now on the name means this component, even if others share it.
    this.#byName.set(shown, entry);
    return entry;
  }

  #claim(name: string, more = name): string {
    // Ids have at most 80 characters, of which the number that makes them unique needs some.
    const toId = (text: string) => toFileName(text.slice(0, 60), 'component').slice(0, 70);
    return this.#ids.claim(toId(name), toId(more));
  }

  #remember(named: Named, code: string | undefined, names: readonly string[]): void {
    if (code !== undefined && !this.#byCode.has(code)) this.#byCode.set(code, named);
    for (const name of names) this.#byName.set(name, this.#byName.has(name) ? undefined : named);
  }
}

/** Empty when neither its name nor its id can be shown: then it is not a component. */
export function nameOf({ name, id }: StatuspageComponent): string {
  return shorten(cleanLine(name ?? ''), maxName) || shorten(cleanLine(id ?? ''), maxName);
}
