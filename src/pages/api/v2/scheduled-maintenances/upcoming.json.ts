import { jsonEndpoint } from '../../../../text-endpoint.ts';
import { toUpcomingMaintenances } from '../../../../views/statuspage/documents.ts';

export const GET = jsonEndpoint(toUpcomingMaintenances);
