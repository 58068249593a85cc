import { componentPaths, textEndpoint } from '../../../text-endpoint.ts';
import { toAtom } from '../../../views/feeds/feeds.ts';

export const getStaticPaths = componentPaths;

export const GET = textEndpoint('atom', (loaded, id) => toAtom({ ...loaded, componentId: id! }));
