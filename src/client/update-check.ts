import { msPerMinute } from '../model/time/instant.ts';

/** How long to wait after another failure: twice as long as before, up to 32 minutes. */
export function backOff(delayMs: number): number {
  return Math.min(delayMs * 2, 32 * msPerMinute);
}
