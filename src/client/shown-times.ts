import type { Instant } from '../model/time/instant.ts';
import { formatRange, instantForm, timeForm } from '../model/time/instant-form.ts';
import { parseChoice, toFormatOptions } from './clock-choice.ts';
import { toCount } from './relative-time.ts';
import type { PageState } from './page-state.ts';
import { localeFor } from './visitor-locale.ts';

interface Reader {
  readonly pageZone: string;
  /** How the reader wants times, as the browser has it stored. */
  readonly choice: () => string;
}

/** Makes the function that updates all times on the page to an instant. */
export function createTimes(state: PageState, reader: Reader): (now: Instant) => void {
  const { locale, lasting } = state;
  const ago = new Intl.RelativeTimeFormat(locale, { style: 'short' });
  let chosen = reader.choice();
  let { full, clock, dayOf } = createFormats(locale, chosen, reader.pageZone);
  return (now) => {
    const choice = reader.choice();
    if (choice !== chosen) {
      chosen = choice;
      ({ full, clock, dayOf } = createFormats(locale, choice, reader.pageZone));
    }
    for (const element of document.querySelectorAll('time')) {
      const { to, day = dayOf.format(now), count } = element.dataset;
      const at = Date.parse(element.dateTime);
      const until = to ? Date.parse(to) : at;
      // A date that is today's, or that already stands above, is left out.
      const form = dayOf.format(at) === day && dayOf.format(until) === day ? clock : full;
      let text = to ? formatRange(form, at, until) : form.format(at);
      if (count === 'alone')
        text = ago.format(-Math.max(1, Math.floor((now - at) / 1_000)), 'second');
      else if (count === 'lasting' && at <= now) {
        const [value, unit] = toCount(now - at);
        const units = { style: 'unit', unit, unitDisplay: 'short' } as const;
        // English gets the plainer form: "52 min", not "52 mins".
        const length = new Intl.NumberFormat(locale.replace('-GB', ''), units).format(
          Math.abs(value),
        );
        text += ` (${lasting!.replace('{}', length)})`;
      } else if (count) text += ` (${ago.format(...toCount(at - now))})`;
      element.title ||= element.textContent;
      // Only what changed is written, so that a screen reader is not disturbed.
      if (element.textContent !== text) element.textContent = text;
    }
  };
}

function createFormats(locale: string, choice: string, pageZone: string) {
  const own = localeFor(locale, navigator.languages);
  const options = toFormatOptions(parseChoice(choice), pageZone);
  const usual = own ? { hourCycle: undefined } : {};
  const format = (form: Intl.DateTimeFormatOptions) => {
    const all = { ...form, ...usual, ...options };
    const made = new Intl.DateTimeFormat(own ?? locale, all);
    // Where hours go to twelve, nobody writes 09:58 AM.
    return made.resolvedOptions().hour12
      ? new Intl.DateTimeFormat(own ?? locale, { ...all, hour: 'numeric' })
      : made;
  };
  return {
    full: format(instantForm),
    clock: format(timeForm),
    // Swedish writes a date as `2026-03-14`.
    dayOf: new Intl.DateTimeFormat('sv', { timeZone: options.timeZone }),
  };
}
