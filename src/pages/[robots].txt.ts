import type { GetStaticPaths } from 'astro';

import { loadStatusPage } from '../load-status-page.ts';
import { textEndpoint } from '../text-endpoint.ts';
import { toRobots } from '../views/pages/sitemap.ts';

/**
 * There is none for a page that search engines are asked to leave out, because they must read the page to learn that.
 */
export const getStaticPaths = (() =>
  loadStatusPage().site.page.isHidden
    ? []
    : [{ params: { robots: 'robots' } }]) satisfies GetStaticPaths;

export const GET = textEndpoint('text', ({ site }) => toRobots(site));
