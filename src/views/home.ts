import type { StatusPage } from '../model/status-page.ts';
import { componentIndex } from './component-index.ts';
import {
  toComponentRows,
  type ComponentGroupView,
  type ComponentRowView,
} from './component-rows.ts';
import { toHeadline, type HeadlineView } from './headline.ts';
import { toPlainText } from './markdown.ts';
import { markLanguage, type LanguageMark } from './language-mark.ts';
import { toRecentDays, type RecentDaysView } from './recent-days.ts';
import { toIncidentView, toMaintenanceView, type ReportView } from './report-view.ts';
import { announcementAnchor, type Site } from './site.ts';
import type { TimeView } from './time-format.ts';
import { barDays } from '../model/component-state.ts';

export interface AnnouncementView {
  readonly title: string;
  readonly titleMark: LanguageMark | undefined;
  readonly anchor: string;
  readonly from: TimeView;
  readonly html: string;
  readonly mark: LanguageMark | undefined;
}

export interface HomeView {
  readonly description: string;
  readonly headline: HeadlineView;
  readonly asOf: TimeView;
  /** The names of files that could not be read and may matter now. */
  readonly unreadable: readonly string[];
  readonly incidents: readonly ReportView[];
  /** Under way first, then what is ahead, soonest first. */
  readonly maintenances: readonly ReportView[];
  readonly announcements: readonly AnnouncementView[];
  readonly components: readonly (ComponentRowView | ComponentGroupView)[];
  /** How many announcements are left to the history. */
  readonly moreAnnouncements: number;
  /** False when every component is in a closed group. */
  readonly hasVisibleBar: boolean;
  readonly barDays: number;
  readonly recentDays: readonly RecentDaysView[];
}

/** What is announced must not push what is broken off the screen. */
const maxAnnouncements = 3;

export function toHome(status: StatusPage, site: Site): HomeView {
  const index = componentIndex(status);
  const options = { now: status.now, topHeading: 4 };
  const headline = toHeadline(status, site);
  const components = toComponentRows(status, site);
  return {
    description: [headline.text, toPlainText(site.page.description ?? '', 160)]
      .filter((part) => part !== '')
      .join(' '),
    headline,
    asOf: site.time.dateTime(status.now),
    unreadable: status.unreadable.map(({ file }) => file),
    incidents: status.openIncidents.map((each) => toIncidentView(each, index, site, options)),
    maintenances: [...status.activeMaintenances, ...status.upcomingMaintenances].map((each) =>
      toMaintenanceView(each, index, site, options),
    ),
    announcements: status.currentAnnouncements.slice(0, maxAnnouncements).map((each) => ({
      title: each.title,
      titleMark: markLanguage(each.titleLanguage, site),
      anchor: announcementAnchor(each.id),
      from: site.time.dateTime(each.fromAt),
      html: site.html(each.body, 4),
      mark: markLanguage(each.textLanguage, site),
    })),
    components,
    moreAnnouncements: Math.max(0, status.currentAnnouncements.length - maxAnnouncements),
    hasVisibleBar: components.some((entry) => !('rows' in entry) || entry.isOpen),
    barDays,
    recentDays: toRecentDays(status, site),
  };
}
