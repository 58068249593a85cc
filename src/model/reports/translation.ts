import type { Announcement } from './announcement.ts';
import { isGroup, type ComponentEntry, type Named } from '../components/component.ts';
import type { Content } from '../content.ts';
import type { Facts, Report, Update } from './facts.ts';
import type { Instant } from '../time/instant.ts';
import { findLanguage, type Language } from '../page/language.ts';
import { pageIdOf } from '../page/page-name.ts';
import type { Page } from '../page/page.ts';

/** A text in further languages. */
export type InLanguages<T> = Readonly<Partial<Record<Language, T>>>;

/** What a report says in another language; what it leaves out is shown in the original. */
export interface ReportTranslation {
  readonly title?: string;
  readonly introduction?: string;
  readonly facts: Pick<Facts, 'affected' | 'workaround'>;
  /** In the order of the file; each belongs to the update of the same instant. */
  readonly updates: readonly {
    readonly postedAt: Instant;
    readonly facts: Pick<Facts, 'affected' | 'workaround'>;
    readonly body: string;
  }[];
}

/** The tag of the language that the page speaks at its root: its own, English where it has no messages in that. */
export function rootLanguage({ language }: Page): string {
  return findLanguage(language) === undefined ? 'en' : language;
}

/** The languages that the page comes in, that of its root first. */
export function pageLanguages(page: Page): string[] {
  const root = rootLanguage(page);
  return [root, ...(page.languages ?? []).filter((each) => each !== findLanguage(root))];
}

/**
 * The content as a page in `language` shows it: every text in that language where there is a translation, else as
 * written and marked with the language it is in.
 */
export function localise(content: Content, language: string): Content {
  const { page } = content;
  const own = findLanguage(page.language);
  const wanted = findLanguage(language);
  if (wanted !== undefined && wanted === own) return content;
  const translator: Translator = { to: wanted ?? 'en', from: page.language };
  return {
    ...content,
    page: localisePage(page, translator),
    incidents: content.incidents.map((each) => localiseReport(each, translator)),
    maintenances: content.maintenances.map((each) => localiseReport(each, translator)),
    ...(content.series && {
      series: content.series.map((each) => localiseReport(each, translator)),
      laterMaintenances: (content.laterMaintenances ?? []).map((each) =>
        localiseReport(each, translator),
      ),
    }),
    announcements: content.announcements.map((each) => localiseAnnouncement(each, translator)),
  };
}

interface Translator {
  readonly to: Language;
  readonly from: string;
}

function localisePage(page: Page, translator: Translator): Page {
  return {
    ...localiseNamed(page, translator),
    id: pageIdOf(page),
    links: page.links.map((link) => ({
      ...link,
      name: link.names?.[translator.to] ?? link.name,
    })),
    components: page.components.map((entry): ComponentEntry =>
      isGroup(entry)
        ? {
            ...localiseNamed(entry, translator),
            components: entry.components.map((each) => localiseNamed(each, translator)),
          }
        : localiseNamed(entry, translator),
    ),
  };
}

/** Names are names in any language; a description is marked. */
function localiseNamed<T extends Named>(named: T, { to, from }: Translator): T {
  const translation = named.translations?.[to];
  const description = translation?.description;
  return {
    ...named,
    name: translation?.name ?? named.name,
    ...(named.description !== undefined &&
      (description === undefined ? { descriptionLanguage: from } : { description })),
  };
}

function localiseReport<R extends Report<string>>(report: R, { to, from }: Translator): R {
  const translation = report.translations?.[to];
  const title = translation?.title ?? report.titles?.[to];
  return {
    ...report,
    ...(title === undefined ? { titleLanguage: from } : { title }),
    ...(translation === undefined
      ? { textLanguage: from }
      : {
          introduction: translation.introduction ?? report.introduction,
          facts: { ...report.facts, ...translation.facts },
        }),
    updates: localiseUpdates(report, translation, from),
  };
}

function localiseUpdates(
  { updates }: Report<string>,
  translation: ReportTranslation | undefined,
  from: string,
): Update<string>[] {
  const left = [...(translation?.updates ?? [])];
  return updates.map((update) => {
    const index = left.findIndex(({ postedAt }) => postedAt === update.postedAt);
    const [found] = index < 0 ? [] : left.splice(index, 1);
    return found === undefined
      ? { ...update, language: from }
      : { ...update, body: found.body, facts: { ...update.facts, ...found.facts } };
  });
}

function localiseAnnouncement(announcement: Announcement, { to, from }: Translator): Announcement {
  const translation = announcement.translations?.[to];
  const title = translation?.title ?? announcement.titles?.[to];
  const body = translation?.introduction;
  return {
    ...announcement,
    ...(title === undefined ? { titleLanguage: from } : { title }),
    ...(body === undefined ? { textLanguage: from } : { body }),
  };
}
