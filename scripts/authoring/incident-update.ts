import { findReport } from '../../src/authoring/report-id.ts';
import { draftIncidentUpdate } from '../../src/authoring/incident.ts';
import { flattenComponents } from '../../src/model/components/component.ts';
import { affectedComponentIds } from '../../src/model/reports/facts.ts';
import {
  currentImpact,
  currentStatuses,
  incidentStatus,
  isOpen,
  type Incident,
} from '../../src/model/reports/incident.ts';
import { incidentStatuses, writtenStatuses, type IncidentStatus } from '../../src/model/status.ts';
import type { Template } from '../../src/sources/reports/template-file.ts';
import {
  parseComponents,
  parseFactFlags,
  parseMessage,
  parseTemplateFlag,
  parseKeyword,
  parseTextFlags,
  toFinishOptions,
} from '../../src/authoring/flags/text-flags.ts';
import { parseInstantFlag, parseNextUpdate, type AuthoringSession } from './open-session.ts';
import { UsageError } from '../cli/run.ts';
import { finishEdit } from './finish-edit.ts';
import { askNextUpdate, askComponents } from './incident-new.ts';
import type { IncidentFlags } from './incident-flags.ts';
import { askMany, askOne, askUpdateText } from './prompts.ts';
import { readReport } from './report-writer.ts';
import { askGaps, fillReportTemplate } from './template-text.ts';

/** What the verbs differ in. */
interface Verb {
  readonly noun: 'Update' | 'Resolve';
  /** The statuses it may set. */
  readonly statuses: readonly IncidentStatus[];
}

const update: Verb = { noun: 'Update', statuses: ['investigating', 'identified', 'monitoring'] };
const resolve: Verb = { noun: 'Resolve', statuses: ['resolved'] };

export async function updateIncident(
  id: string | undefined,
  flags: IncidentFlags,
  session: AuthoringSession,
): Promise<number> {
  return addUpdate(update, id, flags, session);
}

export async function resolveIncident(
  id: string | undefined,
  flags: IncidentFlags,
  session: AuthoringSession,
): Promise<number> {
  return addUpdate(resolve, id, flags, session);
}

async function addUpdate(
  verb: Verb,
  id: string | undefined,
  flags: IncidentFlags,
  session: AuthoringSession,
): Promise<number> {
  const options = toFinishOptions(flags);
  const incident = await chooseIncident(id, session, options.asks);
  const text = readReport(session.folder, 'incident', incident.id);
  const ownText = parseMessage(flags.message);
  const offered = session.templates.filter(
    ({ kind, title, status }) =>
      kind === 'incident' && title === undefined && verb.statuses.some((each) => each === status),
  );
  const named = parseTemplateFlag(
    flags.template ?? (flags['false-alarm'] && ownText === undefined ? 'false-alarm' : undefined),
    offered,
  );
  const asksText = options.asks && ownText === undefined && named === undefined;
  const choice = asksText
    ? await askTemplate(verb, incident, offered, session)
    : { template: named, status: undefined };
  const { template } = choice;
  const status = parseKeyword(
    'status',
    flags.status ?? choice.status ?? template?.status ?? defaultStatus(verb, incident),
    incidentStatuses,
  );
  if (!verb.statuses.includes(status)) {
    throw new UsageError(
      `${verb.noun.toLowerCase()} cannot set ${status}; it sets ${verb.statuses.join(', ')}.`,
    );
  }
  const hit =
    flags.component ??
    (options.asks && verb === update ? await askChanges(incident, session) : undefined);
  const components = parseComponents(hit, undefined, session);
  const given = parseTextFlags(flags.set);
  const words = template && options.asks ? await askGaps(template, given) : given;
  const postedAt = parseInstantFlag('at', flags.at ?? 'now', session, 'past');
  const filled =
    template &&
    fillReportTemplate(
      template,
      words,
      { componentIds: affectedComponentIds(incident), durationMs: postedAt - incident.startedAt },
      session,
    );
  const message =
    ownText ?? filled?.message ?? (options.asks ? await askUpdateText('What is new?') : '');
  const { everyMs } = session.content.page.updates[currentImpact(incident)];
  const next =
    flags.next ??
    (options.asks && verb === update ? await askNextUpdate(everyMs, session) : undefined);
  const edit = draftIncidentUpdate(
    { report: incident, text },
    {
      status,
      postedAt,
      message,
      facts: parseFactFlags(flags, components, session),
      next: parseNextUpdate(next, session),
      falseAlarm: flags['false-alarm'] || template?.falseAlarm === true,
    },
    session.content.page,
  );
  return finishEdit(edit, `${verb.noun} incident: ${incident.title}`, session, {
    ...options,
    template,
  });
}

export async function chooseIncident(
  id: string | undefined,
  { status }: AuthoringSession,
  asks: boolean,
  candidates: readonly Incident[] = status.openIncidents,
): Promise<Incident> {
  if (id === undefined && asks && candidates.length > 1) {
    const chosen = await askOne(
      'Which incident?',
      candidates.map((each) => ({ value: each.id, label: each.title, hint: each.id })),
    );
    return findReport(chosen, candidates, candidates, 'incident');
  }
  return findReport(id, status.incidents, candidates, 'incident');
}

function defaultStatus(verb: Verb, incident: Incident): IncidentStatus {
  if (verb === resolve) return 'resolved';
  if (!isOpen(incident))
    throw new UsageError('It is over; say --status investigating to reopen it.');
  return incidentStatus(incident);
}

/** Status and words in one question: the templates first, then each status with words of one's own. */
async function askTemplate(
  verb: Verb,
  incident: Incident,
  offered: readonly Template[],
  { site }: AuthoringSession,
): Promise<{ template?: Template; status?: IncidentStatus }> {
  const current = incidentStatuses.indexOf(incidentStatus(incident));
  const label = (status: IncidentStatus) => site.messages.incidentStatus[status];
  const rank = (status: string) => {
    const index = incidentStatuses.findIndex((each) => each === status);
    // The next steps of the story come before its earlier ones.
    return index > current ? index : index + incidentStatuses.length;
  };
  const choices = [
    ...offered.map((each) => ({
      value: `template ${each.id}`,
      status: each.status as IncidentStatus,
      label: `${label(each.status as IncidentStatus)}: ${each.name}`,
    })),
    ...verb.statuses.map((status) => ({
      value: `status ${status}`,
      status,
      label: `${label(status)}: my own words`,
    })),
  ].toSorted((a, b) => rank(a.status) - rank(b.status));
  const chosen = await askOne('What is new?', choices);
  const template = offered.find(({ id }) => chosen === `template ${id}`);
  return template ? { template } : { status: chosen.replace('status ', '') as IncidentStatus };
}

/** Which components are better or worse now; nothing marked leaves all as they are. */
async function askChanges(
  incident: Incident,
  session: AuthoringSession,
): Promise<string[] | undefined> {
  const { messages } = session.site;
  const names = new Map(
    flattenComponents(session.content.page.components).map(({ id, name }) => [id, name]),
  );
  const now = new Map(currentStatuses(incident).map(({ id, status }) => [id, status]));
  const named = affectedComponentIds(incident);
  const other = '';
  const changed = await askMany(
    'Better or worse for a component? Enter if not',
    [
      ...named.map((id) => ({
        value: id,
        label: `${names.get(id) ?? id}: ${messages.componentStatus[now.get(id) ?? 'operational']}`,
      })),
      { value: other, label: 'Another component is hit as well' },
    ],
    { required: false },
  );
  const more = changed.includes(other) ? await askComponents(session) : [];
  const pairs: string[] = [];
  for (const id of new Set([...changed.filter((each) => each !== other), ...more])) {
    const options = writtenStatuses
      .filter((status) => status !== 'under_maintenance' && status !== now.get(id))
      .map((status) => ({ value: status, label: messages.componentStatus[status] }));
    pairs.push(`${id}=${await askOne(`${names.get(id) ?? id} is now`, options)}`);
  }
  return pairs.length > 0 ? pairs : undefined;
}
