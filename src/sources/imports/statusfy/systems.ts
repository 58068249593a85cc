import type { Component } from '../../../model/components/component.ts';
import { PostComponents } from '../posts/post-components.ts';
import { hugoText } from '../posts/hugo-data.ts';
import { caveats } from './caveats.ts';
import type { StatusfyLocale } from './locale.ts';
import { fitDescription, fitName, toNames, type Translated } from './translated-names.ts';

export interface StatusfySystems {
  /** The components that the config lists, in display order. */
  readonly entries: readonly Component[];
  readonly components: PostComponents;
  /** Whether the config has a list; without one, nobody knows which components are retired. */
  readonly isListed: boolean;
  /** The component that a report names; adds it when the config does not list it. */
  readonly componentOf: (name: string, found: string[]) => Component;
}

/** Components by Statusfy's ids of systems, with the names from the locales. */
export function parseSystems(
  written: unknown,
  own: StatusfyLocale | undefined,
  translated: Translated,
  found: string[],
): StatusfySystems {
  const components = new PostComponents();
  const nameless: string[] = [];
  const isListed = Array.isArray(written);
  const add = (id: string, retired: boolean, withCaveat: string[]) =>
    components.add(...toComponent(id, retired, own, translated, withCaveat));
  if (!isListed) found.push(caveats.systemsMissing());
  const entries = (isListed ? written : []).flatMap((item: unknown): Component[] => {
    const id = hugoText(item);
    if (id === undefined) found.push(caveats.valueUnfit('content.systems', 'a list of texts'));
    else if (components.has(id)) found.push(caveats.systemTwice(id));
    else {
      if (own?.systems.get(id)?.title === undefined) nameless.push(id);
      return [add(id, false, found)];
    }
    return [];
  });
  if (nameless.length > 0) found.push(caveats.systemNameless(nameless));
  const componentOf = (name: string, withCaveat: string[]) =>
    components.find(name, withCaveat) ?? add(name, isListed, withCaveat);
  return { entries, components, isListed, componentOf };
}

function toComponent(
  id: string,
  retired: boolean,
  own: StatusfyLocale | undefined,
  translated: Translated,
  found: string[],
): Parameters<PostComponents['add']> {
  const { title, description } = own?.systems.get(id) ?? {};
  const name = fitName(title ?? id, `the name of ${id}`, found) ?? 'Component';
  const translations = translated((locale) => toNames(locale.systems.get(id) ?? {}, found));
  const shown = fitDescription(description, `the description of ${id}`, found);
  const more = {
    retired,
    ...(shown !== undefined && { description: shown }),
    ...(translations && { translations }),
  };
  return [name, [id], more, id];
}
