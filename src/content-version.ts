import { createHash } from 'node:crypto';

import type { Content } from './model/content.ts';
import { dayOf } from './model/time/day.ts';
import type { Instant } from './model/time/instant.ts';

/**
 * What tells whether an open page is still the newest: the same as long as nobody writes anything and the day lasts on
 * which its bars end. A rebuild of the same content is no news, and each home has the same.
 */
export function contentVersion(content: Content, now: Instant): string {
  const { url: _, ...page } = content.page;
  return createHash('sha1')
    .update(JSON.stringify([dayOf(now, page.timeZone), { ...content, page }]))
    .digest('base64url')
    .slice(0, 12);
}
