import { msPerDay, type Instant } from '../../model/time/instant.ts';
import { formatInstant, parseInstant } from './instant-text.ts';

/**
 * The instant that was probably meant where the year or the day was a slip: with the year of a reference, or on its day
 * or the day after. Undefined when none of them `fits`.
 */
export function withCorrectedDate(
  written: Instant,
  reference: Instant,
  fits: (at: Instant) => boolean,
): Instant | undefined {
  const [own, other] = [formatInstant(written), formatInstant(reference)];
  return [4, 10]
    .flatMap((length) => {
      const reading = parseInstant(other.slice(0, length) + own.slice(length));
      return reading.kind === 'instant' ? [reading.at, reading.at + msPerDay] : [];
    })
    .find(fits);
}
