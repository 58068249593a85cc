import { z } from 'zod';

import { showings, visibilities, type DisplaySettings } from '../../model/components/display.ts';

export const visibility = z.enum(visibilities);

/** The keys of components, groups and the page for how they are shown. */
export const displayKeys = {
  show: z
    .enum(showings)
    .optional()
    .describe(
      '"in_trouble" leaves it out of the home page while it is operational; the API always has it.',
    ),
  uptime: visibility.optional().describe('"hidden" does not show its uptime.'),
  bars: visibility.optional().describe('"hidden" does not show the bar of its last days.'),
};

/** The display settings that are written; undefined when there are none. */
export function toDisplay({
  show,
  uptime,
  bars,
}: { readonly [Key in keyof DisplaySettings]: DisplaySettings[Key] | undefined }): {
  display?: DisplaySettings;
} {
  const display = {
    ...(show && { show }),
    ...(uptime && { uptime }),
    ...(bars && { bars }),
  };
  return Object.keys(display).length > 0 ? { display } : {};
}

/** The keys that `toDisplay` parses. */
export function formatDisplay({ display }: { readonly display?: DisplaySettings }) {
  return { show: display?.show, uptime: display?.uptime, bars: display?.bars };
}
