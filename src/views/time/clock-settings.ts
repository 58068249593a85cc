import { dayOf } from '../../model/time/day.ts';
import type { Instant } from '../../model/time/instant.ts';
import type { StatusPage } from '../../model/status-page.ts';
import type { ComponentStatus } from '../../model/status.ts';
import { headlineStatus } from '../headline.ts';
import type { Site } from '../site.ts';
import { formatIso } from './time-format.ts';

/** The settings that the build passes to the scripts, as `data-` attributes of the element of `live.js`. */
export interface ClockSettings {
  /** BCP 47. */
  readonly locale: string;
  /** When the page was built, ISO 8601; for a page that does not change with time, its last update. */
  readonly generated: string;
  /**
   * How many milliseconds after that the page is up to date; this and the rest are only on pages that change with time.
   */
  readonly stale?: string;
  /** The page's name. */
  readonly name?: string;
  /** The result of `contentVersion` for this build. */
  readonly version?: string;
  /** The status of the headline at that time. */
  readonly status?: ComponentStatus;
  /** The last day of the bars, `2026-03-14`. */
  readonly today?: string;
  /** A day without trouble and one without data in words, the date as `{}`. */
  readonly calm?: string;
  readonly unknown?: string;
  /** How long something has lasted, the length as `{}`. */
  readonly lasting?: string;
}

/** The settings as attributes of that element. */
export type ClockAttributes = Readonly<Partial<Record<`data-${keyof ClockSettings}`, string>>>;

/** @param finalAt for a page that never changes with time, when it last changed */
export function toClockAttributes(
  {
    status,
    site,
    version,
  }: { readonly status: StatusPage; readonly site: Site; readonly version: string },
  finalAt?: Instant,
): ClockAttributes {
  const settings =
    finalAt === undefined
      ? toClockSettings(status, site, version)
      : { locale: site.time.locale, generated: formatIso(finalAt) };
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [`data-${name}`, value]),
  );
}

/** The settings of a page. */
function toClockSettings(
  status: StatusPage,
  { page, messages, time }: Site,
  version: string,
): ClockSettings {
  return {
    locale: time.locale,
    generated: formatIso(status.now),
    stale: String(status.staleAt - status.now),
    name: page.name,
    version,
    status: headlineStatus(status.headline),
    today: dayOf(status.now, time.timeZone),
    calm: messages.dayLine('{}', messages.componentStatus.operational),
    unknown: messages.dayLine('{}', messages.noData),
    lasting: messages.lasting('{}'),
  };
}
