import { textEndpoint } from '../text-endpoint.ts';
import { toMetrics } from '../views/metrics.ts';

export const GET = textEndpoint('metrics', ({ status, site }) => toMetrics(status, site));
