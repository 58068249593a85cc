import { versionOf } from '../clock/news.ts';
import type { ClockSettings } from '../clock/settings.ts';
import { dayOf } from '../model/day.ts';
import type { Instant } from '../model/instant.ts';
import type { StatusPage } from '../model/status-page.ts';
import type { Site } from './site.ts';
import { formatIso } from './time-format.ts';

/** What the script of a page needs to know. */
export function toClockSettings(
  status: StatusPage,
  { words, time, path }: Site,
  commit: string | undefined,
): ClockSettings {
  return {
    locale: time.locale,
    generated: formatIso(status.now),
    ...(status.openIncidents.length > 0 && {
      news: path('api/page.json'),
      version: versionOf({ commit: commit ?? null, generated_at: formatIso(status.now) }),
    }),
    today: dayOf(status.now, time.timeZone),
    calm: words.dayLine('{}', words.componentStatus.operational),
    unknown: words.dayLine('{}', words.noData),
  };
}

/** The same for a page that time does not change: it has no bars, and no news of it comes. */
export function toSettledClock(
  { time }: Site,
  settledAt: Instant,
): Pick<ClockSettings, 'locale' | 'generated'> {
  return { locale: time.locale, generated: formatIso(settledAt) };
}
