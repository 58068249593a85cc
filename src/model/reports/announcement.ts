import { msPerDay, type Instant } from '../time/instant.ts';
import type { InLanguages, ReportTranslation } from './translation.ts';

/** News that is neither an incident nor a maintenance; it never changes a status. */
export interface Announcement {
  readonly kind: 'announcement';
  readonly id: string;
  readonly title: string;
  readonly fromAt: Instant;
  /** Without an end it stays current for a fortnight; pinned, until it is unpinned. */
  readonly untilAt?: Instant;
  readonly pinned: boolean;
  /** The components that it is about; it gives none of them a status. */
  readonly components?: readonly string[];
  /** Earlier ids, as in `was` of other reports. */
  readonly was?: readonly string[];
  /** The key of a program, as in `key` of other reports. */
  readonly key?: string;
  /** Markdown. */
  readonly body: string;
  /** The title in further languages, from the file itself. */
  readonly titles?: InLanguages<string>;
  /** The translations in files beside it; the introduction is the body. */
  readonly translations?: InLanguages<ReportTranslation>;
  /** BCP 47; set when the title is in another language than the page that shows it. */
  readonly titleLanguage?: string;
  /** The same for the body. */
  readonly textLanguage?: string;
}

const defaultDays = 14;

/** When it leaves the home page; `Infinity` for a pinned one without an end. */
export function announcementEndsAt({ fromAt, untilAt, pinned }: Announcement): Instant {
  return untilAt ?? (pinned ? Infinity : fromAt + defaultDays * msPerDay);
}

export function isCurrentAt(announcement: Announcement, at: Instant): boolean {
  return announcement.fromAt <= at && at < announcementEndsAt(announcement);
}
