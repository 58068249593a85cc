import { draftMaintenance } from '../../src/authoring/maintenance.ts';
import type { Instant } from '../../src/model/time/instant.ts';
import { parseDuration } from '../../src/sources/text/duration-text.ts';
import type { Template } from '../../src/sources/reports/template-file.ts';
import {
  parseComponents,
  parseFactFlags,
  parseIssueFlag,
  parseMessage,
  parseTemplateFlag,
  parseTextFlags,
  toFinishOptions,
} from '../../src/authoring/flags/text-flags.ts';
import {
  explainInstant,
  parseInstantFlag,
  takenIds,
  timeHint,
  type AuthoringSession,
} from './open-session.ts';
import { UsageError } from '../cli/run.ts';
import { finishEdit } from './finish-edit.ts';
import { askComponents } from './incident-new.ts';
import type { MaintenanceFlags } from './maintenance-flags.ts';
import { askOne, askText, askUpdateText } from './prompts.ts';
import { askGaps, fillReportTemplate } from './template-text.ts';

/** Plans work: from flags, and on a terminal by asking for what they leave out. */
export async function newMaintenance(
  flags: MaintenanceFlags,
  session: AuthoringSession,
): Promise<number> {
  const options = toFinishOptions(flags);
  const offered = session.templates.filter(
    ({ kind, title }) => kind === 'maintenance' && title !== undefined,
  );
  const ownText = parseMessage(flags.message);
  const hit = flags.component ?? (options.asks ? await askComponents(session) : undefined);
  const template =
    parseTemplateFlag(flags.template, offered) ??
    (options.asks && ownText === undefined ? await askTemplate(offered) : undefined);
  const components = parseComponents(
    hit,
    template?.componentStatus ?? 'under_maintenance',
    session,
  );
  const from = flags.from ?? (options.asks ? await askTime('Begins', session) : undefined);
  if (from === undefined) throw new UsageError('Say when it begins: --from "tomorrow 08:00".');
  const scheduledFor = parseInstantFlag('from', from, session, 'future');
  const window =
    options.asks && flags.until === undefined && flags.for === undefined
      ? { for: await askLength() }
      : flags;
  const scheduledUntil = parseEnd(window, scheduledFor, session);
  if (scheduledUntil === undefined) throw new UsageError('Say how long: --for "2 h" or --until.');
  const given = parseTextFlags(flags.set);
  const words = template && options.asks ? await askGaps(template, given) : given;
  const filled =
    template &&
    fillReportTemplate(
      template,
      words,
      { componentIds: components?.map(({ id }) => id) ?? [] },
      session,
    );
  const title = flags.title ?? filled?.title ?? (options.asks ? await askText('Title') : undefined);
  const message =
    ownText ??
    filled?.message(undefined) ??
    (options.asks ? await askUpdateText('What is done, and what users notice') : undefined);
  if (title === undefined || message === undefined) {
    throw new UsageError('Say what is planned: --title and --message, or --template with --set.');
  }
  const issue = parseIssueFlag(flags.issue);
  const edit = draftMaintenance(
    {
      title,
      scheduledFor,
      scheduledUntil,
      facts: parseFactFlags(flags, components, session),
      message,
      ...(flags.id !== undefined && { id: flags.id }),
      ...(issue !== undefined && { issue }),
    },
    { page: session.content.page, taken: takenIds(session, 'maintenance') },
  );
  return finishEdit(edit, `Plan maintenance: ${title}`, session, { ...options, template });
}

async function askTemplate(offered: readonly Template[]): Promise<Template | undefined> {
  const id = await askOne('What is it?', [
    ...offered.map((each) => ({ value: each.id, label: each.name })),
    { value: '', label: 'My own words' },
  ]);
  return offered.find((each) => each.id === id);
}

/** `--until`, or `--for` counted from the start; undefined when neither is given. */
export function parseEnd(
  flags: Pick<MaintenanceFlags, 'until' | 'for'>,
  from: Instant,
  session: AuthoringSession,
): Instant | undefined {
  if (flags.until !== undefined) return parseInstantFlag('until', flags.until, session, 'future');
  if (flags.for === undefined) return undefined;
  const ms = parseDuration(flags.for);
  if (ms !== undefined) return from + ms;
  throw new UsageError(`--for "${flags.for}" is not a duration; write "90 min" or "2 h".`);
}

export async function askTime(label: string, session: AuthoringSession): Promise<string> {
  return askText(`${label} (times are in ${session.content.page.timeZone})`, {
    check: (answer) =>
      explainInstant(label, answer, session, 'future')
        ? undefined
        : `That is not a time. ${timeHint}`,
  });
}

async function askLength(): Promise<string> {
  return askText('Takes', {
    otherwise: '1 h',
    check: (answer) =>
      parseDuration(answer) === undefined ? 'Write a duration such as 90 min or 2 h.' : undefined,
  });
}
