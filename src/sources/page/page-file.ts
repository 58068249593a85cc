import type { z } from 'zod';

import { findLanguage, languages } from '../../model/page/language.ts';
import type { Home } from '../../model/page/home.ts';
import type { Link, Page } from '../../model/page/page.ts';

import { withUnixLines } from '../../model/text/lines.ts';
import { formatDuration, parseDuration } from '../text/duration-text.ts';
import { parseYaml, type YamlSource } from '../yaml/frontmatter.ts';
import { warnOfLosses } from '../dropped-markup.ts';
import { formatEntry, toEntries } from './component-entries.ts';
import { addSplitEntries, guessEntries } from './guessed-entries.ts';
import {
  guessFeedIds,
  guessLabelNames,
  guessParts,
  guessPolicy,
  guessUpstreams,
} from './guessed-services.ts';
import { toDisplay } from './display-keys.ts';
import { formatGitHubSettings, toGitHubSettings } from './github-settings.ts';
import { formatInstant, parseInstant } from '../text/instant-text.ts';
import type { ProblemList } from '../problem-list.ts';
import { formatYaml } from '../yaml/yaml-text.ts';
import { formatAccent, formatLogo, toAccent, toLogo } from './branding.ts';
import { languageOfCountry } from '../yaml/values/value-names.ts';
import { parseKeysWithoutProblems } from '../yaml/keys-without-problems.ts';
import { formatPart, toParts } from './part-keys.ts';
import { toPageAddress, type ServedAt } from './page-address.ts';
import type { EveryKey } from '../yaml/text-schemas.ts';
import { PageSchema, type LinkSchema } from './page-schema.ts';
import { formatUpdatePolicy, toUpdatePolicy } from './update-policy.ts';
import { formatHome, toHomes, withQuotedCommands } from './home-keys.ts';
import { formatUpstream, toUpstreams } from './upstream-keys.ts';
import { formatUptime, toUptime } from './uptime-keys.ts';
import {
  formatNames,
  formatTranslated,
  joinTranslated,
  parseTranslated,
} from '../text/translated-keys.ts';

const examples = {
  name: 'name: Example Status',
  components: 'components: [{ id: api, name: API }]',
};

/**
 * Parses `page.yml`. Undefined when anything in it is wrong; then `problems` has all of it.
 * @param servedAt the address of the page if the file has none, or the one that overrides that of the file
 */
export function parsePage(
  text: string,
  servedAt: ServedAt,
  problems: ProblemList,
): Page | undefined {
  const source = parseYaml(withQuotedCommands(withUnixLines(text)), problems);
  if (source && addSplitEntries(source, problems)) return undefined;
  const meanings = {
    components: guessEntries,
    upstreams: guessUpstreams,
    labels: guessLabelNames,
    pages: (found: unknown) => guessParts(found, source?.data),
    updates: guessPolicy,
    feed_ids: (found: unknown) => guessFeedIds(found, problems.now),
  };
  const parsed =
    source && parseKeysWithoutProblems(PageSchema, source, problems, examples, meanings);
  if (!parsed) return undefined;
  warnOfDescriptions(parsed.written, [], source, problems);
  const page = toPage(parsed.written, servedAt, source, problems);
  return parsed.isWhole ? page : undefined;
}

function toPage(
  written: z.output<typeof PageSchema>,
  servedAt: ServedAt,
  source: YamlSource,
  problems: ProblemList,
): Page {
  const timeZone = written.time_zone ?? 'UTC';
  const { display, weights } = toUptime(written.uptime);
  const components = toEntries(written.components, timeZone, source, problems);
  const accent = toAccent(written.accent, source, problems);
  const language = written.language ?? written.languages?.[0] ?? 'en';
  checkLanguage(language, source, problems);
  const translations = joinTranslated(
    parseTranslated(written, 'name'),
    parseTranslated(written, 'description'),
  );
  const feedIds = written.feed_ids && toFeedIds(written.feed_ids);
  const staleAfterMs = parseDuration(written.stale_after ?? '');
  const homes = written.homes && toHomes(written.homes, written.url, source, problems);
  const url = urlOf(written.url, homes, servedAt);
  return {
    name: written.name,
    ...(written.id !== undefined && { id: written.id }),
    ...(written.description !== undefined && { description: written.description }),
    url,
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
    ...toDisplay({ show: written.show, uptime: display, bars: written.bars }),
    weights,
    updates: toUpdatePolicy(written.updates),
    showsNames: written.updates?.show_coordinator ?? false,
    ...(written.log === 'off' && { isLogOff: true }),
    ...(written.upstreams && {
      upstreams: toUpstreams(written.upstreams, components, source, problems),
    }),
    ...(written.pages && { parts: toParts(written.pages, { url, components }, source, problems) }),
    ...(written.github && { github: toGitHubSettings(written.github) }),
  };
}

function checkLanguage(language: string, source: YamlSource, problems: ProblemList): void {
  if (findLanguage(language) !== undefined) return;
  const meant = languageOfCountry(language);
  problems.add('language-unknown', source.valueAt(['language']), {
    language,
    known: languages,
    ...(meant !== undefined && { meant }),
  });
}

/** Warns of what is left out of the descriptions of the page, its groups and components, in every language. */
function warnOfDescriptions(
  written: object,
  path: readonly PropertyKey[],
  source: YamlSource,
  problems: ProblemList,
): void {
  for (const [key, value] of Object.entries(written) as [string, unknown][]) {
    const place = [...path, Array.isArray(written) ? Number(key) : key];
    if (typeof value === 'string' && /^description(?:_|$)/.test(key))
      warnOfLosses(value, source.valueAt(place).line, problems);
    else if (typeof value === 'object' && value !== null)
      warnOfDescriptions(value, place, source, problems);
  }
}

function toFeedIds({ address, until }: { address: string; until: string }): Page['feedIds'] {
  const reading = parseInstant(until);
  return reading.kind === 'instant'
    ? { address: addressOf(address), untilAt: reading.at }
    : undefined;
}

/** The address of the home that is being built: the first one, unless `servedAt` names another. */
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

/** The normal form of an address that the schema has accepted. */
function addressOf(url: string): string {
  return toPageAddress(url) ?? url;
}

/**
 * The file that `parsePage` parses.
 * @param servedAt where the page is served by default; this address is not written
 */
export function formatPage(page: Page, servedAt: string): string {
  const { name, id, description, url, homepage, support, timeZone, language, links } = page;
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
    components: page.components.map(formatEntry),
    show: page.display?.show,
    bars: page.display?.bars,
    uptime: formatUptime(page),
    updates: formatUpdatePolicy(page),
    log: page.isLogOff ? 'off' : undefined,
    upstreams: page.upstreams?.map(formatUpstream),
    pages: page.parts?.map(formatPart),
    github: page.github && formatGitHubSettings(page.github),
  } satisfies EveryKey<typeof PageSchema>);
}
