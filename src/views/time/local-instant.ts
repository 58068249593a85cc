import { Temporal } from 'temporal-polyfill';

import type { Instant } from '../../model/time/instant.ts';

/** An instant as a person there would write it into a file: `2026-03-14 10:58 +01:00`, in UTC `2026-03-14 09:58 UTC`. */
export function formatLocalInstant(at: Instant, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const { offset } = local;
  return `${local.toPlainDate().toString()} ${time} ${offset === '+00:00' ? 'UTC' : offset}`;
}
