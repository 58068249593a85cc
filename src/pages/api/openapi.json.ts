import { jsonEndpoint } from '../../text-endpoint.ts';
import { toOpenApi } from '../../views/api/openapi.ts';

export const GET = jsonEndpoint(toOpenApi);
