import type { Instant } from '../model/time/instant.ts';
import { formatRange, instantForm, timeForm } from '../model/time/instant-form.ts';
import { toCount } from './count.ts';
import type { PageState } from './page-state.ts';
import { localeFor } from './visitor-locale.ts';

/** Makes the function that brings the page up to an instant. */
export function createTimes(state: PageState): (now: Instant) => void {
  const { locale, lasting } = state;
  const own = localeFor(locale, navigator.languages);
  const format = (form: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(own ?? locale, own ? { ...form, hourCycle: undefined } : form);
  const full = format(instantForm);
  const clock = format(timeForm);
  const ago = new Intl.RelativeTimeFormat(locale, { style: 'short' });
  const dayOf = (at: Instant) => new Date(at).toDateString();
  return (now) => {
    for (const element of document.querySelectorAll('time')) {
      const { to, day, count } = element.dataset;
      const at = Date.parse(element.dateTime);
      const until = to ? Date.parse(to) : at;
      // A date that is today's, or stands above already, is no news.
      const here = dayOf(day ? Date.parse(`${day}T12:00`) : now);
      const form = dayOf(at) === here && dayOf(until) === here ? clock : full;
      let text = to ? formatRange(form, at, until) : form.format(at);
      if (count === 'alone') text = ago.format(-Math.floor((now - at) / 1_000), 'second');
      else if (count === 'lasting') {
        const [value, unit] = toCount(now - at);
        const units = { style: 'unit', unit, unitDisplay: 'short' } as const;
        // Of English, the plainer one: "52 min", not "52 mins".
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
