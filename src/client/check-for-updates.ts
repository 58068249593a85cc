import { msPerMinute } from '../model/time/instant.ts';
import { versionOf, type Build } from '../model/build.ts';
import { backOff } from './update-check.ts';
import type { ClockSettings } from '../views/time/clock-settings.ts';

/** While the page is looked at, asks for a newer one and offers it, without moving what is being read. */
export function checkForUpdates({ poll, version }: ClockSettings): void {
  let delayMs = msPerMinute;
  const ask = async () => {
    if (!document.hidden) {
      try {
        // The host lets browsers keep a file for minutes; this asks whether it has changed.
        const response = await fetch(poll!, { cache: 'no-cache' });
        const latest = (await response.json()) as Build;
        document.getElementById('news')!.hidden = versionOf(latest) === version;
        delayMs = msPerMinute;
      } catch {
        delayMs = backOff(delayMs);
      }
    }
    wait();
  };
  const wait = () => setTimeout(() => void ask(), delayMs);
  if (poll) wait();
}
