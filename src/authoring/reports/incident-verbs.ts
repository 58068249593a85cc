import { incidentStatus, isOpen, type Incident } from '../../model/reports/incident.ts';
import { incidentStatuses, type IncidentStatus } from '../../model/status.ts';
import type { Template } from '../../sources/templates/template-file.ts';
import { guessStatus } from '../../sources/text/guesses/guessed-status.ts';
import { fold, nearest } from '../../sources/text/nearest.ts';
import { parseKeyword } from '../flags/text-flags.ts';
import type { Choice } from '../choices.ts';
import { UsageError } from '../usage-error.ts';

/** How `update` and `resolve` differ. */
export interface UpdateVerb {
  readonly noun: 'Update' | 'Resolve';
  /** The statuses it may set. */
  readonly statuses: readonly IncidentStatus[];
}

export const updateVerbs = {
  update: { noun: 'Update', statuses: ['investigating', 'identified', 'monitoring'] },
  resolve: { noun: 'Resolve', statuses: ['resolved'] },
} as const satisfies Readonly<Record<string, UpdateVerb>>;

/** The verbs in the order in which a person is asked; with nothing open there is only one choice. */
export function incidentVerbChoices(
  openIncidents: readonly Incident[],
): Choice<'update' | 'resolve' | 'new'>[] {
  const open = { value: 'new', label: 'Open a new incident' } as const;
  if (openIncidents.length === 0) return [open];
  return [
    { value: 'update', label: 'Write an update' },
    { value: 'resolve', label: 'Resolve an incident' },
    open,
  ];
}

/** The templates that word an update of this verb. */
export function updateTemplates(verb: UpdateVerb, templates: readonly Template[]): Template[] {
  return templates.filter(
    ({ kind, title, status }) =>
      kind === 'incident' && title === undefined && verb.statuses.some((each) => each === status),
  );
}

/**
 * The status that an update sets: that of the flag, else the chosen one, else `resolved` for the verb resolve and the
 * present status for update.
 * @throws UsageError for a status that the verb does not set, and when an incident that is over gets none.
 */
export function updateStatus(
  verb: UpdateVerb,
  incident: Incident,
  { flag, chosen }: { readonly flag: string | undefined; readonly chosen: string | undefined },
): IncidentStatus {
  const written = flag ?? chosen ?? defaultStatus(verb, incident);
  const meant =
    incidentStatuses.find((each) => each === fold(written)) ??
    nearest(written, incidentStatuses) ??
    guessStatus(written, incidentStatuses);
  const isOther = meant !== undefined && !verb.statuses.some((each) => each === meant);
  const status = isOther ? meant : parseKeyword('status', written, incidentStatuses);
  if (verb.statuses.some((each) => each === status)) return status as IncidentStatus;
  const others: Readonly<Record<string, string>> = {
    resolved: 'resolve',
    postmortem: 'postmortem',
  };
  const other = others[status] ?? 'update';
  throw new UsageError(
    `${verb.noun.toLowerCase()} cannot set ${status}; it sets ${verb.statuses.join(', ')}. Write: npm run incident -- ${other}`,
  );
}

function defaultStatus(verb: UpdateVerb, incident: Incident): IncidentStatus {
  if (verb.noun === 'Resolve') return 'resolved';
  if (isOpen(incident)) return incidentStatus(incident);
  throw new UsageError('It is over; say --status investigating to reopen it.');
}

/** Incidents that are over and still lack a postmortem. */
export function postmortemCandidates(incidents: readonly Incident[]): Incident[] {
  return incidents.filter(
    (each) =>
      !isOpen(each) &&
      !each.falseAlarm &&
      each.updates.every(({ status }) => status !== 'postmortem'),
  );
}
