import { worstImpactOf, type Incident } from '../../model/reports/incident.ts';
import { impacts, type Impact } from '../../model/status.ts';
import { msPerDay, type Instant } from '../../model/time/instant.ts';
import { memoize } from '../../model/memoize.ts';
import { lastUpdateAt } from '../../model/reports/final-report.ts';
import { cleanLine, cleanText } from '../text/clean-text.ts';
import { monthOf } from '../../model/time/day.ts';
import { reportsOfComponent } from '../reports/reports-of-component.ts';
import { calledOffAt } from './called-off.ts';
import { toTitleText } from '../text/title.ts';
import { announcementDrafts, incidentDrafts, maintenanceDrafts } from './entry-drafts.ts';
import type { EntryDraft, FeedEntry, FeedSource } from './feed-entry.ts';

/**
 * A feed has at least this many entries, and at least those of `leastMs`, so that a reader who was away for a month
 * misses nothing.
 */
const leastEntries = 50;
const leastMs = 31 * msPerDay;

/** The last entries, or those of a month; newest first. No entry lies ahead of now: readers hide those or keep them on top. */
export function toFeedEntries(source: FeedSource): FeedEntry[] {
  const { month } = source;
  return (month === undefined ? lastDrafts(source) : (draftsByMonth(source).get(month) ?? [])).map(
    ({ at, toEntry }) => {
      const entry = toEntry();
      return {
        ...entry,
        at,
        title: cleanLine(toTitleText(entry.title)),
        html: withAbsoluteAnchors(cleanText(entry.html), entry.url),
      };
    },
  );
}

function lastDrafts(source: FeedSource): EntryDraft[] {
  const since = source.status.now - leastMs;
  return newestFirst(source, since).filter(({ at }, index) => index < leastEntries || at >= since);
}

function newestFirst(source: FeedSource, since: Instant): EntryDraft[] {
  return (
    draftsOf(source, since)
      .map(({ at, toEntry }, index) => ({ at: Math.min(at, source.status.now), toEntry, index }))
      // Of two updates of one instant the later one in the file is the newer one.
      .toSorted((a, b) => b.at - a.at || b.index - a.index)
  );
}

/** All entries by month in the page's zone, newest first; computed once for all documents. */
function draftsByMonth({ status, site, revisions }: FeedSource) {
  return monthsOf(status)(site)(revisions);
}

const monthsOf = memoize((status: FeedSource['status']) =>
  memoize((site: FeedSource['site']) =>
    memoize((revisions: FeedSource['revisions']) =>
      Map.groupBy(newestFirst({ status, site, revisions }, -Infinity), ({ at }) =>
        monthOf(at, status.page.timeZone),
      ),
    ),
  ),
);

/** The number of past months that have a document of their own. */
const mostMonths = 24;

/** The past months that have entries, newest first; they have what is older than the feed. */
export function archivedMonths(source: FeedSource): readonly string[] {
  const { now, page } = source.status;
  const thisMonth = monthOf(now, page.timeZone);
  return [...draftsByMonth(source).keys()]
    .filter((month) => month < thisMonth)
    .slice(0, mostMonths);
}

/** @param since older incidents are only taken as far as a feed has room for entries */
function draftsOf(source: FeedSource, since: Instant): EntryDraft[] {
  const { status, componentId, leastImpact } = source;
  const concerned =
    componentId === undefined
      ? status.incidents
      : reportsOfComponent(status.incidents, componentId);
  const incidents =
    leastImpact === undefined ? concerned : concerned.filter((each) => isAsBad(each, leastImpact));
  const maintenances =
    componentId === undefined
      ? status.maintenances
      : reportsOfComponent(status.maintenances, componentId);
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

/**
 * Whether an incident belongs to the feed of an impact. One that was called off stays in it, so that readers learn that
 * nothing is broken.
 */
function isAsBad(incident: Incident, impact: Impact): boolean {
  const worst = worstImpactOf({ ...incident, falseAlarm: false });
  return impacts.indexOf(worst) >= impacts.indexOf(impact);
}

/**
 * The reports that may have an entry: those updated in the last days, and as many of the latest as a feed has entries.
 */
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

/** Makes links to footnotes absolute, because in a feed reader there is no page around the text. */
function withAbsoluteAnchors(html: string, url: string): string {
  return html.replace(/(<a\b[^>]*? href=")#/g, `$1${url.replace(/#.*$/, '')}#`);
}
