import type { GetStaticPaths } from 'astro';

import { loadStatusPage } from '../../load-status-page.ts';
import { textEndpoint } from '../../text-endpoint.ts';
import { archivedMonths } from '../../views/feeds/feed-entries.ts';
import { toArchive } from '../../views/feeds/feeds.ts';

export const getStaticPaths = (() =>
  archivedMonths(loadStatusPage()).map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET = textEndpoint('atom', (loaded, id) => toArchive({ ...loaded, month: id! }));
