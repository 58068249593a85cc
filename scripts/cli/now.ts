import type { Instant } from '../../src/model/time/instant.ts';
import { parseInstant } from '../../src/sources/text/instant-text.ts';
import { UsageError } from '../../src/authoring/usage-error.ts';

/** The clock, unless `--now` fixes it. */
export function parseNow(option: string | undefined): Instant {
  if (option === undefined) return Date.now();
  const reading = parseInstant(option);
  if (reading.kind === 'instant') return reading.at;
  throw new UsageError(`--now "${option}" is not an instant; write --now "2026-03-14 09:58 UTC"`);
}
