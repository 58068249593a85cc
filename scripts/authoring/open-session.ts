import { existsSync } from 'node:fs';
import path from 'node:path';

import { parseTimePhrase, type PhraseOptions } from '../../src/authoring/time-phrase.ts';
import type { Content, ReportKind } from '../../src/model/content.ts';
import type { Instant } from '../../src/model/time/instant.ts';
import { assembleStatusPage, type StatusPage } from '../../src/model/status-page.ts';
import { formatInstant } from '../../src/sources/text/instant-text.ts';
import { readContent } from '../../src/sources/folder/read-content.ts';
import { readTemplates } from '../../src/sources/folder/read-templates.ts';
import type { Template } from '../../src/sources/reports/template-file.ts';
import { createSite, type Site } from '../../src/views/site.ts';
import { projectFolder, servedAt, UsageError } from '../cli/run.ts';
import { parseNow } from '../cli/now.ts';
import { formatProblem } from '../../src/views/tools/problem-report.ts';

/** What every authoring command starts from: the content as it is, read once. */
export interface AuthoringSession {
  readonly folder: string;
  readonly now: Instant;
  readonly content: Content;
  readonly status: StatusPage;
  readonly site: Site;
  readonly templates: readonly Template[];
  /** How each time that was named has been understood, to be shown before anything is written. */
  readonly echoes: string[];
}

/** @throws UsageError when `page.yml` cannot be read. */
export function openSession(folder: string, nowOption: string | undefined): AuthoringSession {
  const now = parseNow(nowOption);
  const { content, problems } = readContent(folder, { now, servedAt: servedAt() });
  if (!content) {
    throw new UsageError(problems.map((each) => formatProblem(each)).join('\n'));
  }
  const status = assembleStatusPage(content, now);
  return {
    folder,
    now,
    content,
    status,
    site: createSite(content.page),
    templates: readTemplates(templateHome(folder)).templates,
    echoes: [],
  };
}

/** The folder itself, or the one that we ship: a history that was moved in brings no wording of its own. */
function templateHome(folder: string): string {
  return existsSync(path.join(folder, 'templates')) ? folder : path.join(projectFolder, 'content');
}

/** Ids that a new report of this kind must not take. */
export function takenIds({ content }: AuthoringSession, kind: ReportKind): Set<string> {
  const reports = {
    incident: content.incidents,
    maintenance: content.maintenances,
    announcement: content.announcements,
  };
  const unreadable = content.unreadable
    .filter((report) => report.kind === kind)
    .map(({ file }) => file.replace(/^.*\//, '').replace(/\.md$/, ''));
  return new Set([...reports[kind].map(({ id }) => id), ...unreadable]);
}

/** `Started: 2026-03-14 09:48 UTC (14 Mar 2026, 10:48 CET)`, with a word on clocks that change. */
export function explainInstant(
  label: string,
  text: string,
  session: AuthoringSession,
  toward: PhraseOptions['toward'],
): { at: Instant; echo: string } | undefined {
  const { site, now } = session;
  const { timeZone } = site.page;
  const reading = parseTimePhrase(text, { now, timeZone, toward });
  if (reading.kind === 'unreadable') return undefined;
  const { at, doubt } = reading;
  const shown = site.time.dateTime(at).text;
  const local = timeZone === 'UTC' ? '' : ` (${shown})`;
  const warning =
    doubt === undefined
      ? ''
      : doubt.kind === 'skipped'
        ? ` – clocks skip "${text}" in ${timeZone} that day; write ${formatInstant(at)} if you mean it`
        : ` – clocks show "${text}" twice in ${timeZone} that day; the other one is ${formatInstant(doubt.other)}`;
  return { at, echo: `${label}: ${formatInstant(at)}${local}${warning}` };
}

/** @throws UsageError for a text that is not a time; remembers how it was understood. */
export function parseInstantFlag(
  flag: string,
  text: string,
  session: AuthoringSession,
  toward: PhraseOptions['toward'],
): Instant {
  const read = explainInstant(flag, text, session, toward);
  if (!read) throw new UsageError(`--${flag} "${text}" is not a time. ${timeHint}`);
  session.echoes.push(read.echo);
  return read.at;
}

export const timeHint =
  'Write now, "10 min ago", "in 2 h", 14:30, "tomorrow 08:00" or "2026-03-14 09:58 UTC".';

/** When the next update is promised: a duration or a time, `none`, or what the policy says. */
export function parseNextUpdate(
  text: string | undefined,
  session: AuthoringSession,
): Instant | 'none' | 'policy' {
  if (text === undefined) return 'policy';
  if (/^(none|no|never|-)$/i.test(text)) return 'none';
  const at = parseInstantFlag('next', text, session, 'future');
  if (at <= session.now) throw new UsageError(`--next "${text}" is not ahead.`);
  return at;
}
