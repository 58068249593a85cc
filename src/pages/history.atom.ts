import { textEndpoint } from '../text-endpoint.ts';
import { toAtom } from '../views/feeds/feeds.ts';

export const GET = textEndpoint('atom', toAtom);
