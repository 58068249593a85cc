import type { GetStaticPaths } from 'astro';

import { textEndpoint } from '../text-endpoint.ts';
import { impactFeeds, toAtom } from '../views/feeds/feeds.ts';

export const getStaticPaths = (() =>
  ['history', ...impactFeeds].map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET = textEndpoint('atom', (loaded, id) => {
  const leastImpact = impactFeeds.find((each) => each === id);
  return toAtom({ ...loaded, ...(leastImpact && { leastImpact }) });
});
