import { jsonEndpoint } from '../../../text-endpoint.ts';
import { toSummary } from '../../../views/statuspage/documents.ts';

export const GET = jsonEndpoint(toSummary);
