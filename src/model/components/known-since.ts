import type { Content } from '../content.ts';
import type { PageName } from '../page/page-name.ts';
import { beginningOf } from '../reports/report-extent.ts';
import { dayOf, startOfDay } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import { isGroup, type Component } from './component.ts';

/**
 * The content with a `since` for every component that has none: when the page got its name, or today if no history
 * tells; or the first report if that was earlier, as after moving in.
 * @param names the names that the page has had, oldest first
 */
export function withKnownSince(
  content: Content,
  names: readonly PageName[],
  now: Instant,
): Content {
  const { page, incidents, maintenances, announcements } = content;
  const born = names[0]?.at ?? Infinity;
  // The build may be for an instant before the repository began.
  const bornAt = born > now ? startOfDay(dayOf(now, page.timeZone), page.timeZone) : born;
  const since = [...incidents, ...maintenances, ...announcements]
    .map((report) => beginningOf(report, now))
    .reduce((first, at) => Math.min(first, at), bornAt);
  const known = (component: Component): Component => ({ since, ...component });
  return {
    ...content,
    page: {
      ...page,
      components: page.components.map((entry) =>
        isGroup(entry) ? { ...entry, components: entry.components.map(known) } : known(entry),
      ),
    },
  };
}
