import type { Content } from '../content.ts';
import type { PageName } from '../page/page-name.ts';
import { beginningOf } from '../reports/report-extent.ts';
import type { Instant } from '../time/instant.ts';
import { isGroup, type Component } from './component.ts';

/**
 * The content with a `since` for every component that has none: when the page got its name, or the first report if that
 * was earlier, as after moving in. Without history the content is returned as it is.
 * @param names the names that the page has had, oldest first
 */
export function withKnownSince(
  content: Content,
  names: readonly PageName[],
  now: Instant,
): Content {
  const bornAt = names[0]?.at;
  // The build may be for an instant before the repository began.
  if (bornAt === undefined || bornAt > now) return content;
  const { page, incidents, maintenances, announcements } = content;
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
