import type { GetStaticPaths } from 'astro';

import { loadStatusPage } from '../load-status-page.ts';
import { textEndpoint } from '../text-endpoint.ts';
import { toRobots } from '../views/document/sitemap.ts';

/** None for a page that search engines are asked to leave out: they have to read it to see that. */
export const getStaticPaths = (() =>
  loadStatusPage().site.page.isHidden
    ? []
    : [{ params: { robots: 'robots' } }]) satisfies GetStaticPaths;

export const GET = textEndpoint('text', ({ site }) => toRobots(site));
