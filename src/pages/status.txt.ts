import { textEndpoint } from '../text-endpoint.ts';
import { toStatusText } from '../views/status-text.ts';

export const GET = textEndpoint('text', ({ status, site }) => toStatusText(status, site));
