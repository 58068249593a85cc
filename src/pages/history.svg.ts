import { textEndpoint } from '../text-endpoint.ts';
import { historyIcon } from '../views/favicon.ts';

export const GET = textEndpoint('svg', historyIcon);
