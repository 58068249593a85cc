import type { StatusPage } from '../../model/status-page.ts';
import { statusColours, statusOfImpact } from '../palette.ts';

/** An SVG of the indicator, so that a browser tab shows trouble: https://developer.mozilla.org/docs/Web/HTML/Attributes/rel#icon */
export function favicon({ headline }: StatusPage): string {
  const { indicator } = headline;
  const colour = statusColours[statusOfImpact[indicator]];
  const mark =
    indicator === 'none'
      ? 'M4 8.5l2.7 2.7L12 5.5'
      : indicator === 'critical'
        ? 'M5 5l6 6M11 5l-6 6'
        : 'M8 4v5M8 11v1';
  return icon(colour, mark);
}

/** The icon of pages that tell of the past: three bars, and no word of how things are now. */
export function historyIcon(): string {
  return icon('#5c6370', 'M4 5h8M4 8h8M4 11h5');
}

function icon(colour: string, mark: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="${colour}"/><path d="${mark}" fill="none" stroke="#fff" stroke-width="2"/></svg>`;
}

/** The query changes with the indicator, for browsers keep an icon as long as its address stays. */
export function faviconPath({ headline }: StatusPage): string {
  return `favicon.svg?${headline.indicator}`;
}

/** Its picture never changes, so that a browser may keep it. */
export const historyIconPath = 'history.svg';
