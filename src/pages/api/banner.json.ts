import { jsonEndpoint } from '../../text-endpoint.ts';
import { toBannerDocument } from '../../views/statuspage/documents.ts';

export const GET = jsonEndpoint(toBannerDocument);
