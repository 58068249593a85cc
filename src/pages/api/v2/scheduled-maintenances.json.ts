import { jsonEndpoint } from '../../../text-endpoint.ts';
import { toScheduledMaintenances } from '../../../views/statuspage/documents.ts';

export const GET = jsonEndpoint(toScheduledMaintenances);
