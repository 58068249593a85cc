import { writingOptions } from './authoring-flags.ts';
import { readArguments } from './cli.ts';

/** What `npm run maintenance` takes. */
export function readMaintenanceArguments() {
  return readArguments({
    allowPositionals: true,
    options: {
      ...writingOptions,
      from: { type: 'string' },
      until: { type: 'string' },
      for: { type: 'string' },
      next: { type: 'string', short: 'n' },
    },
  });
}

export type MaintenanceFlags = ReturnType<typeof readMaintenanceArguments>['values'];
