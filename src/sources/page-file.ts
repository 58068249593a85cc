import { isGroup, type Component, type ComponentEntry } from '../model/component.ts';
import { startOfDay } from '../model/day.ts';
import { findLanguage, languages } from '../model/language.ts';
import type { Link, Page } from '../model/page.ts';
import { defaultWeights } from '../model/uptime.ts';
import type { z } from 'zod';
import { backgrounds, contrast, legible, parseColour } from '../model/colour.ts';
import { parseYaml, type YamlSource } from './frontmatter.ts';
import { formatInstant, parseInstant } from './instant-text.ts';
import type { ProblemList } from './problem-list.ts';
import { formatYaml } from './report-file.ts';
import { parseWithSchema } from './schema-problems.ts';
import { PageSchema, type ComponentSchema } from './schemas.ts';
import { joinTranslated, readTranslated } from './translated-keys.ts';

const examples = {
  name: 'name: Example Status',
  components: 'components:\n  - id: api\n    name: API',
};

/**
 * Reads `page.yml`. Undefined when anything in it is wrong; then `problems` has all of it.
 * @param servedAt where the page is served when the file does not say.
 */
export function parsePage(text: string, servedAt: string, problems: ProblemList): Page | undefined {
  const source = parseYaml(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), problems);
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
      readTranslated(entry, 'group'),
      readTranslated(entry, 'description'),
    );
    return {
      name: entry.group,
      ...(translations && { translations }),
      ...(entry.description !== undefined && { description: entry.description }),
      components: entry.components.map((component) => toComponent(component, timeZone)),
    };
  });
  const { weights } = written.uptime ?? {};
  const accent = toAccent(written.accent, source, problems);
  const language = written.language ?? written.languages?.[0] ?? 'en';
  if (findLanguage(language) === undefined) {
    problems.add('language-unknown', source.valueAt(['language']), { language, known: languages });
  }
  const translations = joinTranslated(
    readTranslated(written, 'name'),
    readTranslated(written, 'description'),
  );
  return {
    name: written.name,
    ...(written.description !== undefined && { description: written.description }),
    url: withSlash(written.url ?? servedAt),
    ...(written.homepage !== undefined && { homepage: written.homepage }),
    ...(written.support !== undefined && { support: written.support }),
    ...toLogo(written.logo),
    ...(accent && { accent }),
    timeZone,
    language,
    ...(written.languages && { languages: [...new Set(written.languages)] }),
    ...(translations && { translations }),
    links: (written.links ?? []).map(({ name, url, ...others }): Link => {
      const names = readTranslated(others, 'name');
      return { name, url, ...(names && { names }) };
    }),
    components,
    weights: {
      ...defaultWeights,
      ...(Object.fromEntries(
        Object.entries(weights ?? {}).filter(([, value]) => value !== undefined),
      ) as Partial<typeof defaultWeights>),
    },
  };
}

function toComponent(written: z.output<typeof ComponentSchema>, timeZone: string): Component {
  const { id, name, description, url, since, retired } = written;
  const translations = joinTranslated(
    readTranslated(written, 'name'),
    readTranslated(written, 'description'),
  );
  return {
    id,
    name,
    ...(description !== undefined && { description }),
    ...(url !== undefined && { url }),
    ...(translations && { translations }),
    ...(since !== undefined && { since: sinceOf(since, timeZone) }),
    retired: retired ?? false,
  };
}

type LightAndDark = string | { readonly light: string; readonly dark: string } | undefined;

function toLogo(logo: LightAndDark): Pick<Page, 'logo' | 'logoDark'> {
  if (logo === undefined) return {};
  return typeof logo === 'string' ? { logo } : { logo: logo.light, logoDark: logo.dark };
}

/** One colour is moved until it can be read on either page; of two, each must be legible as it is. */
function toAccent(
  written: LightAndDark,
  source: YamlSource,
  problems: ProblemList,
): Page['accent'] {
  if (written === undefined) return undefined;
  if (typeof written === 'string') {
    const colour = parseColour(written)!;
    return { light: legible(colour, 'light'), dark: legible(colour, 'dark') };
  }
  for (const scheme of ['light', 'dark'] as const) {
    const colour = parseColour(written[scheme])!;
    const nearest = legible(colour, scheme);
    if (nearest === colour) continue;
    const background = backgrounds[scheme];
    problems.add('accent-illegible', source.valueAt(['accent', scheme]), {
      found: colour,
      contrast: String(Math.floor(contrast(colour, background) * 10) / 10),
      background,
      nearest,
    });
  }
  return { light: parseColour(written.light)!, dark: parseColour(written.dark)! };
}

/** A day begins at midnight in the page's zone. */
function sinceOf(written: string, timeZone: string): number {
  const reading = parseInstant(written);
  return reading.kind === 'instant' ? reading.at : startOfDay(written, timeZone);
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

/**
 * The file that `parsePage` reads back.
 * @param servedAt where the page is served anyway: this address need not be written.
 */
export function formatPage(page: Page, servedAt: string): string {
  const { name, description, url, homepage, support, logo, timeZone, language, links } = page;
  const weights = Object.entries(page.weights).filter(
    ([status, weight]) => weight !== defaultWeights[status as keyof typeof defaultWeights],
  );
  return formatYaml({
    name,
    description,
    url: url === withSlash(servedAt) ? undefined : url,
    homepage,
    support,
    logo,
    time_zone: timeZone === 'UTC' ? undefined : timeZone,
    language: language === 'en' ? undefined : language,
    links: links.length === 0 ? undefined : links,
    components: page.components.map((entry) =>
      isGroup(entry)
        ? {
            group: entry.name,
            description: entry.description,
            components: entry.components.map(formatComponent),
          }
        : formatComponent(entry),
    ),
    uptime: weights.length === 0 ? undefined : { weights: Object.fromEntries(weights) },
  });
}

function formatComponent({ id, name, description, url, since, retired }: Component) {
  return {
    id,
    name,
    description,
    url,
    since: since === undefined ? undefined : formatInstant(since),
    retired: retired || undefined,
  };
}
