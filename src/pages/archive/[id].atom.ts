import type { GetStaticPaths } from 'astro';

import { loadStatusPage } from '../../load-status-page.ts';
import { textEndpoint } from '../../text-endpoint.ts';
import { archives, toArchive } from '../../views/feeds/feeds.ts';

export const getStaticPaths = (() =>
  archives(loadStatusPage()).map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET = textEndpoint('atom', (loaded, id) => toArchive({ ...loaded, month: id! }));
