import { jsonEndpoint } from '../../../text-endpoint.ts';
import { toStatusDocument } from '../../../views/statuspage/documents.ts';

export const GET = jsonEndpoint(toStatusDocument);
