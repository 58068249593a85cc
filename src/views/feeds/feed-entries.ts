import { isOpen, resolvedAt, type Incident } from '../../model/reports/incident.ts';
import type { Instant } from '../../model/time/instant.ts';
import type { Maintenance } from '../../model/reports/maintenance.ts';
import { oncePer } from '../../model/once-per.ts';
import type { Revisions } from '../../model/reports/revision.ts';
import { lastUpdateAt } from '../../model/settled.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { cleanLine, cleanText } from '../text/clean-text.ts';
import { concerning } from '../reports/concerning.ts';
import { componentIndex } from '../components/component-index.ts';
import { feedFacts } from './feed-facts.ts';
import { maintenanceEvents } from './maintenance-events.ts';
import {
  announcementAnchor,
  announcementPath,
  incidentPath,
  maintenancePath,
  type Site,
} from '../site.ts';
import { toTitleText } from '../text/title.ts';
import { updateAnchors } from '../reports/update-anchor.ts';

/** One thing a subscriber is told, once. */
export interface FeedEntry {
  /**
   * The address of the report and the name of the update in it, which is made of the instant or the kind of the update:
   * no edit of titles and texts changes it. It holds the page's address, as readers expect; a page that moves to
   * another domain shows its last entries once more.
   */
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
}

/** As many as readers keep; older ones stay on the page. */
const maxEntries = 50;

/** What a feed is made from; with a component, its reports alone. */
export interface FeedSource {
  readonly status: StatusPage;
  readonly site: Site;
  readonly revisions: Revisions;
  readonly componentId?: string;
}

/** When something happened, and the entry about it: made for those alone that are shown, a page may hold thousands. */
interface Draft {
  readonly at: Instant;
  readonly toEntry: () => Omit<FeedEntry, 'at'>;
}

/** The last entries, newest first. No entry lies ahead of now: readers hide those or keep them on top. */
export function toFeedEntries(source: FeedSource): FeedEntry[] {
  const { status, componentId } = source;
  const incidents =
    componentId === undefined ? status.incidents : concerning(status.incidents, componentId);
  const maintenances =
    componentId === undefined ? status.maintenances : concerning(status.maintenances, componentId);
  const drafts = [
    ...lastChanged(incidents).flatMap((each) => incidentDrafts(each, source)),
    ...maintenances.flatMap((each) => maintenanceDrafts(each, source)),
    ...(componentId === undefined ? announcementDrafts(source) : []),
  ];
  return (
    drafts
      .map(({ at, toEntry }, index) => ({ at: Math.min(at, status.now), toEntry, index }))
      // Of two updates of one instant the later one in the file is the newer one.
      .toSorted((a, b) => b.at - a.at || b.index - a.index)
      .slice(0, maxEntries)
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

/** Those that may have one of the last entries: as many as there are entries, by their latest update. */
const lastChanged = oncePer((incidents: readonly Incident[]): readonly Incident[] => {
  const oldest = incidents.map(lastUpdateAt).toSorted((a, b) => b - a)[maxEntries - 1] ?? -Infinity;
  return incidents.filter((each) => lastUpdateAt(each) >= oldest);
});

function incidentDrafts(incident: Incident, { status, site }: FeedSource): Draft[] {
  const { messages } = site;
  const { title, updates, introduction, startedAt } = incident;
  const page = site.url(incidentPath(incident.id));
  const html = (markdown: string) => site.html(markdown, 3, incidentPath(incident.id));
  const facts = (at: Instant) => feedFacts(incident, at, componentIndex(status), site);
  const drafts = updates.map((update, position): Draft => ({
    at: update.postedAt,
    toEntry: () => {
      const url = `${page}#${updateAnchors(incident)[position]!}`;
      return {
        id: url,
        url,
        title: `[${messages.incidentStatus[update.status]}] ${title}`,
        category: update.status,
        html:
          (position === 0 ? html(introduction) : '') + html(update.body) + facts(update.postedAt),
      };
    },
  }));
  if (updates.length === 0) {
    drafts.push({
      at: startedAt,
      toEntry: () => ({
        id: `${page}#started`,
        url: page,
        title: `[${messages.incidentStatus.investigating}] ${title}`,
        category: 'investigating',
        html: html(introduction) + facts(startedAt),
      }),
    });
  }
  // Whoever read that something is broken has to read that it is not.
  if (!isOpen(incident) && resolvedAt(incident) === undefined) {
    drafts.push({
      at: updates.at(-1)?.postedAt ?? startedAt,
      toEntry: () => ({
        id: `${page}#false-alarm`,
        url: page,
        title: `[${messages.falseAlarm}] ${title}`,
        category: 'resolved',
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
  const page = site.url(maintenancePath(maintenance.id));
  const events = maintenanceEvents(maintenance, status.now, revisions.get(maintenance.id));
  return events.map((event) => ({
    at: event.at,
    toEntry: () => ({
      id: `${page}#${event.name}`,
      url: event.anchor === undefined ? page : `${page}#${event.anchor}`,
      title: `[${site.messages.maintenanceStatus[event.status]}] ${maintenance.title}`,
      category: event.status,
      html:
        site.html(
          event.update?.body || maintenance.introduction,
          3,
          maintenancePath(maintenance.id),
        ) + feedFacts(maintenance, event.at, componentIndex(status), site),
    }),
  }));
}

function announcementDrafts({ status, site }: FeedSource): Draft[] {
  return status.announcements.map((announcement) => ({
    at: announcement.fromAt,
    toEntry: () => ({
      // Not its address, which holds the month: that may be corrected.
      id: site.url(`#${announcementAnchor(announcement.id)}`),
      url: site.url(announcementPath(announcement, site.page.timeZone)),
      title: announcement.title,
      category: 'announcement',
      html: site.html(announcement.body),
    }),
  }));
}

/** Footnotes point into the text itself; in a reader there is no page around it. */
function withAbsoluteAnchors(html: string, url: string): string {
  return html.replace(/(<a\b[^>]*? href=")#/g, `$1${url.replace(/#.*$/, '')}#`);
}
