import { textEndpoint } from '../text-endpoint.ts';
import { toOutages } from '../views/feeds/outages.ts';

export const GET = textEndpoint('calendar', toOutages);
