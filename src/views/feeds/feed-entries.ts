import type { Announcement } from '../../model/reports/announcement.ts';
import { worstImpactOf, type Incident } from '../../model/reports/incident.ts';
import { impacts, type Impact } from '../../model/status.ts';
import { msPerDay, type Instant } from '../../model/time/instant.ts';
import type { Maintenance } from '../../model/reports/maintenance.ts';
import { revisionOf, type Revisions } from '../../model/reports/revision.ts';
import { lastUpdateAt } from '../../model/settled.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { cleanLine, cleanText } from '../text/clean-text.ts';
import { monthOf } from '../../model/time/day.ts';
import { concerning } from '../reports/concerning.ts';
import { calledOffAt, endOf } from './called-off.ts';
import { entryId, updateNames } from './entry-ids.ts';
import { feedFacts } from './feed-facts.ts';
import { eventText, maintenanceEvents } from './maintenance-events.ts';
import {
  announcementAnchor,
  announcementPath,
  incidentPath,
  maintenancePath,
  type Site,
} from '../site.ts';
import { toTitleText } from '../text/title.ts';

/** One thing a subscriber is told, once. */
export interface FeedEntry {
  /** Of `entryId`: no edit of titles, texts and times changes it, nor does another address of the page. */
  readonly id: string;
  /** Absolute. */
  readonly url: string;
  /** `[Resolved] API requests fail`: plain text of one line. */
  readonly title: string;
  readonly at: Instant;
  /** Safe HTML with absolute links. */
  readonly html: string;
  /** The status in its own spelling: `in_progress`; `announcement` for one. */
  readonly category: string;
  /** What it is made of, as people wrote it: for messages that are no feeds. */
  readonly about: EntrySubject;
}

export interface EntrySubject {
  readonly report: Incident | Maintenance | Announcement;
  /** What its title begins with, in brackets; an announcement has none. */
  readonly label?: string;
  /** Markdown. */
  readonly texts: readonly string[];
}

/** At least so many, and at least those of so many days: who was away for a month has missed nothing. */
const leastEntries = 50;
const leastMs = 31 * msPerDay;

/** What a feed is made from; with a component, its reports alone. */
export interface FeedSource {
  readonly status: StatusPage;
  readonly site: Site;
  readonly revisions: Revisions;
  readonly componentId?: string;
  /** Incidents alone, those of at least that impact. */
  readonly leastImpact?: Impact;
  /** The entries of one month of the past alone, `2026-03` in the zone of the page. */
  readonly month?: string;
}

/** When something happened, and the entry about it: made for those alone that are shown, a page may hold thousands. */
interface Draft {
  readonly at: Instant;
  readonly toEntry: () => Omit<FeedEntry, 'at'>;
}

/** The last entries, or those of a month; newest first. No entry lies ahead of now: readers hide those or keep them on top. */
export function toFeedEntries(source: FeedSource): FeedEntry[] {
  const { status, month } = source;
  const since = status.now - leastMs;
  const isListed =
    month === undefined
      ? (at: Instant, index: number) => index < leastEntries || at >= since
      : (at: Instant) => monthOf(at, status.page.timeZone) === month;
  return (
    draftsOf(source, month === undefined ? since : -Infinity)
      .map(({ at, toEntry }, index) => ({ at: Math.min(at, status.now), toEntry, index }))
      // Of two updates of one instant the later one in the file is the newer one.
      .toSorted((a, b) => b.at - a.at || b.index - a.index)
      .filter(({ at }, index) => isListed(at, index))
      .map(({ at, toEntry }) => {
        const entry = toEntry();
        return {
          ...entry,
          at,
          title: cleanLine(toTitleText(entry.title)),
          html: withAbsoluteAnchors(cleanText(entry.html), entry.url),
        };
      })
  );
}

/** So many months of the past have a document of their own. */
const mostMonths = 24;

/** The months before this one that have entries, newest first: what is older than a feed is in these. */
export function archivedMonths(source: FeedSource): readonly string[] {
  const { now, page } = source.status;
  const thisMonth = monthOf(now, page.timeZone);
  const months = draftsOf(source, -Infinity).map(({ at }) => monthOf(at, page.timeZone));
  return [...new Set(months)]
    .filter((month) => month < thisMonth)
    .toSorted()
    .toReversed()
    .slice(0, mostMonths);
}

/** @param since Of older incidents only as many as a feed has entries. */
function draftsOf(source: FeedSource, since: Instant): Draft[] {
  const { status, componentId, leastImpact } = source;
  const concerned =
    componentId === undefined ? status.incidents : concerning(status.incidents, componentId);
  const incidents =
    leastImpact === undefined ? concerned : concerned.filter((each) => isAsBad(each, leastImpact));
  const maintenances =
    componentId === undefined ? status.maintenances : concerning(status.maintenances, componentId);
  return [
    ...lastChanged(incidents, source, since).flatMap((each) => incidentDrafts(each, source)),
    ...(leastImpact === undefined
      ? [
          ...maintenances.flatMap((each) => maintenanceDrafts(each, source)),
          ...announcementDrafts(source),
        ]
      : []),
  ];
}

/** What was called off stays where it was announced: whoever read that it is broken has to read that it is not. */
function isAsBad(incident: Incident, impact: Impact): boolean {
  const worst = worstImpactOf({ ...incident, falseAlarm: false });
  return impacts.indexOf(worst) >= impacts.indexOf(impact);
}

/** Those that may have an entry: of the last days, and as many as there are entries, by their last update. */
function lastChanged(
  incidents: readonly Incident[],
  source: FeedSource,
  since: Instant,
): readonly Incident[] {
  const changedAt = incidents.map(
    (each) => calledOffAt(each, source.revisions) ?? lastUpdateAt(each),
  );
  const oldest = changedAt.toSorted((a, b) => b - a)[leastEntries - 1] ?? -Infinity;
  return incidents.filter((_, index) => changedAt[index]! >= Math.min(oldest, since));
}

function incidentDrafts(incident: Incident, { site, revisions }: FeedSource): Draft[] {
  const { messages, page } = site;
  const { title, updates, introduction, startedAt } = incident;
  const path = incidentPath(incident.id);
  const url = site.url(path);
  const html = (markdown: string) => site.html(markdown, 3, path);
  const names = updateNames(incident);
  const facts = (at: Instant) => feedFacts(incident, at, site);
  const end = endOf(incident);
  const drafts = updates.map((update, position): Draft => ({
    at: update.postedAt,
    toEntry: () => {
      const isFalseAlarm = incident.falseAlarm && update === end;
      const body = html(update.body);
      const label = isFalseAlarm ? messages.falseAlarm : messages.incidentStatus[update.status];
      return {
        id: entryId(path, names[position]!, update.postedAt, page),
        url: `${url}#${names[position]!.earlier}`,
        title: `[${label}] ${title}`,
        category: update.status,
        about: {
          report: incident,
          label,
          texts: [
            ...(position === 0 ? [introduction] : []),
            isFalseAlarm && body === '' ? messages.falseAlarmExplained : update.body,
          ],
        },
        html:
          (position === 0 ? html(introduction) : '') +
          (isFalseAlarm && body === '' ? `<p>${messages.falseAlarmExplained}</p>` : body) +
          facts(update.postedAt),
      };
    },
  }));
  if (updates.length === 0) {
    const started = { name: 'started', earlier: 'started' };
    drafts.push({
      at: startedAt,
      toEntry: () => ({
        id: entryId(path, started, startedAt, page),
        url,
        title: `[${messages.incidentStatus.investigating}] ${title}`,
        category: 'investigating',
        about: {
          report: incident,
          label: messages.incidentStatus.investigating,
          texts: [introduction],
        },
        html: html(introduction) + facts(startedAt),
      }),
    });
  }
  // Whoever read that something is broken has to read that it is not.
  const at = calledOffAt(incident, revisions);
  if (at !== undefined) {
    const calledOff = { name: 'false-alarm', earlier: 'false-alarm' };
    drafts.push({
      at,
      toEntry: () => ({
        id: entryId(path, calledOff, at, page),
        url,
        title: `[${messages.falseAlarm}] ${title}`,
        category: 'resolved',
        about: {
          report: incident,
          label: messages.falseAlarm,
          texts: [messages.falseAlarmExplained],
        },
        html: `<p>${messages.falseAlarmExplained}</p>`,
      }),
    });
  }
  return drafts;
}

function maintenanceDrafts(
  maintenance: Maintenance,
  { status, site, revisions }: FeedSource,
): Draft[] {
  const path = maintenancePath(maintenance.id);
  const url = site.url(path);
  const events = maintenanceEvents(maintenance, status.now, revisionOf(maintenance, revisions));
  return events.map((event) => ({
    at: event.at,
    toEntry: () => ({
      id: entryId(path, event.names, event.at, site.page),
      url: event.anchor === undefined ? url : `${url}#${event.anchor}`,
      title: `[${site.messages.maintenanceStatus[event.status]}] ${maintenance.title}`,
      category: event.status,
      about: {
        report: maintenance,
        label: site.messages.maintenanceStatus[event.status],
        texts: [eventText(event, maintenance, site)],
      },
      html:
        site.html(eventText(event, maintenance, site), 3, path) +
        feedFacts(maintenance, event.at, site),
    }),
  }));
}

function announcementDrafts({ status, site, componentId }: FeedSource): Draft[] {
  const announcements =
    componentId === undefined
      ? status.announcements
      : concerning(status.announcements, componentId);
  return announcements.map((announcement) => ({
    at: announcement.fromAt,
    toEntry: () => ({
      id: entryId(
        '',
        { name: `announcements/${announcement.id}`, earlier: announcementAnchor(announcement.id) },
        announcement.fromAt,
        site.page,
      ),
      url: site.url(announcementPath(announcement, site.page.timeZone)),
      title: announcement.title,
      category: 'announcement',
      about: { report: announcement, texts: [announcement.body] },
      html: site.html(announcement.body),
    }),
  }));
}

/** Footnotes point into the text itself; in a reader there is no page around it. */
function withAbsoluteAnchors(html: string, url: string): string {
  return html.replace(/(<a\b[^>]*? href=")#/g, `$1${url.replace(/#.*$/, '')}#`);
}
