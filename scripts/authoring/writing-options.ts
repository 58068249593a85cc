import { commonOptions } from '../cli/run.ts';

const flag = { type: 'boolean', default: false } as const;
const text = { type: 'string' } as const;
const time = { type: 'string', value: 'TIME' } as const;

/** The options of every writing command. */
export const writingOptions = {
  title: { ...text, about: 'what users notice, in one line' },
  message: {
    ...text,
    short: 'm',
    about: 'the text in markdown; - reads it from the standard input',
  },
  template: { ...text, short: 't', value: 'NAME', about: 'a text from content/templates/NAME.md' },
  set: {
    ...text,
    multiple: true,
    value: 'GAP=WORDS',
    about: 'fills a gap [[GAP]] of the template',
  },
  id: { ...text, about: 'the name of a new file, without .md; otherwise made from date and title' },
  key: {
    ...text,
    value: 'KEY',
    about: 'a key of a program: names the open report with this key, or a new one',
  },
  yes: { ...flag, short: 'y', about: 'asks nothing' },
  json: { ...flag, about: 'asks nothing and prints one JSON object, for machines' },
  commit: { ...flag, about: 'commits the file, and nothing else' },
  push: { ...flag, about: 'commits and pushes' },
  draft: { ...flag, about: 'leaves gaps open, to be filled in an editor; never committed' },
  'dry-run': { ...flag, about: 'shows what would be written and writes nothing' },
  ...commonOptions,
} as const;

/** Further options of the commands that write incidents and maintenances. */
export const reportOptions = {
  component: {
    ...text,
    short: 'c',
    multiple: true,
    value: 'ID=STATUS',
    about: 'a component and its status: api=major_outage',
  },
  affected: { ...text, about: 'the users who notice it, in words' },
  workaround: { ...text, about: 'what users can do meanwhile' },
  'expected-fix': { ...time, about: 'when it is expected to be over' },
  coordinator: { ...text, value: 'NAME', about: 'the person who leads the work now' },
  operations: {
    ...text,
    value: 'NAME',
    about: 'the only person who changes things in production now',
  },
  communications: { ...text, value: 'NAME', about: 'the person who tells users now' },
  issue: { ...text, value: 'NUMBER', about: 'the GitHub issue that it belongs to' },
  at: { ...time, about: 'the time of the update; otherwise now' },
  ended: {
    ...time,
    about:
      'with resolve, postmortem and complete: when it was really over, if that was before the update',
  },
} as const;

/** How times are written, for `--help`. */
export const timeHelp =
  'TIME: now, "10 min ago", "in 2 h", 14:30, "tomorrow 08:00", "2026-03-14 09:58 UTC"; the zone of the page unless one is named.';
