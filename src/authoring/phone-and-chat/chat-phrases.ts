import type { IncidentStatus, WrittenStatus } from '../../model/status.ts';

/** What people call a component's status in a hurry, in lower case. */
export const componentPhrases: Readonly<Record<string, WrittenStatus>> = {
  down: 'major_outage',
  dead: 'major_outage',
  out: 'major_outage',
  outage: 'major_outage',
  major: 'major_outage',
  'major outage': 'major_outage',
  broken: 'major_outage',
  offline: 'major_outage',
  unreachable: 'major_outage',
  unavailable: 'major_outage',
  fails: 'major_outage',
  failing: 'major_outage',
  'not working': 'major_outage',
  partly: 'partial_outage',
  'partly down': 'partial_outage',
  'partly broken': 'partial_outage',
  partial: 'partial_outage',
  'partial outage': 'partial_outage',
  partially: 'partial_outage',
  'partially down': 'partial_outage',
  flaky: 'partial_outage',
  'down for some': 'partial_outage',
  slow: 'degraded_performance',
  degraded: 'degraded_performance',
  'degraded performance': 'degraded_performance',
  sluggish: 'degraded_performance',
  laggy: 'degraded_performance',
  up: 'operational',
  'up again': 'operational',
  ok: 'operational',
  okay: 'operational',
  fine: 'operational',
  works: 'operational',
  working: 'operational',
  'works again': 'operational',
  'working again': 'operational',
  back: 'operational',
  'back up': 'operational',
  operational: 'operational',
  maintenance: 'under_maintenance',
  'under maintenance': 'under_maintenance',
};

/** What a command can begin with instead of a component. */
export type ChatVerb =
  | { readonly kind: 'show' | 'help' | 'new' | 'update' }
  | { readonly kind: 'resolve'; readonly falseAlarm?: true }
  | { readonly kind: 'status'; readonly status: IncidentStatus };

const show = { kind: 'show' } as const;
const help = { kind: 'help' } as const;
const begin = { kind: 'new' } as const;
const update = { kind: 'update' } as const;
const resolve = { kind: 'resolve' } as const;
const callOff = { kind: 'resolve', falseAlarm: true } as const;

export const verbPhrases: Readonly<Record<string, ChatVerb>> = {
  show,
  status: show,
  list: show,
  help,
  '?': help,
  new: begin,
  open: begin,
  report: begin,
  incident: begin,
  update,
  note: update,
  resolve,
  resolved: resolve,
  fixed: resolve,
  solved: resolve,
  over: resolve,
  done: resolve,
  close: resolve,
  closed: resolve,
  'false alarm': callOff,
  'called off': callOff,
  'call off': callOff,
  investigating: { kind: 'status', status: 'investigating' },
  identified: { kind: 'status', status: 'identified' },
  found: { kind: 'status', status: 'identified' },
  monitoring: { kind: 'status', status: 'monitoring' },
  watching: { kind: 'status', status: 'monitoring' },
};

/** The longest of the phrases that the words begin with, and how many words it has. */
export function phraseAt<T>(
  words: readonly string[],
  phrases: ReadonlyMap<string, T>,
): { readonly meant: T; readonly length: number } | undefined {
  for (let length = Math.min(6, words.length); length > 0; length -= 1) {
    const phrase = words.slice(0, length).join(' ').toLowerCase();
    const meant = phrases.get(phrase) ?? phrases.get(phrase.replace(/[,:;.!]+$/, ''));
    if (meant !== undefined) return { meant, length };
  }
  return undefined;
}
