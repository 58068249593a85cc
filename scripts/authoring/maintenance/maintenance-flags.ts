import { parseArguments } from '../../cli/run.ts';
import { reportOptions, timeHelp, writingOptions } from '../writing-options.ts';

/** The verbs, for `--help` and for a call without one. */
export const maintenanceVerbs = `  new             --from "tomorrow 08:00" --for "2 h" -c api --title … -m …
                  [--every week --on tue,thu --last 2027-06-30]
  start [ID]      [-m …]
  update [ID]     -m …  [-t overrun --set why=…]
  complete [ID]   [-m …] [--ended 10:15]
  cancel [ID]     [-m …]
  reschedule [ID] --from … [--until … | --for "2 h"]   [-m …]`;

/** The flags of `npm run maintenance`. */
export function parseMaintenanceArguments() {
  return parseArguments({
    usage: 'npm run maintenance -- [VERB [ID]] [flags]',
    purpose:
      'Plans a maintenance and posts its updates. On a terminal it asks for what the flags leave out.',
    details: `${maintenanceVerbs}

ID: a part of the file name; it can be left out when only one maintenance can be meant.
${timeHelp}`,
    allowPositionals: true,
    options: {
      from: { type: 'string', value: 'TIME', about: 'when the window opens' },
      until: { type: 'string', value: 'TIME', about: 'when it closes' },
      for: {
        type: 'string',
        value: 'DURATION',
        about: 'how long it is, instead of --until: "2 h"',
      },
      every: {
        type: 'string',
        value: 'SPAN',
        about: 'how often it repeats: day, week, month, "2 weeks"',
      },
      on: {
        type: 'string',
        value: 'DAYS',
        about: 'on which days it repeats: tue,thu or "first tue"',
      },
      last: { type: 'string', value: 'DAY', about: 'the last day on which it repeats: 2027-06-30' },
      next: { type: 'string', short: 'n', value: 'TIME', about: 'when the next update comes' },
      ...reportOptions,
      component: {
        ...reportOptions.component,
        about: 'a component that is worked on; api alone means api=under_maintenance',
      },
      ...writingOptions,
    },
  });
}

export type MaintenanceFlags = ReturnType<typeof parseMaintenanceArguments>['values'];
