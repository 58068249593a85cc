import type { z } from 'zod';

import { isGroup, type Component, type ComponentEntry } from '../../model/components/component.ts';
import { foldName, distinctNames } from '../../model/components/distinct-names.ts';
import type { ProblemList } from '../problem-list.ts';
import { toFileName } from '../text/file-name.ts';
import type { YamlSource } from '../yaml/frontmatter.ts';
import type { EveryKey } from '../yaml/text-schemas.ts';
import { formatComponent, toComponent } from './component-keys.ts';
import { formatDisplay, toDisplay } from './display-keys.ts';
import type { ComponentGroupSchema, PageSchema } from './page-schema.ts';
import { formatNames, joinTranslated, parseTranslated } from '../text/translated-keys.ts';

/** The components and groups of `page.yml`; a problem for each two that have the same id or name. */
export function toEntries(
  written: z.output<typeof PageSchema>['components'],
  timeZone: string,
  source: YamlSource,
  problems: ProblemList,
): ComponentEntry[] {
  const seen = new Set<string>();
  const ids = flattenWritten(written);
  const place = (path: readonly PropertyKey[], { id, name }: { id: string; name: string }) => {
    if (seen.has(id)) {
      const instead = freeId(id, name, ids);
      problems.add('component-id-twice', source.valueAt([...path, 'id']), { id, instead });
    }
    seen.add(id);
  };
  const entries = written.map((entry, index): ComponentEntry => {
    const path = ['components', index];
    if (!('group' in entry)) {
      place(path, entry);
      return toComponent(entry, timeZone);
    }
    for (const [inner, component] of entry.components.entries()) {
      place([...path, 'components', inner], component);
    }
    const translations = joinTranslated(
      parseTranslated(entry, 'group'),
      parseTranslated(entry, 'description'),
    );
    return {
      name: entry.group,
      ...(entry.id !== undefined && { id: entry.id }),
      ...(translations && { translations }),
      ...(entry.description !== undefined && { description: entry.description }),
      ...(entry.was && { was: entry.was }),
      ...toDisplay(entry),
      components: entry.components.map((component) => toComponent(component, timeZone)),
    };
  });
  warnOfSameNames(entries, source, problems);
  return entries;
}

function flattenWritten(written: z.output<typeof PageSchema>['components']): string[] {
  return written
    .flatMap((entry) => ('group' in entry ? entry.components : [entry]))
    .map(({ id }) => id);
}

/** An id for the second one: from its name, or with a number. */
function freeId(id: string, name: string, taken: readonly string[]): string {
  const numbers = Array.from({ length: taken.length + 1 }, (_, index) => `${id}-${index + 2}`);
  return [toFileName(name, id), ...numbers].find((each) => !taken.includes(each)) ?? id;
}

/** Warns of components with the same name in the same group, which readers cannot tell apart. */
function warnOfSameNames(
  entries: readonly ComponentEntry[],
  source: YamlSource,
  problems: ProblemList,
): void {
  const names = distinctNames(entries);
  const seen = new Map<string, string>();
  const look = ({ id }: Component, path: readonly PropertyKey[]) => {
    const name = names.get(id)!;
    const other = seen.get(foldName(name));
    if (other === undefined) seen.set(foldName(name), id);
    else if (other !== id)
      problems.add('same-name', source.valueAt([...path, 'name']), { name, other });
  };
  for (const [index, entry] of entries.entries()) {
    const path = ['components', index];
    if (!isGroup(entry)) look(entry, path);
    else {
      for (const [inner, component] of entry.components.entries()) {
        look(component, [...path, 'components', inner]);
      }
    }
  }
}

/** The keys that `toEntries` parses. */
export function formatEntry(entry: ComponentEntry) {
  if (!isGroup(entry)) return formatComponent(entry);
  return {
    group: entry.name,
    id: entry.id,
    description: entry.description,
    ...formatNames(entry.translations, 'group'),
    was: entry.was,
    ...formatDisplay(entry),
    components: entry.components.map(formatComponent),
  } satisfies EveryKey<typeof ComponentGroupSchema>;
}
