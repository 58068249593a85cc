import { isOverAt, isUnderWayAt, type Maintenance } from '../../model/reports/maintenance.ts';
import { maintenanceStatuses, type MaintenanceStatus } from '../../model/status.ts';
import type { StatusPage } from '../../model/status-page.ts';
import type { Instant } from '../../model/time/instant.ts';
import type { Template } from '../../sources/templates/template-file.ts';
import type { Messages } from '../../views/messages/messages.ts';
import type { Choice } from '../choices.ts';

export const updatingVerbs = ['start', 'update', 'complete', 'cancel'] as const;
export type UpdatingVerb = (typeof updatingVerbs)[number];

export interface MaintenanceVerb {
  /** Undefined: the status stays as it is. */
  readonly status?: MaintenanceStatus;
  /** The beginning of the commit's subject, before the title. */
  readonly subject: string;
}

const verbs: Readonly<Record<UpdatingVerb, MaintenanceVerb>> = {
  start: { status: 'in_progress', subject: 'Start maintenance' },
  update: { subject: 'Update maintenance' },
  complete: { status: 'completed', subject: 'Complete maintenance' },
  cancel: { status: 'cancelled', subject: 'Cancel maintenance' },
};

export function maintenanceVerb(verb: UpdatingVerb): MaintenanceVerb {
  return verbs[verb];
}

/** The status that an update sets: the verb's, else that of the chosen template; undefined when it stays. */
export function updateStatus(
  verb: UpdatingVerb,
  template: Template | undefined,
): MaintenanceStatus | undefined {
  return verbs[verb].status ?? maintenanceStatuses.find((each) => each === template?.status);
}

/**
 * The text that a verb publishes when the person gives none, in the page's language; undefined when they have to give
 * one.
 */
export function defaultText(verb: UpdatingVerb, { published }: Messages): string | undefined {
  return verb === 'update' ? undefined : published[verb];
}

/** The verbs in the order in which a person is asked; without any maintenance there is but one thing to do. */
export function maintenanceVerbChoices(
  maintenances: readonly Maintenance[],
): Choice<UpdatingVerb | 'new' | 'reschedule'>[] {
  const plan = { value: 'new', label: 'Plan new work' } as const;
  if (maintenances.length === 0) return [plan];
  return [
    plan,
    { value: 'start', label: 'Say that it begins' },
    { value: 'update', label: 'Write an update' },
    { value: 'complete', label: 'Say that it is done' },
    { value: 'reschedule', label: 'Move it' },
    { value: 'cancel', label: 'Call it off' },
  ];
}

/** Maintenances that are not over, the next one first. */
export function currentMaintenances(
  maintenances: readonly Maintenance[],
  now: Instant,
): Maintenance[] {
  return maintenances.filter((each) => !isOverAt(each, now)).toReversed();
}

/**
 * The window that is meant when somebody names a file with repeating work, or a part of its name: the one under way;
 * else, for `complete`, the one that began last; else the next one. Undefined when there is no such file.
 */
export function windowNamed(
  named: string,
  verb: UpdatingVerb | undefined,
  { maintenances, series, now }: Pick<StatusPage, 'maintenances' | 'series' | 'now'>,
): Maintenance | undefined {
  const wanted = named.replace(/^.*\//, '').replace(/\.md$/, '');
  const partly = series.filter(({ id }) => id.includes(wanted));
  const file =
    series.find(({ id }) => id === wanted) ?? (partly.length === 1 ? partly[0] : undefined);
  const windows = maintenances.filter(
    ({ occurrence }) => occurrence?.seriesId === file?.id && file,
  );
  const others = maintenances.some(
    ({ id, occurrence }) => id.includes(wanted) && occurrence?.seriesId !== file?.id,
  );
  if (others && file?.id !== wanted) return undefined;
  return (
    windows.find((each) => isUnderWayAt(each, now)) ??
    (verb === 'complete' ? windows.find(({ scheduledFor }) => scheduledFor <= now) : undefined) ??
    windows.findLast(({ scheduledFor }) => scheduledFor > now)
  );
}

/** The id of the file that all of these windows belong to; undefined when there are several. */
export function onlySeries(maintenances: readonly Maintenance[]): string | undefined {
  const [first, ...others] = new Set(maintenances.map(({ occurrence }) => occurrence?.seriesId));
  return others.length === 0 ? first : undefined;
}

/** The templates for an update of a maintenance. */
export function maintenanceTemplates(templates: readonly Template[]): Template[] {
  return templates.filter(({ kind, title }) => kind === 'maintenance' && title === undefined);
}
