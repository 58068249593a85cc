import { reportChoices } from '../../../src/authoring/choices.ts';
import { parseComponents, parseFactFlags } from '../../../src/authoring/flags/fact-flags.ts';
import { parseGapFlags, parseTemplateFlag } from '../../../src/authoring/flags/text-flags.ts';
import {
  parseEnd,
  parseInstantFlag,
  parseNextUpdate,
} from '../../../src/authoring/flags/time-flags.ts';
import {
  currentMaintenances,
  defaultText,
  maintenanceTemplates,
  maintenanceVerb,
  updateStatus,
  windowMeant,
  type UpdatingVerb,
} from '../../../src/authoring/reports/maintenance-verbs.ts';
import type { Draft } from '../../../src/authoring/draft.ts';
import { currentMaintenanceOf } from '../../../src/authoring/reports/keyed-reports.ts';
import { findReport } from '../../../src/authoring/reports/report-id.ts';
import type { MaintenanceFile } from '../../../src/authoring/reports/maintenance.ts';
import type { AuthoringSession } from '../../../src/authoring/session.ts';
import { fillReportTemplate } from '../../../src/authoring/template-filling.ts';
import { affectedComponentIds } from '../../../src/model/reports/facts.ts';
import { maintenanceStatusAt, type Maintenance } from '../../../src/model/reports/maintenance.ts';
import type { Instant } from '../../../src/model/time/instant.ts';
import { toEarlyMessage } from '../../../src/views/tools/early-start-message.ts';
import { readMessage, toFinishOptions } from '../writing-flags.ts';
import type { MaintenanceFlags } from './maintenance-flags.ts';
import { askTime } from './maintenance-new.ts';
import { askOne, askText, CancelledByPerson } from '../prompts/prompts.ts';
import { readReport } from '../report-writer.ts';
import { finishUnknownKey } from '../unknown-key.ts';

export async function updateMaintenance(
  verb: UpdatingVerb,
  id: string | undefined,
  flags: MaintenanceFlags,
  session: AuthoringSession,
): Promise<number> {
  const options = toFinishOptions(flags);
  const { subject } = maintenanceVerb(verb);
  const otherwise = defaultText(verb, session.site.messages);
  const keyed =
    flags.key === undefined ? undefined : currentMaintenanceOf(flags.key, session.status);
  if (flags.key !== undefined && !keyed) return finishUnknownKey(flags.key, verb, session, options);
  const maintenance = keyed ?? (await chooseMaintenance(id, session, options.asks, verb));
  const postedAt = parseInstantFlag('at', flags.at ?? 'now', session, 'past');
  const isEarly = maintenanceStatusAt(maintenance, postedAt) === 'scheduled';
  if (verb === 'start' && isEarly && options.asks) await askEarly(maintenance, postedAt, session);
  const template = parseTemplateFlag(flags.template, maintenanceTemplates(session.templates));
  const status = updateStatus(verb, template);
  const components = parseComponents(flags.component, 'under_maintenance', session);
  const filled =
    template &&
    fillReportTemplate(
      template,
      parseGapFlags(flags.set),
      { componentIds: affectedComponentIds(maintenance) },
      session,
    );
  const next = parseNextUpdate(flags.next, session);
  const promised = typeof next === 'number' ? next : undefined;
  const message =
    readMessage(flags.message) ??
    filled?.message(promised) ??
    (options.asks
      ? await askText('What users should know', otherwise === undefined ? {} : { otherwise })
      : (otherwise ?? ''));
  const { draftMaintenanceUpdate } = await import('../../../src/authoring/reports/maintenance.ts');
  const request = {
    ...(status !== undefined && { status }),
    postedAt,
    message,
    facts: {
      ...parseFactFlags(flags, components, session),
      ...(promised !== undefined && { nextUpdateAt: promised }),
    },
  };
  const draft: Draft = (current) => ({
    edit: draftMaintenanceUpdate(fileOf(maintenance.id, current), request, current.content.page),
    subject: `${subject}: ${maintenance.title}`,
  });
  const { finishEdit } = await import('../publish/finish-edit.ts');
  return finishEdit(draft, session, { ...options, template });
}

/** The maintenance as it is now. */
function fileOf(id: string, { folder, status }: AuthoringSession): MaintenanceFile {
  const report = findReport(id, status.maintenances, [], 'maintenance');
  const series = status.series.find((each) => each.id === report.occurrence?.seriesId);
  return {
    report,
    text: readReport(folder, 'maintenance', (series ?? report).id),
    ...(series && { series }),
  };
}

/** Beginning early is rare and the wrong choice from a list is not, so that leaving it comes first. */
async function askEarly(
  maintenance: Maintenance,
  at: Instant,
  { site }: AuthoringSession,
): Promise<void> {
  const answer = await askOne(`${toEarlyMessage(maintenance, at, site.time)} Start it?`, [
    { value: 'no', label: 'No: leave it as planned' },
    { value: 'yes', label: 'Yes: it begins early' },
  ]);
  if (answer === 'no') throw new CancelledByPerson();
}

/** Moves the window; without `--until` or `--for` it keeps its length. */
export async function rescheduleMaintenance(
  id: string | undefined,
  flags: MaintenanceFlags,
  session: AuthoringSession,
): Promise<number> {
  const options = toFinishOptions(flags);
  const keyed =
    flags.key === undefined ? undefined : currentMaintenanceOf(flags.key, session.status);
  if (flags.key !== undefined && !keyed) {
    return finishUnknownKey(flags.key, 'reschedule', session, options);
  }
  const maintenance = keyed ?? (await chooseMaintenance(id, session, options.asks));
  const isGiven = [flags.from, flags.until, flags.for].some((each) => each !== undefined);
  const from =
    flags.from ?? (options.asks && !isGiven ? await askTime('Begins', session) : undefined);
  const scheduledFor =
    from === undefined ? undefined : parseInstantFlag('from', from, session, 'future');
  const scheduledUntil = parseEnd(flags, scheduledFor ?? maintenance.scheduledFor, session);
  const { draftReschedule } = await import('../../../src/authoring/reports/maintenance.ts');
  const request = {
    ...(scheduledFor !== undefined && { scheduledFor }),
    ...(scheduledUntil !== undefined && { scheduledUntil }),
    postedAt: parseInstantFlag('at', flags.at ?? 'now', session, 'past'),
    message: readMessage(flags.message) ?? '',
  };
  const draft: Draft = (current) => ({
    edit: draftReschedule(fileOf(maintenance.id, current), request, current.content.page),
    subject: `Reschedule maintenance: ${maintenance.title}`,
  });
  const { finishEdit } = await import('../publish/finish-edit.ts');
  return finishEdit(draft, session, options);
}

async function chooseMaintenance(
  id: string | undefined,
  { status }: AuthoringSession,
  asks: boolean,
  verb?: UpdatingVerb,
): Promise<Maintenance> {
  const window = id === undefined ? undefined : windowMeant(id, verb, status);
  if (window) return window;
  const candidates = currentMaintenances(status.maintenances, status.now);
  if (id === undefined && asks && candidates.length > 1) {
    const chosen = await askOne('Which maintenance?', reportChoices(candidates));
    return findReport(chosen, candidates, candidates, 'maintenance');
  }
  return findReport(id, status.maintenances, candidates, 'maintenance');
}
