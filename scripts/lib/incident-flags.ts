import { readArguments } from './cli.ts';
import { writingOptions } from './authoring-flags.ts';

/** What `npm run incident` takes. */
export function readIncidentArguments() {
  return readArguments({
    allowPositionals: true,
    options: {
      ...writingOptions,
      status: { type: 'string', short: 's' },
      started: { type: 'string' },
      impact: { type: 'string' },
      next: { type: 'string', short: 'n' },
      upstream: { type: 'string', multiple: true },
      'false-alarm': { type: 'boolean', default: false },
    },
  });
}

export type IncidentFlags = ReturnType<typeof readIncidentArguments>['values'];
