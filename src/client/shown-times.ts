import type { Instant } from '../model/time/instant.ts';
import { formatRange, instantForm, timeForm } from '../model/time/instant-form.ts';
import { parseChoice, toFormatOptions } from './clock-choice.ts';
import { toCount, toFineCount } from './relative-time.ts';
import type { PageState } from './page-state.ts';
import { localeFor } from './visitor-locale.ts';

interface Reader {
  readonly pageZone: string;
  /** How the reader wants times, as the browser has it stored. */
  readonly choice: () => string;
}

/** Makes the function that brings one time on the page up to date. It makes each format when it first needs it. */
export function createTimes(
  state: PageState,
  reader: Reader,
): (element: HTMLTimeElement, now: Instant) => void {
  const { locale, lasting } = state;
  const ago = new Intl.RelativeTimeFormat(locale, { style: 'short' });
  let chosen: string | undefined;
  let formats: Formats;
  /** For texts without a count of minutes or days: the choice and the day for which they were written. */
  const written = new WeakMap<HTMLTimeElement, string>();
  return (element, now) => {
    const choice = reader.choice();
    if (choice !== chosen) {
      chosen = choice;
      formats = createFormats(locale, choice, reader.pageZone);
    }
    const { dayOf } = formats;
    const today = dayOf.format(now);
    const { to, day = today, count } = element.dataset;
    const circumstances = `${choice} ${today}`;
    if (written.get(element) === circumstances) return;
    if (!count) written.set(element, circumstances);
    const at = Date.parse(element.dateTime);
    const until = to ? Date.parse(to) : at;
    // The date is left out when it is today's, or when it is shown above already.
    const form =
      dayOf.format(at) === day && dayOf.format(until) === day ? formats.clock() : formats.full();
    let text = to ? formatRange(form, at, until) : form.format(at);
    if (count === 'alone') text = ago.format(...toFineCount(at - now));
    else if (count === 'lasting' && at <= now) {
      text += ` (${lasting!.replace('{}', formatLength(locale, now - at))})`;
    } else if (count) text += ` (${ago.format(...toCount(at - now))})`;
    if (count !== 'alone') element.title ||= element.textContent;
    // A text is only written when it changed, so that screen readers are not disturbed.
    if (element.textContent !== text) element.textContent = text;
  };
}

/** English gets the plainer form: "52 min", not "52 mins". */
function formatLength(locale: string, ms: number): string {
  const [value, unit] = toCount(ms);
  const units = { style: 'unit', unit, unitDisplay: 'short' } as const;
  return new Intl.NumberFormat(locale.replace('-GB', ''), units).format(Math.abs(value));
}

type Formats = ReturnType<typeof createFormats>;

function createFormats(locale: string, choice: string, pageZone: string) {
  const own = localeFor(locale, navigator.languages);
  const options = toFormatOptions(parseChoice(choice), pageZone);
  const usual = own ? { hourCycle: undefined } : {};
  const format = (form: Intl.DateTimeFormatOptions) =>
    once(() => {
      const all = { ...form, ...usual, ...options };
      const made = new Intl.DateTimeFormat(own ?? locale, all);
      // Where hours go to twelve, nobody writes 09:58 AM.
      return made.resolvedOptions().hour12
        ? new Intl.DateTimeFormat(own ?? locale, { ...all, hour: 'numeric' })
        : made;
    });
  return {
    full: format(instantForm),
    clock: format(timeForm),
    // Swedish writes a date as `2026-03-14`.
    dayOf: new Intl.DateTimeFormat('sv', { timeZone: options.timeZone }),
  };
}

/** Making a format takes a phone some milliseconds, so none is made before it is needed. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
