import { textEndpoint } from '../text-endpoint.ts';
import { toJsonFeed } from '../views/feeds/feeds.ts';

export const GET = textEndpoint('feed', toJsonFeed);
