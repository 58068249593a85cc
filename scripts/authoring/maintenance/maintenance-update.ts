import { reportChoices } from '../../../src/authoring/choices.ts';
import { parseComponents, parseFactFlags } from '../../../src/authoring/flags/fact-flags.ts';
import { parseTemplateFlag } from '../../../src/authoring/flags/text-flags.ts';
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
  onlySeries,
  windowNamed,
  type UpdatingVerb,
} from '../../../src/authoring/reports/maintenance-verbs.ts';
import type { Draft } from '../../../src/authoring/draft.ts';
import { currentMaintenanceOf } from '../../../src/authoring/reports/reports-by-key.ts';
import { findReport } from '../../../src/authoring/reports/report-id.ts';
import type {
  MaintenanceFile,
  MaintenanceUpdateRequest,
} from '../../../src/authoring/reports/maintenance.ts';
import type { AuthoringSession } from '../../../src/authoring/session.ts';
import { affectedComponentIds } from '../../../src/model/reports/facts.ts';
import { maintenanceStatusAt, type Maintenance } from '../../../src/model/reports/maintenance.ts';
import type { Instant } from '../../../src/model/time/instant.ts';
import { toEarlyMessage } from '../../../src/views/tools/early-start-message.ts';
import type { Template } from '../../../src/sources/templates/template-file.ts';
import { readMessage, toFinishOptions } from '../writing-flags.ts';
import { fillTemplate } from '../fill-template.ts';
import type { MaintenanceFlags } from './maintenance-flags.ts';
import { askTime } from './maintenance-new.ts';
import { askOne, askText, CancelledByPerson } from '../prompts/prompts.ts';
import { readReport } from '../../disk/report-writer.ts';
import { finishWithoutReport } from '../no-report-with-key.ts';

/** @returns the exit code */
export async function updateMaintenance(
  verb: UpdatingVerb,
  id: string | undefined,
  flags: MaintenanceFlags,
  session: AuthoringSession,
): Promise<number> {
  const options = toFinishOptions(flags);
  const { key } = flags;
  const maintenance = await chooseMaintenance(id, key, session, options.asks, verb);
  if (!maintenance) return finishWithoutReport(key ?? '', verb, session, options);
  const { template, request } = await askUpdate(verb, maintenance, flags, session, options.asks);
  const { draftMaintenanceUpdate } = await import('../../../src/authoring/reports/maintenance.ts');
  const draft: Draft = (current) => ({
    edit: draftMaintenanceUpdate(fileOf(maintenance.id, current), request, current.content.page),
    subject: `${maintenanceVerb(verb).subject}: ${maintenance.title}`,
  });
  const { finishEdit } = await import('../publish/finish-edit.ts');
  return finishEdit(draft, session, { ...options, template });
}

async function askUpdate(
  verb: UpdatingVerb,
  maintenance: Maintenance,
  flags: MaintenanceFlags,
  session: AuthoringSession,
  asks: boolean,
): Promise<{ template: Template | undefined; request: MaintenanceUpdateRequest }> {
  const postedAt = parseInstantFlag('at', flags.at ?? 'now', session, 'past');
  const isEarly = maintenanceStatusAt(maintenance, postedAt) === 'scheduled';
  if (verb === 'start' && isEarly && asks) await askEarly(maintenance, postedAt, session);
  const template = parseTemplateFlag(flags.template, maintenanceTemplates(session.templates));
  const status = updateStatus(verb, template);
  const components = parseComponents(flags.component, 'under_maintenance', session);
  const known = { componentIds: affectedComponentIds(maintenance) };
  const filled = await fillTemplate(template, flags.set, known, session, false);
  const next = parseNextUpdate(flags.next, session);
  const promised = typeof next === 'number' ? next : undefined;
  const otherwise = defaultText(verb, session.site.messages);
  const message =
    readMessage(flags) ??
    filled?.message(promised) ??
    (asks
      ? await askText('What users should know', otherwise === undefined ? {} : { otherwise })
      : (otherwise ?? ''));
  return {
    template,
    request: {
      ...(status !== undefined && { status }),
      ...{ postedAt, message },
      facts: {
        ...parseFactFlags(flags, components, session),
        ...(promised !== undefined && { nextUpdateAt: promised }),
      },
    },
  };
}

/** The maintenance as its file is now. */
function fileOf(id: string, { folder, status }: AuthoringSession): MaintenanceFile {
  const report = findReport(id, status.maintenances, [], 'maintenance');
  const series = status.series.find((each) => each.id === report.occurrence?.seriesId);
  return {
    report,
    text: readReport(folder, 'maintenance', (series ?? report).id),
    ...(series && { series }),
  };
}

/** Beginning early is rare and choosing the wrong maintenance is not, so the first choice is to leave. */
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

/** Moves the window; without `--until` or `--for` it keeps its length. @returns the exit code */
export async function rescheduleMaintenance(
  id: string | undefined,
  flags: MaintenanceFlags,
  session: AuthoringSession,
): Promise<number> {
  const options = toFinishOptions(flags);
  const { key } = flags;
  const maintenance = await chooseMaintenance(id, key, session, options.asks);
  if (!maintenance) return finishWithoutReport(key ?? '', 'reschedule', session, options);
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
    message: readMessage(flags) ?? '',
  };
  const draft: Draft = (current) => ({
    edit: draftReschedule(fileOf(maintenance.id, current), request, current.content.page),
    subject: `Reschedule maintenance: ${maintenance.title}`,
  });
  const { finishEdit } = await import('../publish/finish-edit.ts');
  return finishEdit(draft, session, options);
}

/** The maintenance with the key or the id, or one that is asked for; undefined when none has the key. */
async function chooseMaintenance(
  id: string | undefined,
  key: string | undefined,
  { status }: AuthoringSession,
  asks: boolean,
  verb?: UpdatingVerb,
): Promise<Maintenance | undefined> {
  if (key !== undefined) return currentMaintenanceOf(key, status);
  const candidates = currentMaintenances(status.maintenances, status.now);
  const named = id ?? (asks ? undefined : onlySeries(candidates));
  const window = named === undefined ? undefined : windowNamed(named, verb, status);
  if (window) return window;
  if (id === undefined && asks && candidates.length > 1) {
    const chosen = await askOne('Which maintenance?', reportChoices(candidates));
    return findReport(chosen, candidates, candidates, 'maintenance');
  }
  return findReport(id, status.maintenances, candidates, 'maintenance');
}
