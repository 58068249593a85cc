import { jsonEndpoint } from '../../../text-endpoint.ts';
import { toIncidents } from '../../../views/statuspage/documents.ts';

export const GET = jsonEndpoint(toIncidents);
