import { componentPaths, textEndpoint } from '../../../text-endpoint.ts';
import { toRss } from '../../../views/feeds/feeds.ts';

export const getStaticPaths = componentPaths;

export const GET = textEndpoint('rss', (loaded, id) => toRss({ ...loaded, componentId: id! }));
