import { textEndpoint } from '../text-endpoint.ts';
import { formatBadge, toPageBadge } from '../views/badges.ts';

export const GET = textEndpoint('svg', ({ status, site }) =>
  formatBadge(toPageBadge(status, site)),
);
