import { parseKeyword } from '../../../src/authoring/flags/text-flags.ts';
import type { Draft } from '../../../src/authoring/draft.ts';
import { Refusal } from '../../../src/authoring/refusal.ts';
import { draftHandOver } from '../../../src/authoring/reports/hand-over.ts';
import type { AuthoringSession } from '../../../src/authoring/session.ts';
import { UsageError } from '../../../src/authoring/usage-error.ts';
import { personNamed } from '../../../src/model/duty/reminder.ts';
import type { Rota } from '../../../src/model/duty/rota.ts';
import {
  affectedComponentIds,
  factsAt,
  incidentRoles,
  type IncidentRole,
} from '../../../src/model/reports/facts.ts';
import type { Incident } from '../../../src/model/reports/incident.ts';
import { msPerMinute } from '../../../src/model/time/instant.ts';
import { readRota } from '../../../src/sources/folder/settings/read-rota.ts';
import { ownComments } from '../../../src/sources/github/reports/issue-text.ts';
import { isOwnText } from '../../../src/sync/synced-file.ts';
import { toOwnerLines } from '../../../src/views/tools/owner-lines.ts';
import {
  roleWords,
  toHandOverComment,
  toHandOverText,
} from '../../../src/views/tools/hand-over-text.ts';
import { print, printError, printJson } from '../../cli/print.ts';
import { SyncFolder } from '../../sync/folder.ts';
import { canAsk, toFinishOptions } from '../writing-flags.ts';
import { authorHere, addLogEntry, readLog } from '../log-writer.ts';
import { finishEdit } from '../publish/finish-edit.ts';
import { readIncident, readReport } from '../../disk/report-writer.ts';
import type { IncidentFlags } from './incident-flags.ts';
import { chooseIncident } from './incident-update.ts';
import { commentOnIssue } from './comment-on-issue.ts';

/** A role that goes from one person to another. */
interface HandOver {
  readonly incident: Incident;
  readonly role: IncidentRole;
  /** The person who takes over, with `@` where GitHub can mention them. */
  readonly name: string;
  readonly mention: string | undefined;
  /** The person who had the role before. */
  readonly before: string | undefined;
  /** Whether the sync writes the report. */
  readonly isSynced: boolean;
}

/**
 * Hands a role over: writes the fact, notifies the successor on the issue, and prints what they must know.
 * @returns the exit code
 */
export async function handOver(
  id: string | undefined,
  flags: IncidentFlags,
  session: AuthoringSession,
): Promise<number> {
  const { folder, now, content } = session;
  if (flags.to === undefined) throw new UsageError('Say who takes over: --to ben');
  const role = parseKeyword('role', flags.role ?? 'coordinator', incidentRoles);
  const incident = await chooseIncident(id, session, canAsk(flags));
  const { rota } = readRota(folder, now);
  const handed: HandOver = {
    ...{ incident, role, ...whoIs(flags.to, rota), before: factsAt(incident)[role] },
    isSynced: isFromSync(incident, folder),
  };
  const code = handed.isSynced
    ? 0
    : await finishEdit(draftOf(incident, role, handed.name), session, {
        ...toFinishOptions({ ...flags, yes: flags.yes || !canAsk(flags) }),
        tellsNobody: true,
      });
  const text = whatToKnow(handed, rota, session);
  if (!flags.json) print(`\n${text}`);
  if (handed.before === handed.name || flags['dry-run']) return code;
  await tell(handed, text, flags);
  if (!content.page.isLogOff) await log(handed, flags, session);
  return code;
}

function whatToKnow(
  { incident, role, name }: HandOver,
  rota: Rota | undefined,
  { folder, content, status, site }: AuthoringSession,
): string {
  const after = withRole(incident, role, name);
  const openIncidents = status.openIncidents.map((each) => (each === incident ? after : each));
  const tried = content.page.isLogOff ? undefined : readLog(folder, incident.id).entries;
  const care = toOwnerLines(affectedComponentIds(incident), content.page);
  return toHandOverText(after, { ...status, openIncidents }, { rota, tried, care }, site);
}

/** @throws Refusal where only a comment on the issue could do it, and none can be written */
async function tell(
  { incident, role, name, mention, isSynced }: HandOver,
  text: string,
  { json }: IncidentFlags,
): Promise<void> {
  const comment = toHandOverComment({ role, name, mention, text, isSynced });
  const told = await commentOnIssue(
    incident,
    isSynced ? comment : `${ownComments.remark}\n${comment}`,
  );
  if (told.kind === 'told') {
    const { issue } = told;
    if (isSynced && json) printJson({ id: incident.id, role, name, written: false, issue });
    const then = isSynced ? ' The next sync writes it into the report.' : '';
    if (!json) print(`\nTold ${name} on issue #${issue}.${then}`);
    return;
  }
  if (isSynced) {
    const command = `/hand-over ${mention ?? name}${role === 'coordinator' ? '' : ` ${role}`}`;
    throw new Refusal(
      `${told.reason} The report is written by the sync, so the hand-over has to be a comment on issue #${incident.issue ?? 0}: ${command}`,
    );
  }
  printError(
    `\n${told.reason} Tell ${name} yourself: you are ${roleWords[role]} for ${incident.id} now; what to know stands above.`,
  );
}

async function log(
  { incident, role, name, before }: HandOver,
  flags: IncidentFlags,
  { folder, now }: AuthoringSession,
): Promise<void> {
  const from = before === undefined ? '' : `${before} → `;
  const entry = {
    at: now - (now % msPerMinute),
    author: flags.by ?? authorHere(folder),
    text: `Handed over: ${from}${name} (${role})`,
  };
  const { whyNotPublished } = await addLogEntry(folder, incident.id, entry, flags);
  if (whyNotPublished !== undefined) printError(whyNotPublished);
}

function draftOf({ id, title }: Incident, role: IncidentRole, name: string): Draft {
  return (current) => {
    const edit = draftHandOver(readIncident(id, current), role, name, current.content.page);
    return edit
      ? { edit, subject: `Hand over to ${name} as ${role}: ${title}` }
      : { kind: 'incident', id, reason: `${name} has the role "${role}" already.` };
  };
}

function withRole(incident: Incident, role: IncidentRole, name: string): Incident {
  const last = incident.updates.at(-1);
  const told = <T extends Pick<Incident, 'facts'>>(each: T): T => ({
    ...each,
    facts: { ...each.facts, [role]: name },
  });
  return last ? { ...incident, updates: incident.updates.with(-1, told(last)) } : told(incident);
}

/** The name of somebody in the report, and the mention: with a rota, only for its people and for handles. */
function whoIs(
  written: string,
  rota: Rota | undefined,
): { name: string; mention: string | undefined } {
  const name = written.trim().replace(/^@/, '');
  const person = rota && personNamed(name, rota);
  if (person) return { name: person.github, mention: `@${person.github}` };
  const isLogin = /^[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}$/.test(name);
  const isMeant = isLogin && (!rota || written.trim().startsWith('@'));
  if (rota) printError(`${name} is not in rota.yml${isMeant ? '' : ' and is not mentioned'}.`);
  return { name, mention: isMeant ? `@${name}` : undefined };
}

/** Whether the sync writes the file, so that an edit by hand would separate it from its issue. */
function isFromSync({ id, issue }: Incident, folder: string): boolean {
  if (issue === undefined) return false;
  const known = new SyncFolder(folder).readState('').issues.get(issue);
  return known !== undefined && isOwnText(readReport(folder, 'incident', id), known);
}
