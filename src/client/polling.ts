import { msPerMinute, msPerSecond, type Instant } from '../model/time/instant.ts';
import type { BuildDocument } from '../views/document/build-document.ts';

/**
 * How long to wait after another failure: twice as long as before, up to five minutes, since a person is looking at the
 * page.
 */
export function backOff(delayMs: number): number {
  return Math.min(delayMs * 2, 5 * msPerMinute);
}

/** After this time without an answer, the page says that it does not know. */
export const silenceMs = 5 * msPerMinute;

/** The status that the headline would show at `now`, by the last answer. */
export function statusAt({ statuses }: Pick<BuildDocument, 'statuses'>, now: Instant) {
  return (statuses.findLast(({ from }) => Date.parse(from) <= now) ?? statuses[0]!).status;
}

/** Whether it is an answer of ours. */
export function isBuild(told: unknown): told is BuildDocument {
  const { generated_at = '', version, statuses } = (told ?? {}) as Partial<BuildDocument>;
  return Date.parse(generated_at) > 0 && !!version && !!statuses?.[0];
}

/** What is known after another answer: a cache may still answer with what was there before. */
export function newestOf(known: BuildDocument | undefined, told: BuildDocument): BuildDocument {
  return known && known.generated_at > told.generated_at ? known : told;
}

/** Whether the answer is about a newer page. A cache may also answer with an older one, which is not news. */
export function isNewer(
  answer: Pick<BuildDocument, 'version' | 'generated_at'>,
  page: { readonly version?: string; readonly generated: string },
): boolean {
  return answer.version !== page.version && answer.generated_at > page.generated;
}

/**
 * What to add to the device's clock. The answer was sent at some instant between its `Date` and its `Age` later, since
 * caches may keep either; a device's clock within a minute of that is believed.
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
