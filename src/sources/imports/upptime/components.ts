import type { Component } from '../../../model/components/component.ts';
import { toFileName } from '../../text/file-name.ts';
import { ComponentNames } from '../../github/reports/vocabulary.ts';
import { ComponentSchema } from '../../page/page-schema.ts';
import { fitText } from '../shared/fitted-text.ts';
import { cleanLine, maxName } from '../shared/imported-text.ts';
import { FreeNames } from '../shared/unique-names.ts';
import { parseShownAddress, type HiddenReason } from './address.ts';
import { caveats } from './caveats.ts';
import type { SlugHistory, SummaryEntry } from './history.ts';
import type { UpptimeSite } from './schemas.ts';
import { toUpptimeSlug } from './slug.ts';

interface Placed {
  readonly component: Component;
  /** The label of its issues. */
  readonly slug: string;
  readonly tags: readonly string[];
}

/** The components of an Upptime page: its sites, then components that only its history has. */
export class UpptimeComponents {
  readonly #placed: Placed[] = [];
  readonly #ids = new FreeNames(80);
  readonly #slugs = new Set<string>();
  readonly #hidden = new Map<HiddenReason, string[]>();
  readonly #histories: ReadonlyMap<string, SlugHistory>;
  readonly #summary: ReadonlyMap<string, string>;
  readonly #found: string[];

  constructor(
    histories: readonly SlugHistory[],
    summary: readonly SummaryEntry[],
    found: string[],
  ) {
    this.#histories = new Map(histories.map((history) => [history.slug, history]));
    // The first entry with a name counts, as in Upptime.
    this.#summary = new Map(summary.toReversed().map(({ name, slug }) => [name, slug]));
    this.#found = found;
  }

  /** In display order. */
  get all(): readonly Component[] {
    return this.#placed.map(({ component }) => component);
  }

  /** @returns the id of its component */
  addSite(site: UpptimeSite): string {
    const name = this.#shown(site.name);
    const slug = this.#slugOf(site, name);
    if (this.#slugs.has(slug)) this.#found.push(caveats.siteTwice(name, slug));
    const addresses = [site.link, site.url].map((written) => parseShownAddress(written ?? ''));
    const address = addresses.find((each) => 'url' in each) ?? addresses.at(-1)!;
    if ('hidden' in address) {
      const names = this.#hidden.get(address.hidden) ?? [];
      names.push(name);
      this.#hidden.set(address.hidden, names);
    }
    return this.#place(name, slug, site.tags ?? [], {
      retired: false,
      ...('url' in address && { url: address.url }),
    });
  }

  /** Adds the components that only the history has. */
  addRest(isRetired: boolean): void {
    for (const { slug, found, reason } of this.#histories.values()) {
      if (this.#slugs.has(slug) || reason !== undefined) continue;
      const id = this.#place(this.#shown(slug), slug, [], { retired: isRetired });
      found.push(isRetired ? caveats.retired(id) : caveats.notRetired(id));
    }
  }

  /** The caveats about labels that the sync cannot use, and about addresses that are left out. */
  check(): void {
    const names = new ComponentNames(this.all);
    const seen = new Set<string>();
    for (const { component, slug } of this.#placed) {
      const { id, name } = component;
      const isFirst = !seen.has(slug);
      seen.add(slug);
      if (/^(status|maintenance)$/i.test(slug)) this.#found.push(caveats.labelTaken(name, slug));
      else if (isFirst && names.read(slug)?.id !== id) {
        this.#found.push(caveats.labelUnread(name, slug, id));
      }
    }
    if (this.#placed.some(({ tags }) => tags.length > 0)) this.#found.push(caveats.tagsLeft());
    for (const { component, tags } of this.#placed) {
      for (const tag of new Set(tags)) {
        const id = names.read(tag)?.id;
        if (id === undefined || id === component.id) continue;
        this.#found.push(caveats.tagNames(component.name, tag, id));
      }
    }
    for (const [reason, hidden] of this.#hidden) {
      this.#found.push(caveats.addressHidden(hidden, reason));
    }
  }

  /** The configured slug, the one in the last summary, or the one that Upptime would make. */
  #slugOf({ name: written, slug }: UpptimeSite, name: string): string {
    const stated = slug?.trim();
    if (stated) return stated;
    const known = this.#summary.get(written);
    if (known !== undefined) return known;
    const made = toUpptimeSlug(written);
    if (made === undefined || (this.#histories.size > 0 && !this.#histories.has(made))) {
      this.#found.push(caveats.labelGuessed(name, made ?? written));
    }
    return made ?? written;
  }

  #place(
    name: string,
    slug: string,
    tags: readonly string[],
    more: Pick<Component, 'retired' | 'url'>,
  ): string {
    const isId = ComponentSchema.shape.id.safeParse(slug).success;
    const id = this.#ids.claim(isId ? slug : toFileName(slug, 'component'));
    const since = this.#slugs.has(slug) ? undefined : this.#histories.get(slug)?.since;
    const component = { id, name, ...more, ...(since !== undefined && { since }) };
    this.#placed.push({ component, slug, tags });
    this.#slugs.add(slug);
    return id;
  }

  #shown(written: string): string {
    return fitText(cleanLine(written), 'the name of a site', maxName, this.#found) ?? 'Component';
  }
}
