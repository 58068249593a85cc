import { msPerMinute, type Instant } from '../model/instant.ts';
import { isNews, nextDelay, type Build } from './news.ts';
import type { ClockSettings } from './settings.ts';

/**
 * While the page is looked at, asks for a newer one and offers it, without moving what is being read.
 * `onServerTime` learns what time it is there.
 */
export function watchForNews(
  { news, generated, commit }: ClockSettings,
  onServerTime: (at: Instant) => void,
): void {
  if (!news) return;
  let delayMs = msPerMinute;
  const ask = async () => {
    if (!document.hidden) {
      let failed = false;
      try {
        const response = await fetch(news, { cache: 'no-cache' });
        onServerTime(Date.parse(response.headers.get('date')!));
        const latest = (await response.json()) as Build;
        document.getElementById('news')!.hidden = !isNews(latest, { generated_at: generated, commit });
      } catch {
        failed = true;
      }
      delayMs = nextDelay(delayMs, failed);
    }
    setTimeout(ask, delayMs);
  };
  setTimeout(ask, delayMs);
}
