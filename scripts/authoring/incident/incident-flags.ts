import { parseArguments } from '../../cli/run.ts';
import { reportOptions, timeHelp, writingOptions } from '../writing-options.ts';

/** The verbs, for `--help` and for a call without one. */
export const incidentVerbs = `  new             -c api=major_outage -t outage --set "What users see=Requests fail"
                  or --title … -m …   [--started "10 min ago"] [--impact …] [--upstream Name=URL]
  update [ID]     [-s identified] -m …  [-t identified] [-c api=operational] [-n "30 min"|none]
  resolve [ID]    -m …  [--ended 10:15] [--false-alarm]
  hand-over [ID]  --to ben [--role operations]  writes who does what, and prints what they must know
  log [ID] TEXT   what was done, for maintainers: never on the page  [--at "5 min ago"] [--by ana]
  say TEXT        'api down "Requests fail"': as in a chat; say help lists what it takes
  postmortem [ID] [--set … | -m -]   timeline, durations and figures are filled in`;

const command = {
  usage: 'npm run incident -- [VERB [ID]] [flags]',
  purpose:
    'Opens an incident, updates it, resolves it, adds its postmortem. On a terminal it asks for what the flags leave out.',
  details: `${incidentVerbs}

ID: a part of the file name; it can be left out when only one incident can be meant.
${timeHelp}`,
  allowPositionals: true,
  options: {
    status: {
      type: 'string',
      short: 's',
      value: 'STATUS',
      about: 'investigating, identified or monitoring',
    },
    started: {
      type: 'string',
      value: 'TIME',
      about: 'when users first felt it; otherwise the first update',
    },
    impact: {
      type: 'string',
      value: 'IMPACT',
      about: 'none, minor, major or critical; otherwise derived from the components',
    },
    next: {
      type: 'string',
      short: 'n',
      value: 'TIME',
      about: 'when the next update comes, or none; otherwise by the policy of the page',
    },
    symptom: {
      type: 'string',
      multiple: true,
      value: 'TEXT',
      about: 'an error message, word for word as users see it',
    },
    to: { type: 'string', value: 'NAME', about: 'with hand-over: who takes over' },
    role: {
      type: 'string',
      value: 'ROLE',
      about: 'with hand-over: coordinator (default), operations or communications',
    },
    by: {
      type: 'string',
      value: 'NAME',
      about: 'with log and hand-over: who did it; otherwise as git knows you',
    },
    upstream: {
      type: 'string',
      multiple: true,
      value: 'NAME=URL',
      about: 'a service of others that is the cause, and its status page',
    },
    'false-alarm': {
      type: 'boolean',
      default: false,
      about: 'with resolve: a false alarm, which does not count',
    },
    'from-probe': {
      type: 'string',
      value: 'ID',
      about: 'with new: confirms what this probe suspects; component, start and title come from it',
    },
    state: {
      type: 'string',
      value: 'DIR',
      about: 'with --from-probe: a folder of the state, instead of the branch outpost-state',
    },
    ...reportOptions,
    ...writingOptions,
  },
} as const;

/** Parses the flags of `npm run incident`. */
export function parseIncidentArguments() {
  return parseArguments(command);
}

export type IncidentFlags = ReturnType<typeof parseIncidentArguments>['values'];
