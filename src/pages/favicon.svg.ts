import { textEndpoint } from '../text-endpoint.ts';
import { favicon } from '../views/document/favicon.ts';

export const GET = textEndpoint('svg', ({ status }) => favicon(status));
