import {
  changeChoices,
  reportChoices,
  statusChoices,
  updateChoices,
  type UpdateChoice,
} from '../../../src/authoring/choices.ts';
import { parseComponents, parseFactFlags } from '../../../src/authoring/flags/fact-flags.ts';
import { parseTemplateFlag } from '../../../src/authoring/flags/text-flags.ts';
import { parseInstantFlag, parseNextUpdate } from '../../../src/authoring/flags/time-flags.ts';
import {
  updateStatus,
  updateTemplates,
  updateVerbs,
} from '../../../src/authoring/reports/incident-verbs.ts';
import type { Draft } from '../../../src/authoring/draft.ts';
import type { IncidentUpdateRequest } from '../../../src/authoring/reports/incident.ts';
import { openIncidentOf } from '../../../src/authoring/reports/reports-by-key.ts';
import { findReport } from '../../../src/authoring/reports/report-id.ts';
import type { AuthoringSession } from '../../../src/authoring/session.ts';
import { affectedComponentIds } from '../../../src/model/reports/facts.ts';
import { owedAfterMs } from '../../../src/model/duty/update-policy.ts';
import { asksToStepBack, criticalSince } from '../../../src/model/duty/step-back.ts';
import { currentImpact, isOpen, type Incident } from '../../../src/model/reports/incident.ts';
import { componentName } from '../../../src/views/components/component-index.ts';
import type { Template } from '../../../src/sources/templates/template-file.ts';
import { print } from '../../cli/print.ts';
import { readMessage, toFinishOptions } from '../writing-flags.ts';
import type { IncidentFlags } from './incident-flags.ts';
import { askComponents } from '../prompts/ask-components.ts';
import { askNextUpdate } from './incident-new.ts';
import { askMany, askOne, askUpdateText } from '../prompts/prompts.ts';
import { finishWithoutReport } from '../no-report-with-key.ts';
import { readIncident } from '../../disk/report-writer.ts';
import { fillTemplate } from '../fill-template.ts';

/**
 * Adds an update, or the one that resolves: from flags, and on a terminal by asking for what they leave out.
 * @returns the exit code
 */
export async function updateIncident(
  verb: Verb,
  id: string | undefined,
  flags: IncidentFlags,
  session: AuthoringSession,
): Promise<number> {
  const options = toFinishOptions(flags);
  const { key } = flags;
  const incident =
    key === undefined
      ? await chooseIncident(id, session, options.asks)
      : openIncidentOf(key, session.status);
  if (!incident) return finishWithoutReport(key ?? '', verb, session, options);
  const asked = askUpdate(verb, incident, flags, session, options.asks);
  // The code that writes reports takes long to load, so it is loaded while the person answers.
  const loaded = import('../../../src/authoring/reports/incident.ts');
  const { template, request } = await asked;
  const { checkLate, draftIncidentUpdate } = await loaded;
  const draft: Draft = (current) => {
    const file = readIncident(incident.id, current);
    if (isOpen(incident) && !isOpen(file.report)) checkLate(file.report, request);
    return {
      edit: draftIncidentUpdate(file, request, current.content.page),
      subject: `${updateVerbs[verb].noun} incident: ${incident.title}`,
    };
  };
  const { finishEdit } = await import('../publish/finish-edit.ts');
  const code = await finishEdit(draft, session, { ...options, template });
  if (verb === 'update' && !options.json) await printStepBack(incident, request, session);
  return code;
}

type Verb = keyof typeof updateVerbs;

async function askUpdate(
  verb: Verb,
  incident: Incident,
  flags: IncidentFlags,
  session: AuthoringSession,
  asks: boolean,
): Promise<{ template: Template | undefined; request: IncidentUpdateRequest }> {
  const ownText = readMessage(flags);
  const isFalseAlarm = flags['false-alarm'];
  const offered = updateTemplates(updateVerbs[verb], session.templates);
  const named = parseTemplateFlag(
    flags.template ?? (isFalseAlarm && ownText === undefined ? 'false-alarm' : undefined),
    offered,
  );
  const choice =
    asks && ownText === undefined && named === undefined
      ? await askChoice(updateChoices(updateVerbs[verb].statuses, incident, offered, session))
      : undefined;
  const template = choice ? choice.template : named;
  const status = updateStatus(updateVerbs[verb], incident, {
    flag: flags.status,
    chosen: choice?.status ?? template?.status,
  });
  const affected =
    flags.component ??
    (asks && verb === 'update' ? await askChanges(incident, session) : undefined);
  const components = parseComponents(affected, undefined, session);
  const postedAt = parseInstantFlag('at', flags.at ?? 'now', session, 'past');
  const facts = parseFactFlags(flags, components, session);
  const durationMs = (facts.endedAt ?? postedAt) - incident.startedAt;
  const known = { componentIds: affectedComponentIds(incident), durationMs };
  const filled = await fillTemplate(template, flags.set, known, session, asks);
  const message =
    ownText ??
    filled?.message ??
    (asks ? await askUpdateText('What is new?') : unsaid(verb, flags, session));
  const next =
    flags.next ?? (asks && verb === 'update' ? await askNext(incident, session) : undefined);
  return {
    template,
    request: {
      ...{ status, postedAt, message, symptoms: flags.symptom ?? [] },
      facts,
      next: parseNextUpdate(next, session),
      falseAlarm: isFalseAlarm || template?.falseAlarm === true,
    },
  };
}

/** The text that is published without a message: a program that resolves by key need not give one. */
function unsaid(verb: Verb, { key }: IncidentFlags, { site }: AuthoringSession): string {
  return key !== undefined && verb === 'resolve' ? site.messages.published.resolve : '';
}

function askNext(incident: Incident, session: AuthoringSession): Promise<string> {
  const policy = session.content.page.updates[currentImpact(incident)];
  return askNextUpdate(owedAfterMs(policy, incident.updates.length + 1), session);
}

/** Asks people to step back from a long critical incident, unless this update ends it. */
async function printStepBack(
  incident: Incident,
  { status, postedAt, facts }: IncidentUpdateRequest,
  { site }: AuthoringSession,
): Promise<void> {
  if (!asksToStepBack(incident, postedAt)) return;
  const after = {
    ...incident,
    updates: [...incident.updates, { status, postedAt, facts, body: '' }],
  };
  if (criticalSince(after) === undefined) return;
  const { toStepBackMessage } = await import('../../../src/views/tools/step-back-message.ts');
  print(toStepBackMessage(after, postedAt, site));
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

/** Asks which components are better or worse now; without a choice all stay as they are. */
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
