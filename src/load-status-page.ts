import path from 'node:path';

import { contentVersion } from './content-version.ts';
import { withKnownSince } from './model/components/known-since.ts';
import type { Content } from './model/content.ts';
import type { Rota } from './model/duty/rota.ts';
import type { Revisions } from './model/reports/revision.ts';
import { contentOfPart } from './model/parts/content-of-part.ts';
import { findPart } from './model/parts/page-of-part.ts';
import { assembleStatusPage, type StatusPage } from './model/status-page.ts';
import { isWarning, type Problem } from './model/problem.ts';
import { withChangedWindows } from './model/reports/occurrences.ts';
import { localise, pageLanguages, rootLanguage } from './model/reports/translation.ts';
import { readCustomStyle } from './sources/folder/custom-style.ts';
import { openParseCache } from './sources/folder/parse-cache.ts';
import { readChannels } from './sources/folder/settings/read-channels.ts';
import { readContent } from './sources/folder/read-content.ts';
import { readFiring } from './sources/folder/state/read-firing.ts';
import { readHistory } from './sources/folder/history/revisions.ts';
import { readHistories, type ComponentHistories } from './sources/folder/state/read-histories.ts';
import { readRota } from './sources/folder/settings/read-rota.ts';
import { readObservations } from './sources/folder/state/read-observations.ts';
import { readUpstreams } from './sources/folder/state/read-upstreams.ts';
import { readStateFile } from './sources/folder/state/state-file.ts';
import { withGroups } from './sources/page/known-components.ts';
import type { ServedAt } from './sources/page/page-address.ts';
import type { PlaceLink } from './views/pages/subscribe.ts';
import { createSite, type Site } from './views/site.ts';
import { formatProblem } from './views/tools/problems/problem-report.ts';

/** The settings of a build from the environment, which the scripts set. */
interface Settings {
  readonly content: string;
  readonly now: number;
  readonly servedAt: ServedAt;
  readonly publicFolder: string;
  /** The folder with what probes have seen. */
  readonly state: string;
  readonly parsed: string | undefined;
  readonly repository: string | undefined;
  /** Which page of `pages` in `page.yml` it is; undefined for the page itself. */
  readonly part: string | undefined;
}

export interface LoadedPage {
  readonly status: StatusPage;
  readonly site: Site;
  /** What probes have kept of components. */
  readonly histories: ComponentHistories;
  /** The commit of the content, when it is in git. */
  readonly commit: string | undefined;
  /** What `contentVersion` says, the same for all languages. */
  readonly version: string;
  /** The adopter's own rules, which stand in every page. */
  readonly customStyle: string | undefined;
  readonly revisions: Revisions;
  /** The address of the repository, when GitHub Actions builds. */
  readonly repository: string | undefined;
  /** Channels that readers can join. */
  readonly places: readonly PlaceLink[];
  /** The rota that the page may show; undefined for one that is not public. */
  readonly rota: Rota | undefined;
}

/** What is read once for all languages. */
interface Source extends Omit<LoadedPage, 'status' | 'site'> {
  readonly content: Content;
  readonly now: number;
}

let source: Source | undefined;
const loaded = new Map<string, LoadedPage>();

/**
 * The composition root of the site: read, assemble, remember for this build. The clock is read here and nowhere else.
 * In `npm run dev` it reads anew for each page, so that an edit shows.
 * @param lang The folder that the page is built in: a language, undefined for the page's own at the root.
 * @throws when there is no page that could be shown; the build script has printed why before.
 */
export function loadStatusPage(lang?: string): LoadedPage {
  if (!source || isDevelopment()) {
    source = readSource();
    loaded.clear();
  }
  const { content, now, ...rest } = source;
  const language = lang ?? rootLanguage(content.page);
  const known = loaded.get(language);
  if (known) return known;
  const status = assembleStatusPage(localise(content, language), now);
  const page = { status, site: createSite(status.page, language), ...rest };
  loaded.set(language, page);
  return page;
}

/** The paths of a page that comes in every language, or of one page for each `entries` of it; for `getStaticPaths`. */
export function inEveryLanguage<Params extends object = object, Props extends object = object>(
  entries: (loaded: LoadedPage) => readonly { params: Params; props?: Props }[] = () => [
    { params: {} as Params },
  ],
): { params: Params & { lang: string | undefined }; props: Props }[] {
  const [root, ...others] = pageLanguages(loadStatusPage().site.page);
  return [undefined, ...others].flatMap((lang) =>
    entries(loadStatusPage(lang ?? root)).map(({ params, props }) => ({
      params: { ...params, lang },
      props: props ?? ({} as Props),
    })),
  );
}

/** Whether Astro serves pages in development. */
export function isDevelopment(): boolean {
  return process.env['OUTPOST_COMMAND'] === 'dev';
}

function readSource(): Source {
  const settings = parseSettings();
  const cache = settings.parsed === undefined ? undefined : openParseCache(settings.parsed);
  const { content: written, problems } = readContent(settings.content, {
    ...settings,
    ...(cache && { cache }),
  });
  if (!written) throw unreadable(settings.content, problems);
  const { commit, names, ...history } = readHistory(settings.content);
  const { content: told, revisions } = withChangedWindows(written, history.revisions, settings.now);
  const observations = readObservations(settings.state, settings.content, written.page);
  const firing = readFiring(settings.state, settings.content);
  const upstreams = readUpstreams(settings.state, written.page);
  const whole = {
    ...withKnownSince(told, names, settings.now),
    ...(observations.length > 0 && { observations }),
    ...(firing.length > 0 && { firing }),
    ...(upstreams && { upstreams }),
  };
  const part = findPart(whole.page, settings.part);
  const content = part ? contentOfPart(whole, part) : whole;
  const isPart = content.page.partId !== undefined;
  const shown = withGroups(content.page.components);
  const histories = readHistories(
    { page: whole.page, folder: settings.content, now: settings.now },
    (name) => readStateFile(path.join(settings.state, name)),
  );
  const channels = readChannels(settings.content, whole.page).channels ?? [];
  return {
    content,
    now: settings.now,
    // The page itself is deployed together with those below it, so it is another when one of them is.
    version: contentVersion(isPart ? content : whole, settings.now),
    histories: new Map([...histories].filter(([id]) => shown.has(id))),
    commit,
    revisions,
    customStyle: readCustomStyle(partFolder(settings)).style,
    // The repository, the rota and the channels concern all components.
    repository: isPart ? undefined : settings.repository,
    rota: isPart ? undefined : publicRota(settings),
    places: channels
      .filter(({ components }) => !isPart || components?.every((id) => shown.has(id)))
      .flatMap(({ id, name = id, join }) => (join === undefined ? [] : [{ name, url: join }])),
  };
}

/** The folder of files that are served as they are; those of a part lie in a folder with its name. */
function partFolder({ publicFolder, part = '' }: Settings): string {
  return path.join(publicFolder, part);
}

/** Why there is no page: what is wrong, where, and its cure. Astro shows the file at `loc`; our own stack helps nobody. */
function unreadable(folder: string, problems: readonly Problem[]): Error {
  const errors = problems.filter((problem) => !isWarning(problem));
  const lines = errors.map((problem) => formatProblem(problem));
  const error = new Error([`${folder}/page.yml cannot be read.`, ...lines].join('\n'));
  error.stack = error.message;
  return Object.assign(error, { loc: errors[0] });
}

function publicRota({ content, now }: Settings): Rota | undefined {
  const { rota } = readRota(content, now);
  return rota?.isPublic ? rota : undefined;
}

function parseSettings(): Settings {
  const { OUTPOST_CONTENT, OUTPOST_NOW, OUTPOST_PUBLIC, OUTPOST_URL, OUTPOST_PARSED } = process.env;
  const {
    GITHUB_REPOSITORY,
    GITHUB_SERVER_URL = 'https://github.com',
    OUTPOST_STATE,
  } = process.env;
  return {
    content: OUTPOST_CONTENT ?? 'content',
    now: OUTPOST_NOW === undefined ? Date.now() : Date.parse(OUTPOST_NOW),
    state: OUTPOST_STATE ?? 'state',
    publicFolder: OUTPOST_PUBLIC ?? 'public',
    servedAt: OUTPOST_URL
      ? { overriding: OUTPOST_URL }
      : (process.env['OUTPOST_PAGES_URL'] ?? 'http://localhost:4321/'),
    parsed: OUTPOST_PARSED,
    part: process.env['OUTPOST_PAGE'] || undefined,
    repository: GITHUB_REPOSITORY && `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`,
  };
}
