import { actionItemsOf, type ActionItem } from '../model/action-item.ts';
import type { StatusPage } from '../model/status-page.ts';
import { incidentPath, type Site } from './site.ts';
import type { TimeView } from './time-format.ts';
import { updateAnchors } from './update-anchor.ts';

/** A postmortem and what was promised in it. */
export interface PostmortemView {
  readonly title: string;
  readonly href: string;
  readonly posted: TimeView;
  /** HTML of one item each. */
  readonly open: readonly string[];
  readonly done: readonly string[];
}

export const postmortemsPath = 'postmortems/';

/** Every postmortem, newest first, with its action items. */
export function toPostmortems(
  { incidents }: Pick<StatusPage, 'incidents'>,
  site: Site,
): PostmortemView[] {
  return incidents
    .flatMap((incident) => {
      const index = incident.updates.findLastIndex(({ status }) => status === 'postmortem');
      const update = incident.updates[index];
      if (!update) return [];
      const items = actionItemsOf(incident);
      const html = (isDone: boolean) =>
        items
          .filter((item: ActionItem) => item.isDone === isDone)
          .map(({ text }) => site.html(text).replace(/^<p>|<\/p>$/g, ''));
      return [
        {
          at: update.postedAt,
          view: {
            title: incident.title,
            href: `${site.path(incidentPath(incident.id))}#${updateAnchors(incident)[index] ?? ''}`,
            posted: site.time.dateTime(update.postedAt),
            open: html(false),
            done: html(true),
          },
        },
      ];
    })
    .toSorted((a, b) => b.at - a.at)
    .map(({ view }) => view);
}
