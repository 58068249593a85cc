import { textEndpoint } from '../text-endpoint.ts';
import { toRss } from '../views/feeds/feeds.ts';

export const GET = textEndpoint('rss', toRss);
