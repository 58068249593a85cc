import type { Instant } from '../../src/model/time/instant.ts';
import { msPerHour } from '../../src/model/time/instant.ts';
import { createAsk, usualWaiting, type Waiting } from './service-request.ts';
import { SendError } from '../../src/notifications/sender.ts';

/** How long after the last update the hub is told: runs may be late, and a second message does no harm. */
const newsMs = 3 * msPerHour;

/**
 * Tells a WebSub hub which feeds have news (https://www.w3.org/TR/websub/#publishing), when there was any in the last hours.
 * Undefined when there was none or the hub took it; else why not.
 */
export async function pingWebSubHub(
  hub: string,
  { feeds, newsAt }: { readonly feeds: readonly string[]; readonly newsAt: Instant },
  now: Instant,
  waiting: Waiting = usualWaiting,
): Promise<string | undefined> {
  if (now - newsAt > newsMs) return undefined;
  const ask = createAsk(waiting);
  for (const feed of feeds) {
    try {
      await ask(hub, {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed }).toString(),
      });
    } catch (error) {
      if (error instanceof SendError)
        return `The hub of the feeds was not notified: ${error.message}`;
      throw error;
    }
  }
  return undefined;
}
