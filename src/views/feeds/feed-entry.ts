import type { Announcement } from '../../model/reports/announcement.ts';
import type { Incident } from '../../model/reports/incident.ts';
import type { Impact } from '../../model/status.ts';
import type { Instant } from '../../model/time/instant.ts';
import type { Maintenance } from '../../model/reports/maintenance.ts';
import type { Revisions } from '../../model/reports/revision.ts';
import type { StatusPage } from '../../model/status-page.ts';
import type { Site } from '../site.ts';

/** An entry of a feed. */
export interface FeedEntry {
  /** From `entryId`: neither an edit of titles, texts and times nor another address of the page changes it. */
  readonly id: string;
  /** Absolute. */
  readonly url: string;
  /** `[Resolved] API requests fail`: plain text of one line. */
  readonly title: string;
  readonly at: Instant;
  /** Safe HTML with absolute links. */
  readonly html: string;
  /** The status as files spell it, `in_progress`; or `announcement`. */
  readonly category: string;
  /** The report and its texts as people wrote them, for messages in other forms than feeds. */
  readonly about: EntrySubject;
}

export interface EntrySubject {
  readonly report: Incident | Maintenance | Announcement;
  /** The label in brackets at the beginning of its title; an announcement has none. */
  readonly label?: string;
  /** Markdown. */
  readonly texts: readonly string[];
}

/** What a feed is made from. */
export interface FeedSource {
  readonly status: StatusPage;
  readonly site: Site;
  readonly revisions: Revisions;
  readonly componentId?: string;
  /** Restricts the feed to incidents of at least that impact. */
  readonly leastImpact?: Impact;
  /** Restricts the feed to one past month, `2026-03` in the zone of the page. */
  readonly month?: string;
}

/**
 * When something happened, and a function that makes the entry: only called for entries that are shown, because a page
 * may have thousands.
 */
export interface EntryDraft {
  readonly at: Instant;
  readonly toEntry: () => Omit<FeedEntry, 'at'>;
}
