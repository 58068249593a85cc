import { textEndpoint } from '../text-endpoint.ts';
import { favicon } from '../views/favicon.ts';

export const GET = textEndpoint('svg', ({ status }) => favicon(status));
