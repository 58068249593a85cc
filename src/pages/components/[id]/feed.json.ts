import { componentPaths, textEndpoint } from '../../../text-endpoint.ts';
import { toJsonFeed } from '../../../views/feeds/feeds.ts';

export const getStaticPaths = componentPaths;

export const GET = textEndpoint('feed', (loaded, id) =>
  toJsonFeed({ ...loaded, componentId: id! }),
);
