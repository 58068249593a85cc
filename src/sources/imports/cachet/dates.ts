import type { Instant } from '../../../model/time/instant.ts';
import { compareText } from '../../../model/text-order.ts';
import { cachetDateText, isNothing } from './data.ts';
import type { CachetItem } from './items.ts';
import { dateParser, type ParseDate } from '../shared/imported-date.ts';

/** A date of Cachet: none, one that cannot be parsed, or an instant. */
type CachetDate =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly found: unknown }
  | { readonly kind: 'instant'; readonly at: Instant };

/** Parses the dates of an import. Cachet writes wall clock times without their zone. */
export class CachetDates {
  readonly #inUtc: ParseDate = dateParser('UTC');
  readonly #inZone: ParseDate;
  readonly #unclear = new Set<string>();
  #isGuessed = false;

  /** @param zone IANA name of the zone of dates that name none. */
  constructor(zone: string) {
    this.#inZone = dateParser(zone);
  }

  /** Whether a date was parsed that names no zone, so that `zone` was used. */
  get isGuessed(): boolean {
    return this.#isGuessed;
  }

  /** Dates that could not be parsed only because the clocks of `zone` skip them or show them twice. */
  get unclear(): readonly string[] {
    return [...this.#unclear].sort(compareText);
  }

  /** @param keys of Cachet 2 and of Cachet 3, which differ. */
  read({ data, isInUtc }: CachetItem, ...keys: readonly string[]): CachetDate {
    const found = keys.map((key) => data.get(key)).find((value) => !isNothing(value));
    if (found === undefined) return { kind: 'none' };
    const text = cachetDateText(found) ?? '';
    const at = (isInUtc ? this.#inUtc : this.#inZone)(text);
    if (at === undefined) {
      if (this.#inUtc(text) !== undefined) this.#unclear.add(text);
      return { kind: 'unreadable', found: text === '' ? found : text };
    }
    if (!isInUtc && !/(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})\s*$/i.test(text)) this.#isGuessed = true;
    return { kind: 'instant', at };
  }

  /** Only the instant, for a date that may be missing. */
  instant(item: CachetItem, ...keys: readonly string[]): Instant | undefined {
    const date = this.read(item, ...keys);
    return date.kind === 'instant' ? date.at : undefined;
  }
}
