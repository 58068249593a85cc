import { code } from '../client/clock.ts?script';
import { textEndpoint } from '../text-endpoint.ts';

export const GET = textEndpoint('script', () => `${code}\n`);
