import { textEndpoint } from '../text-endpoint.ts';
import { statusIcon } from '../views/document/favicon.ts';
import { headlineStatus } from '../views/headline.ts';

export const GET = textEndpoint('svg', ({ status }) => statusIcon(headlineStatus(status.headline)));
