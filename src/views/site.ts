import type { Announcement } from '../model/reports/announcement.ts';
import { monthOf } from '../model/time/day.ts';
import type { Page } from '../model/page/page.ts';
import { rootLanguage } from '../model/reports/translation.ts';
import { toPublicMarkdown } from '../markdown/public-markdown.ts';
import { cleanText } from './text/clean-text.ts';
import { toHtml, toLineHtml } from './text/markdown.ts';
import { toPlainLines } from './text/plain-text.ts';
import { createPageContext, type PageContext } from './page-context.ts';

/** What every view needs besides its subject: the language, the zone and the address of the page, and its texts. */
export interface Site extends PageContext {
  /**
   * Safe HTML of markdown that people wrote; `topHeading` is the level of its highest heading, `ownPath` is the path of
   * the report that it belongs to.
   */
  readonly html: (markdown: string, topHeading?: number, ownPath?: string) => string;
  /** The same for a line inside of something else. */
  readonly line: (markdown: string) => string;
  /** The same text for programs that read markdown, without what a page must not show. */
  readonly markdown: (markdown: string, ownPath?: string) => string;
  /** The same as plain text, the addresses of links behind their words. */
  readonly plain: (markdown: string, ownPath?: string) => string;
}

/** The site in one of the page's languages; the root has the page's own. */
export function createSite(page: Page, language = rootLanguage(page)): Site {
  const context = createPageContext(page, language);
  const placeOf = (ownPath: string | undefined) => ({
    pageUrl: page.url,
    ...(ownPath !== undefined && { ownUrl: context.url(ownPath) }),
  });
  return {
    ...context,
    markdown: (markdown, ownPath) => toPublicMarkdown(cleanText(markdown), placeOf(ownPath)).trim(),
    plain: (markdown, ownPath) => toPlainLines(markdown, placeOf(ownPath)),
    line: (markdown) => toLineHtml(markdown, { pageUrl: page.url, topHeading: 6 }),
    html: (markdown, topHeading = 3, ownPath) =>
      toHtml(markdown, { ...placeOf(ownPath), topHeading, direction: context.direction }),
  };
}

/** The page on which readers choose how times are shown to them. */
export const clockPath = 'clock/';

export function incidentPath(id: string): string {
  return `incidents/${id}/`;
}

export function maintenancePath(id: string): string {
  return `maintenances/${id}/`;
}

/** The path of a report's page. */
export function reportPath({ kind, id }: { kind: 'incident' | 'maintenance'; id: string }): string {
  return kind === 'incident' ? incidentPath(id) : maintenancePath(id);
}

export function componentPath(id: string): string {
  return `components/${id}/`;
}

/** The permanent path of an announcement: in the month in which it was made. */
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
