import { isGroup, type Component, type ComponentEntry } from '../../model/components/component.ts';
import { sameAs, tellingNames } from '../../model/components/telling-names.ts';
import { findLanguage, languages } from '../../model/page/language.ts';
import type { Home } from '../../model/page/home.ts';
import type { Link, Page } from '../../model/page/page.ts';
import { defaultWeights } from '../../model/components/uptime.ts';

import { withUnixLines } from '../../model/text/lines.ts';
import { formatDuration, parseDuration } from '../text/duration-text.ts';
import { parseYaml, type YamlSource } from '../yaml/frontmatter.ts';
import { formatComponent, toComponent } from './component-keys.ts';
import { formatGitHubSettings, toGitHubSettings } from './github-settings.ts';
import { formatInstant, parseInstant } from '../text/instant-text.ts';
import type { ProblemList } from '../problem-list.ts';
import { formatYaml } from '../reports/report-file.ts';
import { formatAccent, formatLogo, toAccent, toLogo } from './branding.ts';
import { parseWithSchema } from '../yaml/schema-problems.ts';
import { toPageAddress, type ServedAt } from './page-address.ts';
import type { EveryKey } from '../yaml/text-schemas.ts';
import { PageSchema, type ComponentGroupSchema, type LinkSchema } from './page-schema.ts';
import { formatUpdatePolicy, toUpdatePolicy } from './update-policy.ts';
import { formatHome, toHomes, withQuotedCommands } from './home-keys.ts';
import { formatUpstream, toUpstreams } from './upstream-keys.ts';
import {
  formatNames,
  formatTranslated,
  joinTranslated,
  parseTranslated,
} from './translated-keys.ts';

const examples = {
  name: 'name: Example Status',
  components: 'components: [{ id: api, name: API }]',
};

/**
 * Reads `page.yml`. Undefined when anything in it is wrong; then `problems` has all of it.
 * @param servedAt where the page is served when the file does not say, or whatever it says.
 */
export function parsePage(
  text: string,
  servedAt: ServedAt,
  problems: ProblemList,
): Page | undefined {
  const source = parseYaml(withQuotedCommands(withUnixLines(text)), problems);
  const written = source && parseWithSchema(PageSchema, source, problems, examples);
  if (!written) return undefined;
  const timeZone = written.time_zone ?? 'UTC';
  const seen = new Set<string>();
  const place = (path: readonly PropertyKey[], id: string) => {
    if (seen.has(id)) problems.add('component-id-twice', source.valueAt([...path, 'id']), { id });
    seen.add(id);
  };
  const components = written.components.map((entry, index): ComponentEntry => {
    const path = ['components', index];
    if (!('group' in entry)) {
      place(path, entry.id);
      return toComponent(entry, timeZone);
    }
    for (const [inner, { id }] of entry.components.entries()) {
      place([...path, 'components', inner], id);
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
      components: entry.components.map((component) => toComponent(component, timeZone)),
    };
  });
  warnOfSameNames(components, source, problems);
  const { weights } = written.uptime ?? {};
  const accent = toAccent(written.accent, source, problems);
  const language = written.language ?? written.languages?.[0] ?? 'en';
  if (findLanguage(language) === undefined) {
    problems.add('language-unknown', source.valueAt(['language']), { language, known: languages });
  }
  const translations = joinTranslated(
    parseTranslated(written, 'name'),
    parseTranslated(written, 'description'),
  );
  const feedIds = written.feed_ids && toFeedIds(written.feed_ids);
  const staleAfterMs = parseDuration(written.stale_after ?? '');
  const homes = written.homes && toHomes(written.homes, written.url, source, problems);
  return {
    name: written.name,
    ...(written.id !== undefined && { id: written.id }),
    ...(written.description !== undefined && { description: written.description }),
    url: urlOf(written.url, homes, servedAt),
    ...(homes && { homes }),
    ...(written.homepage !== undefined && { homepage: written.homepage }),
    ...(written.support !== undefined && { support: written.support }),
    ...toLogo(written.logo),
    ...(accent && { accent }),
    timeZone,
    language,
    ...(feedIds && { feedIds }),
    ...(written.old_ids && { oldIds: true }),
    ...(written.search_engines === false && { isHidden: true }),
    ...(written.hub !== undefined && { hub: written.hub }),
    ...(staleAfterMs !== undefined && { staleAfterMs }),
    ...(written.languages && { languages: [...new Set(written.languages)] }),
    ...(translations && { translations }),
    links: (written.links ?? []).map(({ name, url, ...others }): Link => {
      const names = parseTranslated(others, 'name');
      return { name, url, ...(names && { names }) };
    }),
    components,
    weights: {
      ...defaultWeights,
      ...(Object.fromEntries(
        Object.entries(weights ?? {}).filter(([, value]) => value !== undefined),
      ) as Partial<typeof defaultWeights>),
    },
    updates: toUpdatePolicy(written.updates),
    showsNames: written.updates?.show_coordinator ?? false,
    ...(written.log === 'off' && { isLogOff: true }),
    ...(written.upstreams && {
      upstreams: toUpstreams(written.upstreams, components, source, problems),
    }),
    ...(written.github && { github: toGitHubSettings(written.github) }),
  };
}

/** Two components that even their groups do not tell apart: nobody can say which of them is down. */
function warnOfSameNames(
  entries: readonly ComponentEntry[],
  source: YamlSource,
  problems: ProblemList,
): void {
  const names = tellingNames(entries);
  const seen = new Map<string, string>();
  const look = ({ id }: Component, path: readonly PropertyKey[]) => {
    const name = names.get(id)!;
    const other = seen.get(sameAs(name));
    if (other === undefined) seen.set(sameAs(name), id);
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

function toFeedIds({ address, until }: { address: string; until: string }): Page['feedIds'] {
  const reading = parseInstant(until);
  return reading.kind === 'instant'
    ? { address: addressOf(address), untilAt: reading.at }
    : undefined;
}

/** Which of the homes it is that is built for; the first, unless it is known to be another. */
function urlOf(
  written: string | undefined,
  homes: readonly Home[] | undefined,
  servedAt: ServedAt,
): string {
  if (typeof servedAt !== 'string') return addressOf(servedAt.overriding);
  const served = addressOf(servedAt);
  const own = homes?.find(({ url }) => url === served) ?? homes?.[0];
  return own?.url ?? addressOf(written ?? served);
}

/** Of what has been found to be an address. */
function addressOf(url: string): string {
  return toPageAddress(url) ?? url;
}

/**
 * The file that `parsePage` reads back.
 * @param servedAt where the page is served anyway: this address need not be written.
 */
export function formatPage(page: Page, servedAt: string): string {
  const { name, id, description, url, homepage, support, timeZone, language, links } = page;
  const weights = Object.entries(page.weights).filter(
    ([status, weight]) => weight !== defaultWeights[status as keyof typeof defaultWeights],
  );
  return formatYaml({
    name,
    id,
    description,
    ...formatNames(page.translations, 'name'),
    url: page.homes || url === addressOf(servedAt) ? undefined : url,
    homes: page.homes?.map(formatHome),
    feed_ids: page.feedIds && {
      address: page.feedIds.address,
      until: formatInstant(page.feedIds.untilAt),
    },
    old_ids: page.oldIds,
    search_engines: page.isHidden ? false : undefined,
    hub: page.hub,
    homepage,
    support,
    logo: formatLogo(page),
    accent: formatAccent(page),
    time_zone: timeZone === 'UTC' ? undefined : timeZone,
    language: language === 'en' ? undefined : language,
    languages: page.languages,
    stale_after: formatDuration(page.staleAfterMs),
    links:
      links.length === 0
        ? undefined
        : links.map(
            ({ name: text, names, url: to }) =>
              ({
                name: text,
                ...formatTranslated(names, 'name'),
                url: to,
              }) satisfies EveryKey<typeof LinkSchema>,
          ),
    components: page.components.map((entry) =>
      isGroup(entry)
        ? ({
            group: entry.name,
            id: entry.id,
            description: entry.description,
            ...formatNames(entry.translations, 'group'),
            was: entry.was,
            components: entry.components.map(formatComponent),
          } satisfies EveryKey<typeof ComponentGroupSchema>)
        : formatComponent(entry),
    ),
    uptime: weights.length === 0 ? undefined : { weights: Object.fromEntries(weights) },
    updates: formatUpdatePolicy(page),
    log: page.isLogOff ? 'off' : undefined,
    upstreams: page.upstreams?.map(formatUpstream),
    github: page.github && formatGitHubSettings(page.github),
  } satisfies EveryKey<typeof PageSchema>);
}
