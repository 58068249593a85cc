import { jsonEndpoint } from '../../../../text-endpoint.ts';
import { toActiveMaintenances } from '../../../../views/statuspage/documents.ts';

export const GET = jsonEndpoint(toActiveMaintenances);
