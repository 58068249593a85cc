import { affectedComponentIds, type Update } from '../model/facts.ts';
import { isOpen, resolvedAt, type Incident } from '../model/incident.ts';
import type { Instant } from '../model/instant.ts';
import type { Maintenance } from '../model/maintenance.ts';
import type { Revisions } from '../model/revision.ts';
import type { StatusPage } from '../model/status-page.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { componentIndex } from './component-index.ts';
import { feedFacts } from './feed-facts.ts';
import { maintenanceEvents } from './maintenance-events.ts';
import {
  announcementAnchor,
  announcementPath,
  incidentPath,
  maintenancePath,
  type Site,
} from './site.ts';
import { updateAnchors } from './update-anchor.ts';

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

/** The last entries, newest first. No entry lies ahead of now: readers hide those or keep them on top. */
export function toFeedEntries(source: FeedSource): FeedEntry[] {
  const { status, componentId } = source;
  const concerns = (report: Incident | Maintenance) =>
    componentId === undefined || affectedComponentIds(report).includes(componentId);
  return (
    [
      ...status.incidents.filter(concerns).flatMap((each) => incidentEntries(each, source)),
      ...status.maintenances.filter(concerns).flatMap((each) => maintenanceEntries(each, source)),
      ...(componentId === undefined ? announcementEntries(source) : []),
    ]
      .map((draft, index) => ({ draft: { ...draft, at: Math.min(draft.at, status.now) }, index }))
      // Of two updates of one instant the later one in the file is the newer one.
      .toSorted((a, b) => b.draft.at - a.draft.at || b.index - a.index)
      .slice(0, maxEntries)
      .map(({ draft: { html, ...entry } }) => ({
        ...entry,
        title: cleanLine(entry.title),
        html: withAbsoluteAnchors(cleanText(html()), entry.url),
      }))
  );
}

/** The body is made for those that are shown alone: a page may hold thousands. */
type Draft = Omit<FeedEntry, 'html'> & { readonly html: () => string };

function incidentEntries(incident: Incident, { status, site }: FeedSource): Draft[] {
  const { words } = site;
  const page = site.url(incidentPath(incident.id));
  const index = componentIndex(status);
  const draft = (
    name: string,
    at: Instant,
    category: string,
    label: string,
    update?: Update<string>,
  ): Draft => ({
    id: `${page}#${name}`,
    url: `${page}#${name}`,
    title: `[${label}] ${incident.title}`,
    at,
    category,
    html: () =>
      site.html(update?.body ?? incident.introduction) + feedFacts(incident, at, index, site),
  });
  const anchors = updateAnchors(incident);
  const entries = incident.updates.map((update, position) =>
    draft(
      anchors[position]!,
      update.postedAt,
      update.status,
      words.incidentStatus[update.status],
      update,
    ),
  );
  const last = incident.updates.at(-1);
  if (!last) {
    const label = words.incidentStatus.investigating;
    entries.push({
      ...draft('started', incident.startedAt, 'investigating', label),
      url: page,
    });
  }
  // Whoever read that something is broken has to read that it is not.
  if (!isOpen(incident) && resolvedAt(incident) === undefined) {
    entries.push({
      ...draft('false-alarm', last?.postedAt ?? incident.startedAt, 'resolved', words.falseAlarm),
      url: page,
      html: () => `<p>${words.falseAlarmExplained}</p>`,
    });
  }
  return entries;
}

function maintenanceEntries(
  maintenance: Maintenance,
  { status, site, revisions }: FeedSource,
): Draft[] {
  const page = site.url(maintenancePath(maintenance.id));
  const index = componentIndex(status);
  return maintenanceEvents(maintenance, status.now, revisions.get(maintenance.id)).map((event) => ({
    id: `${page}#${event.name}`,
    url: event.anchor === undefined ? page : `${page}#${event.anchor}`,
    title: `[${site.words.maintenanceStatus[event.status]}] ${maintenance.title}`,
    at: event.at,
    category: event.status,
    html: () =>
      site.html(event.update?.body || maintenance.introduction) +
      feedFacts(maintenance, event.at, index, site),
  }));
}

function announcementEntries({ status, site }: FeedSource): Draft[] {
  return status.announcements.map((announcement) => ({
    // Not its address, which holds the month: that may be corrected.
    id: site.url(`#${announcementAnchor(announcement.id)}`),
    url: site.url(announcementPath(announcement, site.page.timeZone)),
    title: announcement.title,
    at: announcement.fromAt,
    category: 'announcement',
    html: () => site.html(announcement.body),
  }));
}

/** Footnotes point into the text itself; in a reader there is no page around it. */
function withAbsoluteAnchors(html: string, url: string): string {
  return html.replace(/(<a\b[^>]*? href=")#/g, `$1${url.replace(/#.*$/, '')}#`);
}
