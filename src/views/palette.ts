import type { ComponentStatus } from '../model/status.ts';

/**
 * The statuses as `styles/page/colours.css` has them on a light page. White text on them has a contrast of at least 4.5
 * (WCAG 2.2), so badges, banner and pictures use them, too.
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

/** The background of the label beside the colour of a status. */
export const labelColour = '#444c56';
