import type { ComponentStatus } from '../model/status.ts';

/**
 * The statuses as `styles/page/colours.css` has them on a light page. White words can be read on each of them as well, for
 * WCAG 2.2 asks for a contrast of 4.5 either way; so badges, banner and pictures have the same.
 */
export const statusColours: Readonly<Record<ComponentStatus, string>> = {
  operational: '#3e644d',
  under_maintenance: '#384ea5',
  unknown: '#564087',
  degraded_performance: '#806000',
  partial_outage: '#ca3612',
  major_outage: '#900016',
};

/** A day without trouble, in a row of days. */
export const calmDayColour = '#84958a';

/** Beside the colour of a status, where it is named what has it. */
export const labelColour = '#444c56';
