import { allComponentStates } from '../../model/components/component-state.ts';
import { announcementEndsAt, type Announcement } from '../../model/reports/announcement.ts';
import { worstFirst } from '../../model/reports/incident.ts';
import { maintenanceStatusAt } from '../../model/reports/maintenance.ts';
import type { Instant } from '../../model/time/instant.ts';
import type { Link } from '../../model/page/page.ts';
import { plannedMaintenances, type StatusPage } from '../../model/status-page.ts';
import {
  listedSegments,
  toComponentRows,
  type ComponentGroupView,
  type ComponentRowView,
  type Listed,
} from '../components/component-rows.ts';
import { toPageUptime } from '../components/last-days.ts';
import { toHeadline, toTabTitle, type HeadlineView } from '../headline.ts';
import {
  segmentAttributes,
  toTimedSegments,
  toTodayLabel,
  type SegmentAttributes,
  type TimedSegments,
} from '../time/timed-segments.ts';
import { toPlainText } from '../text/plain-text.ts';
import { markLanguage, type LanguageMark } from '../text/language-mark.ts';
import { toRecentDays, type RecentDaysView } from './recent-days.ts';
import { toReportCard, type ReportCardView } from '../reports/report-card.ts';
import { toIncidentView, toMaintenanceView } from '../reports/report-view.ts';
import { toSentence, type SentenceView } from '../text/sentence.ts';
import { toUpstreamRows, type UpstreamRowView } from '../components/upstream-rows.ts';
import { toTitleHtml } from '../text/title.ts';
import { announcementAnchor, announcementPath, historyPath, type Site } from '../site.ts';
import type { TimeView } from '../time/time-format.ts';
import { barDays } from '../../model/components/bar-days.ts';

export interface AnnouncementView {
  readonly titleHtml: string;
  readonly titleMark: LanguageMark | undefined;
  readonly anchor: string;
  readonly from: TimeView;
  readonly html: string;
  readonly mark: LanguageMark | undefined;
  readonly attributes: SegmentAttributes;
}

export interface HomeView {
  readonly description: string;
  readonly headlines: TimedSegments<HeadlineView>;
  readonly title: string;
  readonly asOf: SentenceView;
  /** When the script last heard that nothing is new. */
  readonly checked: SentenceView;
  /** The headline of a page that has become too old. */
  readonly lost: string;
  readonly lastKnown: SentenceView;
  /** The files that could not be read, including those about reports that are over. */
  readonly unreadable: readonly string[];
  /** Worst first. */
  readonly incidents: readonly ReportCardView[];
  /** Under way first, then what is ahead or was called off, soonest first. */
  readonly maintenances: readonly ReportCardView[];
  readonly announcements: readonly AnnouncementView[];
  /** When the last of all announcements ends. */
  readonly announcementsUntil: SegmentAttributes;
  readonly components: readonly Listed<ComponentRowView | ComponentGroupView>[];
  /** The stretches of time in which the list has any component. */
  readonly componentSegments: readonly SegmentAttributes[];
  /** Whether any of them has a bar. */
  readonly hasBars: boolean;
  /** The uptime of all components together. */
  readonly uptime: string | undefined;
  /** The upstreams; empty where the page names none. */
  readonly upstreams: readonly UpstreamRowView[];
  /** A link to the announcements that only the history shows. */
  readonly moreAnnouncements: Link | undefined;
  readonly barDays: number;
  readonly today: TimedSegments<string>;
  readonly recentDays: RecentDaysView;
  readonly historyUrl: string;
}

/** The most announcements on the home page, so that trouble stays visible. */
const maxAnnouncements = 3;

export function toHome(status: StatusPage, site: Site): HomeView {
  const options = { topHeading: 4 };
  const headlines = toTimedSegments(status.forecasts, (forecast) => toHeadline(forecast, site));
  const components = toComponentRows(status, site);
  const historyUrl = site.path(historyPath());
  const asOf = site.time.dateTime(status.now);
  const more = status.currentAnnouncements.length - maxAnnouncements;
  return {
    description: describe(headlines[0].value, site),
    headlines,
    title: toTabTitle(headlines[0].value, site.page.name),
    asOf: toSentence(site.messages.asOf, asOf, { counting: 'beside', isAsOf: true }),
    checked: toSentence(
      site.messages.checked,
      { ...asOf, text: site.time.secondsAgo(10) },
      { counting: 'alone' },
    ),
    lost: site.messages.lost,
    lastKnown: toSentence(site.messages.lastKnown, asOf, { counting: 'beside', isAsOf: true }),
    unreadable: status.unreadable.map(({ file }) => file),
    incidents: worstFirst(status.openIncidents).map((each) =>
      toReportCard(toIncidentView(each, status, site, options), site),
    ),
    maintenances: plannedMaintenances(status).map((each) => ({
      ...toReportCard(toMaintenanceView(each, status, site, options), site),
      ...(maintenanceStatusAt(each, status.now) === 'cancelled' && {
        attributes: segmentAttributes(undefined, each.scheduledUntil, true),
      }),
    })),
    announcements: status.currentAnnouncements
      .slice(0, maxAnnouncements)
      .map((each) => toAnnouncement(each, status, site)),
    announcementsUntil: untilAttributes(
      Math.max(...status.currentAnnouncements.map(announcementEndsAt)),
    ),
    components,
    componentSegments: listedSegments(
      allComponentStates({ components: status.components, retired: [] }),
      status,
    ),
    hasBars: components.some(hasBar),
    uptime: toPageUptime(status, site)?.text,
    upstreams: toUpstreamRows(status, site),
    moreAnnouncements:
      more > 0 ? { name: site.messages.andMore(more), url: historyUrl } : undefined,
    barDays,
    today: toTodayLabel(status.now, site),
    recentDays: toRecentDays(status, site),
    historyUrl,
  };
}

function toAnnouncement(each: Announcement, { page }: StatusPage, site: Site): AnnouncementView {
  return {
    titleHtml: toTitleHtml(each.title),
    titleMark: markLanguage(each.titleLanguage, site, each.title),
    anchor: announcementAnchor(each.id),
    from: site.time.dateTime(each.fromAt),
    html: site.html(each.body, 4, announcementPath(each, page.timeZone).replace(/#.*$/, '')),
    mark: markLanguage(each.textLanguage, site),
    attributes: untilAttributes(announcementEndsAt(each)),
  };
}

function hasBar(entry: ComponentRowView | ComponentGroupView): boolean {
  return entry.lastDays.bar !== undefined || ('rows' in entry && entry.rows.some(hasBar));
}

function untilAttributes(endsAt: Instant): SegmentAttributes {
  return segmentAttributes(undefined, Number.isFinite(endsAt) ? endsAt : undefined, true);
}

/** The description for search engines and chats: the headline, and without trouble also what the page is about. */
function describe({ status, text }: HeadlineView, { page }: Site): string {
  const about = status === 'operational' ? toPlainText(page.description ?? '', 160) : '';
  return about === '' ? text : `${text} ${about}`;
}
