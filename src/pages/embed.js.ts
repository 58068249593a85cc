import source from '../embed/banner.ts?raw';
import { compileBanner } from '../embed/compile-banner.ts';
import { textEndpoint } from '../text-endpoint.ts';

export const GET = textEndpoint('script', () => compileBanner(source));
