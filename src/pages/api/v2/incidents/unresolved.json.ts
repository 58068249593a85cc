import { jsonEndpoint } from '../../../../text-endpoint.ts';
import { toUnresolvedIncidents } from '../../../../views/statuspage/documents.ts';

export const GET = jsonEndpoint(toUnresolvedIncidents);
