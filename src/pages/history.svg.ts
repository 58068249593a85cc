import { textEndpoint } from '../text-endpoint.ts';
import { historyIcon } from '../views/document/favicon.ts';

export const GET = textEndpoint('svg', historyIcon);
