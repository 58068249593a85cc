import type { Announcement } from '../model/announcement.ts';
import { monthOf } from '../model/day.ts';
import type { Page } from '../model/page.ts';
import { toHtml } from './markdown.ts';
import { createTimeFormat, type TimeFormat } from './time-format.ts';
import { wordsFor } from './words/languages.ts';
import type { Words } from './words/words.ts';

/** What every view needs besides its subject: the language, the zone and the address of the page. */
export interface Site {
  readonly page: Page;
  readonly words: Words;
  readonly time: TimeFormat;
  /** The path of a page of ours, for a link: `incidents/x/` becomes `/repo/incidents/x/`. */
  readonly path: (to: string) => string;
  /** The same as an absolute address. */
  readonly url: (to: string) => string;
  /** Safe HTML of markdown that people wrote; `topHeading` is the level of its highest heading. */
  readonly html: (markdown: string, topHeading?: number) => string;
}

export function createSite(page: Page): Site {
  const words = wordsFor(page.language);
  const base = new URL(page.url).pathname;
  return {
    page,
    words,
    time: createTimeFormat(words.language, page.timeZone),
    path: (to) => `${base}${to}`,
    url: (to) => `${page.url}${to}`,
    html: (markdown, topHeading = 3) => toHtml(markdown, { pageUrl: page.url, topHeading }),
  };
}

export function incidentPath(id: string): string {
  return `incidents/${id}/`;
}

export function maintenancePath(id: string): string {
  return `maintenances/${id}/`;
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

/** `month` as `2026-03`. */
export function historyPath(month?: string): string {
  return month === undefined ? 'history/' : `history/${month}/`;
}
