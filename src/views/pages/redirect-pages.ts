import { flattenComponents } from '../../model/components/component.ts';
import { oldPaths } from '../../model/old-address.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { announcementPath, componentPath, reportPath, type Site } from '../site.ts';
import { toTitleText } from '../text/title.ts';

/** A page at an old address, which redirects to the present one. */
export interface RedirectPage {
  /** From the root of the site, without a slash at its end. */
  readonly from: string;
  /** The path as links have it. */
  readonly href: string;
  /** Absolute. */
  readonly url: string;
  readonly title: string;
}

/** A redirect for every old address in `was` of reports and components. */
export function redirectPages(status: StatusPage, site: Site): RedirectPage[] {
  const { incidents, maintenances, series, announcements, page } = status;
  const lead = (paths: readonly string[], to: string, title: string): RedirectPage[] =>
    paths.map((from) => ({ from, href: site.path(to), url: site.url(to), title }));
  return [
    ...[...incidents, ...maintenances, ...series].flatMap((each) =>
      lead(oldPaths(each, 'incidents'), reportPath(each), toTitleText(each.title)),
    ),
    ...announcements.flatMap((each) =>
      lead(
        oldPaths(each, 'incidents'),
        announcementPath(each, page.timeZone),
        toTitleText(each.title),
      ),
    ),
    ...flattenComponents(page.components).flatMap((each) =>
      lead(oldPaths(each, 'components'), componentPath(each.id), each.name),
    ),
  ];
}
