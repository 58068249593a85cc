import { msPerMinute, type Instant } from '../../src/model/time/instant.ts';
import { guessTime } from '../../src/sources/text/guesses/guessed-time.ts';
import { parseInstant } from '../../src/sources/text/instant-text.ts';
import { UsageError } from '../../src/authoring/usage-error.ts';

/** The present, or the instant of `--now`. */
export function parseNow(option: string | undefined): Instant {
  return parseInstantFlag('now', option) ?? Date.now();
}

/** The instant that a flag names; undefined without it. @throws UsageError for any other text. */
export function parseInstantFlag(flag: string, option: string | undefined): Instant | undefined {
  if (option === undefined) return undefined;
  const reading = parseInstant(option);
  if (reading.kind === 'instant') return reading.at;
  if (/^(?:now|today)$/i.test(option))
    throw new UsageError(`Leave out --${flag}: without it, the present counts.`);
  const now = Math.floor(Date.now() / msPerMinute) * msPerMinute;
  const [meant] = guessTime(option, { now, after: now }).meant;
  const written = meant?.instant ?? '2026-03-14 09:58 UTC';
  throw new UsageError(`--${flag} "${option}" is not an instant; write --${flag} "${written}"`);
}
