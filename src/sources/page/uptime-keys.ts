import { z } from 'zod';

import { defaultWeights, type UptimeWeights } from '../../model/components/uptime.ts';
import type { Page } from '../../model/page/page.ts';
import { visibility } from './display-keys.ts';

const weight = z.number().min(0).max(1);

export const UptimeSchema = z.union([
  visibility,
  z.strictObject({
    display: visibility.optional().describe('"hidden" does not show uptime.'),
    weights: z
      .strictObject({
        degraded_performance: weight.optional().describe('Degraded performance; default 0.'),
        partial_outage: weight.optional().describe('A partial outage; default 0.3.'),
        major_outage: weight.optional().describe('A major outage; default 1.'),
      })
      .optional()
      .describe('How much of an outage each status is, 0 to 1.'),
  }),
]);

/** How uptime is shown and computed; a single keyword says whether it is shown. */
export function toUptime(written: z.output<typeof UptimeSchema> = {}) {
  const { display, weights = {} } = typeof written === 'string' ? { display: written } : written;
  const given = Object.entries(weights).filter(([, value]) => value !== undefined);
  return {
    display,
    weights: { ...defaultWeights, ...(Object.fromEntries(given) as Partial<UptimeWeights>) },
  };
}

/** The value that `toUptime` parses. */
export function formatUptime({
  display,
  weights: all,
}: Page): z.input<typeof UptimeSchema> | undefined {
  const weights = Object.fromEntries(
    Object.entries(all).filter(
      ([status, weight]) => weight !== defaultWeights[status as keyof UptimeWeights],
    ),
  );
  if (Object.keys(weights).length === 0) return display?.uptime;
  return { ...(display?.uptime && { display: display.uptime }), weights };
}
