import type { Instant } from '../model/time/instant.ts';
import { instantForm } from '../model/time/instant-form.ts';
import { toCount } from './count.ts';
import { isShownAt } from './is-shown.ts';

/** Makes the function that brings the page up to an instant. */
export function createTimes(locale: string): (now: Instant) => void {
  const format = new Intl.DateTimeFormat(locale, instantForm);
  const count = new Intl.RelativeTimeFormat(locale, { style: 'short' });
  return (now) => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-from],[data-until]')) {
      element.hidden = !isShownAt(element.dataset, now);
    }
    for (const element of document.querySelectorAll('time')) {
      const at = Date.parse(element.dateTime);
      const { to } = element.dataset;
      let text = to ? format.formatRange(at, Date.parse(to)) : format.format(at);
      if ('count' in element.dataset) text += ` (${count.format(...toCount(at - now))})`;
      element.title ||= element.textContent;
      // Only what changed is written, so that a screen reader is not disturbed.
      if (element.textContent !== text) element.textContent = text;
    }
  };
}
