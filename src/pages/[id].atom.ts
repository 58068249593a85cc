import type { GetStaticPaths } from 'astro';

import { textEndpoint } from '../text-endpoint.ts';
import { impactFeeds, toAtom } from '../views/feeds/feeds.ts';

export const getStaticPaths = (() =>
  impactFeeds.map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET = textEndpoint('atom', (loaded, id) =>
  toAtom({ ...loaded, leastImpact: impactFeeds.find((each) => each === id)! }),
);
