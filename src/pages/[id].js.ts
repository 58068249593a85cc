import type { GetStaticPaths } from 'astro';

import { code as clock } from '../client/clock.ts?script';
import { code as live } from '../client/live.ts?script';
import { code as search } from '../client/search.ts?script';
import { code as embed } from '../embed/banner.ts?script';
import type { LoadedPage } from '../load-status-page.ts';
import { textEndpoint } from '../text-endpoint.ts';

const scripts = new Map([
  ['clock', () => clock],
  ['embed', () => embed],
  // This script has the zone of the page, so that the pages need not have it.
  [
    'live',
    ({ site }: LoadedPage) => `{const pageZone=${JSON.stringify(site.page.timeZone)};${live}}`,
  ],
  ['search', () => search],
]);

export const getStaticPaths = (() =>
  [...scripts.keys()].map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET = textEndpoint('script', (loaded, id) => `${scripts.get(id!)!(loaded)}\n`);
