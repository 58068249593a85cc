import { msPerDay } from '../model/time/instant.ts';
import type { PageState } from './page-state.ts';

/**
 * Shows the slider that lies over each bar: one stop of the tab key, on which arrow keys, finger and pointer go from
 * day to day. It tells the day in words, aloud and in a line below.
 */
export function followBars({ locale, today, calm, unknown }: PageState): void {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
  });
  const tip = document.createElement('p');
  tip.className = 'tip';
  for (const slider of document.querySelectorAll<HTMLInputElement>('[type=range]')) {
    const { parentElement, max, dataset } = slider;
    const tell = () => {
      const trouble = parentElement!.querySelector(`li[value="${slider.value}"]`);
      const pattern = +slider.value > +(dataset['unknown'] ?? 0) ? calm : unknown;
      const date = format.format(Date.parse(today!) - (+max - +slider.value) * msPerDay);
      tip.textContent = trouble ? trouble.textContent : pattern!.replace('{}', date);
      slider.setAttribute('aria-valuetext', tip.textContent);
    };
    tell();
    slider.hidden = false;
    slider.oninput = slider.onfocus = () => {
      tell();
      slider.after(tip);
    };
    slider.onblur = () => tip.remove();
  }
}
