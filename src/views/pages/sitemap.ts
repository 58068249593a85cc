import { flattenComponents } from '../../model/components/component.ts';
import { lastUpdateAt } from '../../model/reports/final-report.ts';
import type { StatusPage } from '../../model/status-page.ts';
import type { Instant } from '../../model/time/instant.ts';
import { historyMonths } from './history-page.ts';
import {
  clockPath,
  componentPath,
  historyPath,
  maintenancePath,
  reportPath,
  type Site,
} from '../site.ts';
import { escapeHtml } from '../text/markdown.ts';
import { formatIso } from '../time/time-format.ts';
import { toAlternates } from '../document/alternates.ts';

/** The most addresses in one file: https://www.sitemaps.org/protocol.html */
const mostAddresses = 50_000;

interface Place {
  readonly path: string;
  readonly changedAt?: Instant;
}

/** Every page in every language, newest reports first. */
export function toSitemap({ status, site }: { status: StatusPage; site: Site }): string {
  const addresses = places(status).flatMap(({ path, changedAt }) => {
    const alternates = toAlternates(site, path);
    const urls = alternates.length > 0 ? alternates.map(({ url }) => url) : [site.url(path)];
    return urls.map((url) => ({ url, changedAt }));
  });
  const lines = addresses
    .slice(0, mostAddresses)
    .map(
      ({ url, changedAt }) =>
        `<url><loc>${escapeHtml(encodeURI(decodeURI(url)))}</loc>${changedAt === undefined ? '' : `<lastmod>${formatIso(changedAt)}</lastmod>`}</url>`,
    );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...lines,
    '</urlset>',
    '',
  ].join('\n');
}

/** Crawlers only read it at the root of a host; elsewhere it shows people where the sitemap is. */
export function toRobots(site: Site): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${site.url('sitemap.xml')}\n`;
}

function places(status: StatusPage): Place[] {
  const { incidents, maintenances, series, page, now } = status;
  return [
    { path: '', changedAt: now },
    { path: historyPath() },
    { path: 'subscribe/' },
    { path: 'about/' },
    { path: clockPath },
    { path: 'api/' },
    ...flattenComponents(page.components).map(({ id }) => ({ path: componentPath(id) })),
    ...series.map(({ id }) => ({ path: maintenancePath(id) })),
    ...[...incidents, ...maintenances].map((each) => ({
      path: reportPath(each),
      changedAt: Math.min(now, lastUpdateAt(each)),
    })),
    ...historyMonths(status).map(({ month }) => ({ path: historyPath(month) })),
  ];
}
