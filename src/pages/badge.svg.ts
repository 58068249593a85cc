import { textEndpoint } from '../text-endpoint.ts';
import { formatBadge, toPageBadge } from '../views/components/badges.ts';

export const GET = textEndpoint('svg', ({ status, site }) =>
  formatBadge(toPageBadge(status, site)),
);
