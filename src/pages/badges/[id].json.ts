import type { GetStaticPaths } from 'astro';

import { loadStatusPage } from '../../load-status-page.ts';
import { textEndpoint } from '../../text-endpoint.ts';
import { formatShieldsEndpoint, toComponentBadges } from '../../views/components/badges.ts';

export const getStaticPaths = (() =>
  [...toComponentBadges(loadStatusPage()).keys()].map((id) => ({
    params: { id },
  }))) satisfies GetStaticPaths;

export const GET = textEndpoint('json', (loaded, id) =>
  formatShieldsEndpoint(toComponentBadges(loaded).get(id!)!),
);
