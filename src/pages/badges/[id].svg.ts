import type { GetStaticPaths } from 'astro';

import { loadStatusPage } from '../../load-status-page.ts';
import { textEndpoint } from '../../text-endpoint.ts';
import { formatBadge, toComponentBadges } from '../../views/components/badges.ts';

export const getStaticPaths = (() =>
  [...toComponentBadges(loadStatusPage()).keys()].map((id) => ({
    params: { id },
  }))) satisfies GetStaticPaths;

export const GET = textEndpoint('svg', (loaded, id) =>
  formatBadge(toComponentBadges(loaded).get(id!)!),
);
