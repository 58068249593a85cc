import { actionItemsOf, type ActionItem } from '../../model/reports/action-item.ts';
import type { Incident } from '../../model/reports/incident.ts';
import type { Instant } from '../../model/time/instant.ts';
import type { Link } from '../../model/page/page.ts';
import type { StatusPage } from '../../model/status-page.ts';
import type { ComponentStatus } from '../../model/status.ts';
import { componentIndex } from '../components/component-index.ts';
import type { LanguageMark } from '../text/language-mark.ts';
import { toReportHead } from '../reports/report-head.ts';
import type { Site } from '../site.ts';
import type { TimeView } from '../time/time-format.ts';
import { updateAnchors } from '../../model/reports/update-anchors.ts';
import { incidentResponseMessages } from '../messages/incident-response-messages.ts';

/** A postmortem and what was promised in it. */
export interface PostmortemView {
  readonly titleHtml: string;
  readonly titleMark: LanguageMark | undefined;
  readonly href: string;
  /** How bad the incident was. */
  readonly status: ComponentStatus;
  readonly posted: TimeView;
  /** How bad it was, how long it lasted and what it affected, as far as known. */
  readonly facts: readonly string[];
  /** What was promised in it: first what is still open, then what is done; HTML of one item each. */
  readonly items: readonly { readonly label: string; readonly list: readonly string[] }[];
}

export const postmortemsPath = 'postmortems/';

/** A link to the list of postmortems, for pages about the past; undefined while there is none. */
export function toPostmortemsLink(
  { incidents }: StatusPage,
  site: Site,
): (Link & { readonly explained: string }) | undefined {
  const isTold = incidents.some(({ updates }) =>
    updates.some(({ status }) => status === 'postmortem'),
  );
  const { postmortems, explained } = incidentResponseMessages(site.messages.language);
  return isTold ? { name: postmortems, url: site.path(postmortemsPath), explained } : undefined;
}

/** Every postmortem, newest first, with its action items. */
export function toPostmortems(page: StatusPage, site: Site): PostmortemView[] {
  return page.incidents
    .flatMap((incident) => {
      const index = incident.updates.findLastIndex(({ status }) => status === 'postmortem');
      const at = incident.updates[index]?.postedAt;
      if (at === undefined) return [];
      const anchor = updateAnchors(incident)[index] ?? '';
      return [{ at, view: toPostmortem(incident, { at, anchor }, page, site) }];
    })
    .toSorted((a, b) => b.at - a.at)
    .map(({ view }) => view);
}

function toPostmortem(
  incident: Incident,
  { at, anchor }: { at: Instant; anchor: string },
  page: StatusPage,
  site: Site,
): PostmortemView {
  const { messages, time } = site;
  const head = toReportHead(incident, componentIndex(page), site, page.now);
  const { titleHtml, titleMark, href, status, duration, affected } = head;
  const { openItems, doneItems } = incidentResponseMessages(messages.language);
  const items = actionItemsOf(incident);
  const html = (isWanted: (item: ActionItem) => boolean) =>
    items.filter(isWanted).map(({ text }) => site.line(text));
  return {
    titleHtml,
    titleMark,
    href: `${href}#${anchor}`,
    status,
    posted: time.dateTime(at),
    facts: [
      messages.componentStatus[status],
      duration ?? '',
      time.list(affected.map(({ name }) => name)),
    ].filter((fact) => fact !== ''),
    items: [
      { label: openItems, list: html(({ isDone }) => !isDone) },
      { label: doneItems, list: html(({ isDone }) => isDone) },
    ].filter(({ list }) => list.length > 0),
  };
}
