import { jsonEndpoint } from '../../../text-endpoint.ts';
import { toComponents } from '../../../views/statuspage/documents.ts';

export const GET = jsonEndpoint(toComponents);
