import type { Announcement } from '../model/reports/announcement.ts';
import { monthOf } from '../model/time/day.ts';
import { directionOf } from '../model/page/language.ts';
import type { Page } from '../model/page/page.ts';
import { rootLanguage } from '../model/reports/translation.ts';
import { toHtml, toLineHtml } from './text/markdown.ts';
import { createTimeFormat, type TimeFormat } from './time/time-format.ts';
import { messagesFor } from './messages/languages.ts';
import type { Messages } from './messages/messages.ts';

/** What every view needs besides its subject: the language, the zone and the address of the page. */
export interface Site {
  readonly page: Page;
  /** The language that the page speaks here, BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly messages: Messages;
  readonly time: TimeFormat;
  /**
   * The path of something of ours, for a link: `incidents/x/` becomes `/repo/incidents/x/`. What ends in a slash is a
   * page and comes in this language; a file (`status.txt`, `logo.svg`) is there once for all languages.
   */
  readonly path: (to: string) => string;
  /** The same as an absolute address. */
  readonly url: (to: string) => string;
  /**
   * Safe HTML of markdown that people wrote; `topHeading` is the level of its highest heading, `ownPath` where the
   * report stands that it belongs to.
   */
  readonly html: (markdown: string, topHeading?: number, ownPath?: string) => string;
  /** The same for a line inside of something else. */
  readonly line: (markdown: string) => string;
}

/** The site in one of the page's languages; the root has the page's own. */
export function createSite(page: Page, language = rootLanguage(page)): Site {
  const base = new URL(page.url).pathname;
  const direction = directionOf(language);
  const localise = (to: string) => `${isPage(to) ? languageFolder(page, language) : ''}${to}`;
  return {
    page,
    language,
    direction,
    messages: messagesFor(language),
    time: createTimeFormat(language, page.timeZone),
    path: (to) => `${base}${localise(to)}`,
    url: (to) => `${page.url}${localise(to)}`,
    line: (markdown) => toLineHtml(markdown, { pageUrl: page.url, topHeading: 6 }),
    html: (markdown, topHeading = 3, ownPath) =>
      toHtml(markdown, {
        pageUrl: page.url,
        topHeading,
        direction,
        ...(ownPath !== undefined && { ownUrl: `${page.url}${localise(ownPath)}` }),
      }),
  };
}

/** Where the pages of a language stand, below the base: nothing at the root, `de/` for others. */
export function languageFolder(page: Page, language: string): string {
  return language === rootLanguage(page) ? '' : `${language}/`;
}

/** A page ends in a slash and comes in every language; anything else is a file. */
export function isPage(to: string): boolean {
  const [path = ''] = to.split(/[?#]/, 1);
  return path === '' || path.endsWith('/');
}

export function incidentPath(id: string): string {
  return `incidents/${id}/`;
}

export function maintenancePath(id: string): string {
  return `maintenances/${id}/`;
}

/** Where the page of a report stands. */
export function reportPath({ kind, id }: { kind: 'incident' | 'maintenance'; id: string }): string {
  return kind === 'incident' ? incidentPath(id) : maintenancePath(id);
}

export function componentPath(id: string): string {
  return `components/${id}/`;
}

/** Announcements stand in the month they were made, for good; on the home page only while they are current. */
export function announcementPath({ id, fromAt }: Announcement, timeZone: string): string {
  return `${historyPath(monthOf(fromAt, timeZone))}#${announcementAnchor(id)}`;
}

export function announcementAnchor(id: string): string {
  return `announcement-${id}`;
}

/** @param period A month as `2026-03`, a year as `2026`. */
export function historyPath(period?: string): string {
  return period === undefined ? 'history/' : `history/${period}/`;
}
