import type { ComponentStatus } from '../../model/status.ts';
import { statusColours } from '../palette.ts';

/** Drawn on 16 by 16: told apart without colour. */
const marks: Readonly<Record<ComponentStatus, string>> = {
  operational: 'M4 8.5l2.7 2.7L12 5.5',
  under_maintenance: 'M6 4.5v7M10 4.5v7',
  unknown: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.3Q8 8.8 8 10M8 11.5v1.5',
  degraded_performance: 'M8 4v5M8 11v1',
  partial_outage: 'M8 4v5M8 11v1',
  major_outage: 'M5 5l6 6M11 5l-6 6',
};

/** An SVG of what the headline says, so that a browser tab shows trouble: https://developer.mozilla.org/docs/Web/HTML/Attributes/rel#icon */
export function statusIcon(status: ComponentStatus): string {
  return icon(statusColours[status], marks[status]);
}

/** The icon of pages about the past: three bars, which say nothing about the present. */
export function historyIcon(): string {
  return icon('#5c6370', 'M4 5h8M4 8h8M4 11h5');
}

function icon(colour: string, mark: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="${colour}"/><path d="${mark}" fill="none" stroke="#fff" stroke-width="2"/></svg>`;
}

/** Each status has an address of its own, because browsers keep an icon by its address. */
export function statusIconPath(status: ComponentStatus): string {
  return `icons/${status}.svg`;
}

/** The path of an icon that never changes, so that browsers may cache it. */
export const historyIconPath = 'history.svg';
