import { msPerMinute, msPerSecond, type Instant } from '../model/time/instant.ts';
import type { BuildDocument } from '../views/document/build-document.ts';

/** How long to wait after another failure: twice as long as before, up to five minutes, for somebody is looking. */
export function backOff(delayMs: number): number {
  return Math.min(delayMs * 2, 5 * msPerMinute);
}

/** So long after the last answer, with failures only since, nobody knows. */
export const silenceMs = 5 * msPerMinute;

/** What the headline would show at `now`, as the last answer has it. */
export function statusAt({ statuses }: Pick<BuildDocument, 'statuses'>, now: Instant) {
  return (statuses.findLast(({ from }) => Date.parse(from) <= now) ?? statuses[0]!).status;
}

/** Whether it speaks of a newer page. A cache on the way may also know an older one, which is no news. */
export function isNewer(
  answer: Pick<BuildDocument, 'version' | 'generated_at'>,
  page: { readonly version?: string; readonly generated: string },
): boolean {
  return answer.version !== page.version && answer.generated_at > page.generated;
}

/**
 * What to add to the device's clock. The answer was sent at some instant from its `Date` to its `Age` later, as caches
 * on the way may keep either; a device's clock within a minute of that is believed.
 */
export function toSkew(
  deviceAt: Instant,
  headers: { get: (name: string) => string | null },
): number {
  const sentAt = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(sentAt)) return 0;
  const latest = sentAt + Number(headers.get('age') ?? 0) * msPerSecond;
  if (deviceAt < sentAt - msPerMinute) return sentAt - deviceAt;
  return deviceAt > latest + msPerMinute ? latest - deviceAt : 0;
}
