import path from 'node:path';

import { detailsOf } from '../../src/alerting/alert-details.ts';
import { outcomesOf, type AlertOutcome } from '../../src/alerting/alert-outcomes.ts';
import { planAlerts, type RoutePlan } from '../../src/alerting/alert-plan.ts';
import { alertSightings } from '../../src/alerting/alert-sightings.ts';
import { pruneAlerts, remember } from '../../src/alerting/remembered-alerts.ts';
import { pathOf, type Edit } from '../../src/authoring/edit.ts';
import { Refusal } from '../../src/authoring/refusal.ts';
import type { AlertMemories } from '../../src/model/alerts/alert-memory.ts';
import type { Alert } from '../../src/model/alerts/alert.ts';
import { routeKey } from '../../src/model/alerts/route.ts';
import type { Content } from '../../src/model/content.ts';
import { similarIncidents } from '../../src/model/reports/similar-incidents.ts';
import { isWarning } from '../../src/model/problem.ts';
import type { AlertRules } from '../../src/sources/alerts/settings/alerts-file.ts';
import {
  alertMemoryFile,
  formatAlertMemories,
  parseAlertMemories,
} from '../../src/sources/alerts/alert-memory-file.ts';
import { parsers } from '../../src/sources/folder/parsers.ts';
import { readAlertRules } from '../../src/sources/folder/settings/read-alerts.ts';
import { readContent } from '../../src/sources/folder/read-content.ts';
import { readTemplates } from '../../src/sources/folder/settings/read-templates.ts';
import type { Template } from '../../src/sources/templates/template-file.ts';
import { alertReportMessages } from '../../src/views/messages/alert-report-messages.ts';
import { createPageContext } from '../../src/views/page-context.ts';
import { toOwnerLines } from '../../src/views/tools/owner-lines.ts';
import { toSimilarText } from '../../src/views/tools/similar-text.ts';
import { formatProblem } from '../../src/views/tools/problems/problem-report.ts';
import { readReport, writeEdit } from '../disk/report-writer.ts';
import { ContentError } from '../cli/run.ts';
import { servedAt } from '../cli/served-at.ts';
import { folderWithTemplates } from '../cli/template-folder.ts';
import { pushCommitted, writeCommitted } from '../git/commit-content.ts';
import type { State, StateFiles } from '../state/state.ts';
import { followOnGitHub } from '../suspicions/follow-on-github.ts';

/** What a run of alerts needs. */
export interface AlertRequest {
  readonly folder: string;
  readonly state: State;
  /** Empty when the run only does what is due. */
  readonly alerts: readonly Alert[];
  readonly now: number;
  readonly isDry: boolean;
}

export interface AlertRun {
  readonly reports: readonly AlertOutcome[];
  /** The files that were written. */
  readonly files: readonly string[];
  /** For maintainers, of each report that was opened: owners and runbook of its component, and similar incidents. */
  readonly notes: readonly string[];
  /** Whether the page changes for readers. */
  readonly isSeen: boolean;
}

interface Known extends AlertRules {
  readonly content: Content;
  readonly templates: readonly Template[];
}

const mostTries = 5;
const mostSimilar = 3;

/**
 * Records alerts in the state, then writes the reports that follow from them. A run that dies in between is completed by
 * the next one.
 * @throws ContentError when `alerts.yml` or the page is wrong: then nothing is recorded.
 */
export async function runAlerts(request: AlertRequest): Promise<AlertRun> {
  const { folder, state, alerts, now, isDry } = request;
  let known = readKnown(folder, now);
  let before = parseAlertMemories(undefined);
  let after = before;
  let plans: readonly RoutePlan[] = [];
  const record = (files: StateFiles): StateFiles | undefined => {
    before = parseAlertMemories(files.get(alertMemoryFile));
    const heard = remember(before, alerts, known.routes, now);
    plans = planFor(heard, known, request);
    const keys = new Set(known.routes.map(routeKey));
    const told = plans.filter(({ edits, doneUntil }) => edits.length === 0 && doneUntil);
    const done = new Map(told.map((each) => [each.key, each.doneUntil!]));
    const firing = plans.flatMap(({ suspicion }) => suspicion ?? []);
    after = { ...pruneAlerts(heard, done, keys, now), firing };
    const text = formatAlertMemories(after);
    const isEmpty = !files.has(alertMemoryFile) && after.alerts.size === 0;
    if (isEmpty || files.get(alertMemoryFile) === text) return undefined;
    return new Map(files).set(alertMemoryFile, text);
  };
  const files = await (isDry ? state.read() : state.change(record));
  if (isDry) record(files);
  const isQuiet = isDry || known.routes.length === 0;
  const { content } = known;
  const issues = isQuiet
    ? 'none'
    : await followOnGitHub(alertSightings(plans, known), {
        ...request,
        source: 'alert',
        content,
        files,
      });
  // Where issues open the incidents, reports that are files already still get their updates.
  const isOurs = ({ before: text }: Edit) => issues === 'none' || text !== undefined;
  if (issues !== 'none')
    plans = plans.map((each) => ({ ...each, edits: each.edits.filter(isOurs) }));
  const reports = outcomesOf(alerts, known.routes, plans, before, after);
  let edits = plans.flatMap((each) => each.edits);
  const paths = edits.map((edit) => path.join(folder, pathOf(edit)));
  for (
    let tries = 1;
    !isDry && !(await tryToWrite(folder, edits, tries === mostTries));
    tries += 1
  ) {
    // Somebody else has changed the file meanwhile: plan again from their version.
    known = readKnown(folder, now);
    edits = planFor(after, known, request).flatMap((each) => each.edits.filter(isOurs));
  }
  const isNew = JSON.stringify(before.firing) !== JSON.stringify(after.firing);
  const notes = plans.flatMap((plan) => notesOn(plan, known, after));
  return { reports, files: paths, notes, isSeen: paths.length > 0 || issues === 'seen' || isNew };
}

/** The notes on a report that the plan opens; none when it opens none. */
function notesOn(
  { edits, route, key }: RoutePlan,
  { content }: Known,
  { alerts }: AlertMemories,
): string[] {
  if (edits.every(({ before }) => before !== undefined)) return [];
  const situation = {
    text: detailsOf(alerts, key).join('\n'),
    componentIds: [route.component],
  };
  const similar = similarIncidents(situation, content.incidents).slice(0, mostSimilar);
  return [
    ...toOwnerLines([route.component], content.page),
    ...(similar.length === 0 ? [] : [toSimilarText(similar, createPageContext(content.page))]),
  ];
}

async function tryToWrite(
  folder: string,
  edits: readonly Edit[],
  isLast: boolean,
): Promise<boolean> {
  try {
    for (const edit of edits) {
      const file = path.join(folder, pathOf(edit));
      const subject = `${edit.before === undefined ? 'Open' : 'Update'} ${edit.id}`;
      writeCommitted(folder, { file, subject }, () => writeEdit(folder, edit));
    }
    if (edits.length > 0) await pushCommitted(folder);
    return true;
  } catch (error) {
    if (!(error instanceof Refusal) || isLast) throw error;
    return false;
  }
}

function planFor(
  memories: AlertMemories,
  known: Known,
  { folder, now }: AlertRequest,
): RoutePlan[] {
  const { messages, time } = createPageContext(known.content.page);
  return planAlerts({
    ...known,
    memories,
    messages: alertReportMessages(messages.language),
    time,
    now,
    textOf: (id) => readReport(folder, 'incident', id),
  });
}

function readKnown(folder: string, now: number): Known {
  const { content, problems: found } = readContent(folder, { now, servedAt: servedAt() });
  const { templates } = readTemplates(folderWithTemplates(folder), { parsers });
  const { rules, problems } = readAlertRules(folder, content?.page, templates);
  if (!content || !rules) {
    const wrong = (content ? problems : found).filter((each) => !isWarning(each));
    throw new ContentError(wrong.map((each) => formatProblem(each)).join('\n'));
  }
  return { content, ...rules, templates };
}
