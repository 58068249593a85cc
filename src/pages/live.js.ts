import { code } from '../client/live.ts?script';
import { textEndpoint } from '../text-endpoint.ts';

/** The zone of the page stands here, so that pages need not say it. */
export const GET = textEndpoint(
  'script',
  ({ site }) => `{const pageZone=${JSON.stringify(site.page.timeZone)};${code}}\n`,
);
