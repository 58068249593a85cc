import type { Maintenance, MaintenanceUpdate } from '../../model/reports/maintenance.ts';
import { occurrencesOf } from '../../model/reports/occurrences.ts';
import type { Page } from '../../model/page/page.ts';
import { formatInstant } from '../../sources/text/instant-text.ts';
import { parseMaintenance } from '../../sources/reports/maintenance-file.ts';
import { appendChecked, type ReportFile, updatesParser } from '../append-update.ts';
import type { Edit } from '../edit.ts';
import { Refusal } from '../refusal.ts';
import { setKeys } from './report-text.ts';

/** A window of repeating work, with what its file says. */
export interface RepeatedWindow extends ReportFile<Maintenance> {
  readonly series: Maintenance;
}

/** @throws Refusal when the update would belong to another window of repeating work. */
export function checkWindowOf(
  update: MaintenanceUpdate,
  { id, occurrence }: Maintenance,
  series: Maintenance,
  page: Page,
): void {
  if (!occurrence) return;
  const owner = windowOf(update, series, page);
  if (owner === id) return;
  throw new Refusal(
    `${belongsElsewhere(update, id, owner)} To leave a window out, add ${occurrence.day} to "except".`,
  );
}

/** The id of the window of repeating work to which an update would belong. */
function windowOf(update: MaintenanceUpdate, series: Maintenance, page: Page): string | undefined {
  const said = { ...series, updates: [...series.updates, update] };
  const { shown } = occurrencesOf(said, page.timeZone, update.postedAt);
  return shown.find(({ updates }) => updates.at(-1) === update)?.id;
}

function belongsElsewhere(
  { postedAt }: MaintenanceUpdate,
  id: string,
  owner = 'another window',
): string {
  return `What is said at ${formatInstant(postedAt)} belongs to ${owner}, not to ${id}.`;
}

/**
 * Moves one window of repeating work, with one line in its file, and says so if an update of now is about that window;
 * otherwise feeds and channels know of it from git.
 */
export function draftMove(
  { report, series, text }: RepeatedWindow,
  { scheduledFor, scheduledUntil }: Pick<Maintenance, 'scheduledFor' | 'scheduledUntil'>,
  { update, isWorded }: { readonly update: MaintenanceUpdate; readonly isWorded: boolean },
  page: Page,
): Edit {
  if (scheduledUntil - scheduledFor !== report.scheduledUntil - report.scheduledFor) {
    throw new Refusal(
      'A window of work that repeats keeps its length; leave out --until and --for.',
    );
  }
  const day = report.occurrence?.day ?? '';
  const others = (series.repeat?.moved ?? []).filter((each) => each.day !== day);
  const moved = [...others, { day, scheduledFor }];
  const written = setKeys(text, {
    moved: Object.fromEntries(moved.map((each) => [each.day, formatInstant(each.scheduledFor)])),
  });
  const repeat = series.repeat && { ...series.repeat, moved };
  const owner = windowOf(update, { ...series, ...(repeat && { repeat }) }, page);
  const isOwn = owner === report.id;
  if (!isOwn && isWorded) {
    throw new Refusal(`${belongsElsewhere(update, report.id, owner)} Leave out --message.`);
  }
  const parser = updatesParser(parseMaintenance, series.id, page);
  const after = isOwn ? appendChecked({ report: series, text: written }, update, parser) : written;
  return { kind: 'maintenance', id: series.id, before: text, after };
}
