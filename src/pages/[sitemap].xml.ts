import type { GetStaticPaths } from 'astro';

import { loadStatusPage } from '../load-status-page.ts';
import { textEndpoint } from '../text-endpoint.ts';
import { toSitemap } from '../views/pages/sitemap.ts';

/** There is none for a page that search engines are asked to leave out. */
export const getStaticPaths = (() =>
  loadStatusPage().site.page.isHidden
    ? []
    : [{ params: { sitemap: 'sitemap' } }]) satisfies GetStaticPaths;

export const GET = textEndpoint('xml', toSitemap);
