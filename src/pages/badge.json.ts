import { textEndpoint } from '../text-endpoint.ts';
import { formatShieldsEndpoint, toPageBadge } from '../views/components/badges.ts';

export const GET = textEndpoint('json', ({ status, site }) =>
  formatShieldsEndpoint(toPageBadge(status, site)),
);
