import { jsonEndpoint } from '../../text-endpoint.ts';
import { toPageDocument } from '../../views/page-document/document.ts';

export const GET = jsonEndpoint(toPageDocument);
