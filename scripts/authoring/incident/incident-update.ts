import {
  changeChoices,
  reportChoices,
  statusChoices,
  updateChoices,
  type UpdateChoice,
} from '../../../src/authoring/choices.ts';
import { parseComponents, parseFactFlags } from '../../../src/authoring/flags/fact-flags.ts';
import { parseGapFlags, parseTemplateFlag } from '../../../src/authoring/flags/text-flags.ts';
import { parseInstantFlag, parseNextUpdate } from '../../../src/authoring/flags/time-flags.ts';
import {
  updateStatus,
  updateTemplates,
  updateVerbs,
} from '../../../src/authoring/reports/incident-verbs.ts';
import type { Draft } from '../../../src/authoring/draft.ts';
import { checkLate } from '../../../src/authoring/reports/incident.ts';
import { openIncidentOf } from '../../../src/authoring/reports/keyed-reports.ts';
import { findReport } from '../../../src/authoring/reports/report-id.ts';
import type { AuthoringSession } from '../../../src/authoring/session.ts';
import { fillReportTemplate } from '../../../src/authoring/template-filling.ts';
import { affectedComponentIds } from '../../../src/model/reports/facts.ts';
import { owedAfterMs } from '../../../src/model/duty/update-policy.ts';
import { asksToStepBack, criticalSince } from '../../../src/model/duty/step-back.ts';
import { currentImpact, isOpen, type Incident } from '../../../src/model/reports/incident.ts';
import { componentName } from '../../../src/views/components/component-index.ts';
import { toStepBackMessage } from '../../../src/views/tools/step-back-message.ts';
import { print } from '../../cli/print.ts';
import { readMessage, toFinishOptions } from '../writing-flags.ts';
import type { IncidentFlags } from './incident-flags.ts';
import { askComponents } from '../prompts/ask-components.ts';
import { askNextUpdate } from './incident-new.ts';
import { askMany, askOne, askUpdateText } from '../prompts/prompts.ts';
import { finishUnknownKey } from '../unknown-key.ts';
import { readReport } from '../report-writer.ts';
import { askGaps } from '../ask-gaps.ts';

/** Adds an update, or the one that resolves: from flags, and on a terminal by asking for what they leave out. */
export async function updateIncident(
  verb: keyof typeof updateVerbs,
  id: string | undefined,
  flags: IncidentFlags,
  session: AuthoringSession,
): Promise<number> {
  const options = toFinishOptions(flags);
  const { noun, statuses } = updateVerbs[verb];
  const keyed = flags.key === undefined ? undefined : openIncidentOf(flags.key, session.status);
  if (flags.key !== undefined && !keyed) return finishUnknownKey(flags.key, verb, session, options);
  const incident = keyed ?? (await chooseIncident(id, session, options.asks));
  const ownText = readMessage(flags.message);
  const offered = updateTemplates(updateVerbs[verb], session.templates);
  const named = parseTemplateFlag(
    flags.template ?? (flags['false-alarm'] && ownText === undefined ? 'false-alarm' : undefined),
    offered,
  );
  const asksText = options.asks && ownText === undefined && named === undefined;
  const choice = asksText
    ? await askChoice(updateChoices(statuses, incident, offered, session))
    : undefined;
  const template = choice ? choice.template : named;
  const status = updateStatus(updateVerbs[verb], incident, {
    flag: flags.status,
    chosen: choice?.status ?? template?.status,
  });
  const affected =
    flags.component ??
    (options.asks && verb === 'update' ? await askChanges(incident, session) : undefined);
  const components = parseComponents(affected, undefined, session);
  const given = parseGapFlags(flags.set);
  const texts = template && options.asks ? await askGaps(template, given) : given;
  const postedAt = parseInstantFlag('at', flags.at ?? 'now', session, 'past');
  const filled =
    template &&
    fillReportTemplate(
      template,
      texts,
      { componentIds: affectedComponentIds(incident), durationMs: postedAt - incident.startedAt },
      session,
    );
  const message =
    ownText ??
    filled?.message ??
    (options.asks
      ? await askUpdateText('What is new?')
      : keyed && verb === 'resolve'
        ? session.site.messages.published.resolve
        : '');
  const policy = session.content.page.updates[currentImpact(incident)];
  const owedMs = owedAfterMs(policy, incident.updates.length + 1);
  const next =
    flags.next ??
    (options.asks && verb === 'update' ? await askNextUpdate(owedMs, session) : undefined);
  const { draftIncidentUpdate } = await import('../../../src/authoring/reports/incident.ts');
  const request = {
    status,
    postedAt,
    message,
    facts: parseFactFlags(flags, components, session),
    next: parseNextUpdate(next, session),
    symptoms: flags.symptom ?? [],
    falseAlarm: flags['false-alarm'] || template?.falseAlarm === true,
  };
  const draft: Draft = (current) => {
    const report = findReport(incident.id, current.status.incidents, [], 'incident');
    const file = { report, text: readReport(current.folder, 'incident', report.id) };
    if (isOpen(incident) && !isOpen(report)) checkLate(report, request);
    return {
      edit: draftIncidentUpdate(file, request, current.content.page),
      subject: `${noun} incident: ${incident.title}`,
    };
  };
  const { finishEdit } = await import('../publish/finish-edit.ts');
  const code = await finishEdit(draft, session, { ...options, template });
  if (verb === 'update' && !options.json && asksToStepBack(incident, postedAt)) {
    const told = { status, postedAt, facts: request.facts, body: '' };
    const after = { ...incident, updates: [...incident.updates, told] };
    if (criticalSince(after) !== undefined) {
      print(toStepBackMessage(after, postedAt, session.site));
    }
  }
  return code;
}

export async function chooseIncident(
  id: string | undefined,
  { status }: AuthoringSession,
  asks: boolean,
  candidates: readonly Incident[] = status.openIncidents,
): Promise<Incident> {
  if (id === undefined && asks && candidates.length > 1) {
    const chosen = await askOne('Which incident?', reportChoices(candidates));
    return findReport(chosen, candidates, candidates, 'incident');
  }
  return findReport(id, status.incidents, candidates, 'incident');
}

async function askChoice(choices: readonly UpdateChoice[]): Promise<UpdateChoice | undefined> {
  const chosen = await askOne('What is new?', choices);
  return choices.find(({ value }) => value === chosen);
}

/** Which components are better or worse now; nothing marked leaves all as they are. */
async function askChanges(
  incident: Incident,
  session: AuthoringSession,
): Promise<string[] | undefined> {
  const changed = await askMany(
    'Better or worse for a component? Enter if not',
    changeChoices(incident, session),
  );
  const more = changed.includes('') ? await askComponents(session) : [];
  const pairs: string[] = [];
  for (const id of new Set([...changed.filter((each) => each !== ''), ...more])) {
    const question = `${componentName(id, session.content)} is now`;
    pairs.push(`${id}=${await askOne(question, statusChoices(incident, id, session))}`);
  }
  return pairs.length > 0 ? pairs : undefined;
}
