import { findReport } from '../../src/authoring/report-id.ts';
import { draftMaintenanceUpdate, draftReschedule } from '../../src/authoring/maintenance.ts';
import { affectedComponentIds } from '../../src/model/reports/facts.ts';
import type { Instant } from '../../src/model/time/instant.ts';
import {
  isOverAt,
  maintenanceStatusAt,
  type Maintenance,
} from '../../src/model/reports/maintenance.ts';
import type { MaintenanceStatus } from '../../src/model/status.ts';
import { toEarlyMessage } from '../../src/views/tools/consequences.ts';
import {
  parseComponents,
  parseFactFlags,
  parseMessage,
  parseTemplateFlag,
  parseTextFlags,
  toFinishOptions,
} from '../../src/authoring/flags/text-flags.ts';
import { parseInstantFlag, parseNextUpdate, type AuthoringSession } from './open-session.ts';
import { finishEdit } from './finish-edit.ts';
import type { MaintenanceFlags } from './maintenance-flags.ts';
import { askTime, parseEnd } from './maintenance-new.ts';
import { askOne, askText, Cancelled } from './prompts.ts';
import { readReport } from './report-writer.ts';
import { fillReportTemplate } from './template-text.ts';

/** What each verb sets; `update` leaves the status as it is. */
const verbs = {
  start: { status: 'in_progress', subject: 'Start maintenance', otherwise: 'The work has begun.' },
  complete: {
    status: 'completed',
    subject: 'Complete maintenance',
    otherwise: 'The work is done, and everything is back to normal.',
  },
  cancel: {
    status: 'cancelled',
    subject: 'Cancel maintenance',
    otherwise: 'This work will not take place as planned.',
  },
  update: { status: undefined, subject: 'Update maintenance', otherwise: undefined },
} as const satisfies Record<
  string,
  { status: MaintenanceStatus | undefined; subject: string; otherwise: string | undefined }
>;

export async function updateMaintenance(
  verb: keyof typeof verbs,
  id: string | undefined,
  flags: MaintenanceFlags,
  session: AuthoringSession,
): Promise<number> {
  const options = toFinishOptions(flags);
  const { status, subject, otherwise } = verbs[verb];
  const maintenance = await chooseMaintenance(id, session, options.asks);
  const postedAt = parseInstantFlag('at', flags.at ?? 'now', session, 'past');
  const isEarly = maintenanceStatusAt(maintenance, postedAt) === 'scheduled';
  if (verb === 'start' && isEarly && options.asks) await askEarly(maintenance, postedAt, session);
  const template = parseTemplateFlag(
    flags.template,
    session.templates.filter(({ kind, title }) => kind === 'maintenance' && title === undefined),
  );
  const components = parseComponents(flags.component, 'under_maintenance', session);
  const filled =
    template &&
    fillReportTemplate(
      template,
      parseTextFlags(flags.set),
      { componentIds: affectedComponentIds(maintenance) },
      session,
    );
  const next = parseNextUpdate(flags.next, session);
  const promised = typeof next === 'number' ? next : undefined;
  const message =
    parseMessage(flags.message) ??
    filled?.message(promised) ??
    (options.asks
      ? await askText('What users should know', otherwise === undefined ? {} : { otherwise })
      : (otherwise ?? ''));
  const edit = draftMaintenanceUpdate(
    { report: maintenance, text: readReport(session.folder, 'maintenance', maintenance.id) },
    {
      ...(status !== undefined && { status }),
      postedAt,
      message,
      facts: {
        ...parseFactFlags(flags, components, session),
        ...(promised !== undefined && { nextUpdateAt: promised }),
      },
    },
    session.content.page,
  );
  return finishEdit(edit, `${subject}: ${maintenance.title}`, session, { ...options, template });
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
  if (answer === 'no') throw new Cancelled();
}

/** Moves the window; without `--until` or `--for` it keeps its length. */
export async function rescheduleMaintenance(
  id: string | undefined,
  flags: MaintenanceFlags,
  session: AuthoringSession,
): Promise<number> {
  const options = toFinishOptions(flags);
  const maintenance = await chooseMaintenance(id, session, options.asks);
  const isGiven = [flags.from, flags.until, flags.for].some((each) => each !== undefined);
  const from =
    flags.from ?? (options.asks && !isGiven ? await askTime('Begins', session) : undefined);
  const scheduledFor =
    from === undefined ? undefined : parseInstantFlag('from', from, session, 'future');
  const scheduledUntil = parseEnd(flags, scheduledFor ?? maintenance.scheduledFor, session);
  const edit = draftReschedule(
    { report: maintenance, text: readReport(session.folder, 'maintenance', maintenance.id) },
    {
      ...(scheduledFor !== undefined && { scheduledFor }),
      ...(scheduledUntil !== undefined && { scheduledUntil }),
      postedAt: parseInstantFlag('at', flags.at ?? 'now', session, 'past'),
      message: parseMessage(flags.message) ?? '',
    },
    session.content.page,
  );
  return finishEdit(edit, `Reschedule maintenance: ${maintenance.title}`, session, options);
}

async function chooseMaintenance(
  id: string | undefined,
  { status }: AuthoringSession,
  asks: boolean,
): Promise<Maintenance> {
  const candidates = status.maintenances.filter((each) => !isOverAt(each, status.now)).toReversed();
  if (id === undefined && asks && candidates.length > 1) {
    const chosen = await askOne(
      'Which maintenance?',
      candidates.map((each) => ({ value: each.id, label: each.title, hint: each.id })),
    );
    return findReport(chosen, candidates, candidates, 'maintenance');
  }
  return findReport(id, status.maintenances, candidates, 'maintenance');
}
