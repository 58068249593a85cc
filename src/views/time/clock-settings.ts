import { versionOf } from '../../model/build.ts';
import { dayOf } from '../../model/time/day.ts';
import type { Instant } from '../../model/time/instant.ts';
import type { StatusPage } from '../../model/status-page.ts';
import type { Site } from '../site.ts';
import { formatIso } from './time-format.ts';

/** What the build tells the script, as `data-` attributes of its own element. */
export interface ClockSettings {
  /** BCP 47. */
  readonly locale: string;
  /** When the page was made, ISO 8601; of a page that time does not change, its latest update. */
  readonly generated: string;
  /** What `versionOf` says of this build; only with `news`. */
  readonly version?: string | undefined;
  /** Where to ask for news; only while an incident is open. */
  readonly poll?: string | undefined;
  /** The last day of the bars, `2026-03-14`; this and the next only on pages that the time changes. */
  readonly today?: string;
  /** A day without trouble and one without data in words, the date as `{}`. */
  readonly calm?: string;
  readonly unknown?: string;
}

/** The settings as attributes of the script's own element. */
export type ClockAttributes = Readonly<Partial<Record<`data-${keyof ClockSettings}`, string>>>;

/**
 * @param commit Of the content, when it is in git.
 * @param settledAt Of a page that time does not change, when it last changed.
 */
export function toClockAttributes(
  {
    status,
    site,
    commit,
  }: {
    readonly status: StatusPage;
    readonly site: Site;
    readonly commit: string | undefined;
  },
  settledAt: Instant | undefined,
): ClockAttributes {
  const settings =
    settledAt === undefined
      ? toClockSettings(status, site, commit)
      : toSettledClock(site, settledAt);
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [`data-${name}`, value]),
  );
}

/** What the script of a page needs to know. */
function toClockSettings(
  status: StatusPage,
  { messages, time, path }: Site,
  commit: string | undefined,
): ClockSettings {
  return {
    locale: time.locale,
    generated: formatIso(status.now),
    ...(status.openIncidents.length > 0 && {
      poll: path('api/page.json'),
      version: versionOf({ commit: commit ?? null, generated_at: formatIso(status.now) }),
    }),
    today: dayOf(status.now, time.timeZone),
    calm: messages.dayLine('{}', messages.componentStatus.operational),
    unknown: messages.dayLine('{}', messages.noData),
  };
}

/** The same for a page that time does not change: it has no bars, and no news of it comes. */
function toSettledClock({ time }: Site, settledAt: Instant): ClockSettings {
  return { locale: time.locale, generated: formatIso(settledAt) };
}
