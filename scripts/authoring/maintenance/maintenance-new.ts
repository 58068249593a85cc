import { openingTemplates } from '../../../src/authoring/choices.ts';
import {
  parseComponents,
  parseFactFlags,
  parseIssueFlag,
} from '../../../src/authoring/flags/fact-flags.ts';
import { parseGapFlags, parseTemplateFlag } from '../../../src/authoring/flags/text-flags.ts';
import { parseRepeatFlags } from '../../../src/authoring/flags/repeat-flags.ts';
import {
  parseEnd,
  parseInstantFlag,
  whyNoDuration,
  whyNoTime,
} from '../../../src/authoring/flags/time-flags.ts';
import type { Draft } from '../../../src/authoring/draft.ts';
import { takenIds, type AuthoringSession } from '../../../src/authoring/session.ts';
import { fillReportTemplate } from '../../../src/authoring/template-filling.ts';
import { UsageError } from '../../../src/authoring/usage-error.ts';
import { readMessage, toFinishOptions } from '../writing-flags.ts';
import { askComponents } from '../prompts/ask-components.ts';
import { askTemplate } from '../incident/incident-new.ts';
import type { MaintenanceFlags } from './maintenance-flags.ts';
import { askText, askUpdateText } from '../prompts/prompts.ts';
import { askGaps } from '../ask-gaps.ts';

/** Plans work: from flags, and on a terminal by asking for what they leave out. */
export async function newMaintenance(
  flags: MaintenanceFlags,
  session: AuthoringSession,
): Promise<number> {
  const options = toFinishOptions(flags);
  const offered = openingTemplates(session.templates, 'maintenance');
  const ownText = readMessage(flags.message);
  const affected = flags.component ?? (options.asks ? await askComponents(session) : undefined);
  const template =
    parseTemplateFlag(flags.template, offered) ??
    (options.asks && ownText === undefined ? await askTemplate(offered) : undefined);
  const components = parseComponents(
    affected,
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
  const given = parseGapFlags(flags.set);
  const texts = template && options.asks ? await askGaps(template, given) : given;
  const filled =
    template &&
    fillReportTemplate(
      template,
      texts,
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
  const repeat = parseRepeatFlags(flags);
  const { draftMaintenance } = await import('../../../src/authoring/reports/maintenance.ts');
  const request = {
    title,
    scheduledFor,
    scheduledUntil,
    facts: parseFactFlags(flags, components, session),
    message,
    ...(flags.id !== undefined && { id: flags.id }),
    ...(flags.key !== undefined && { key: flags.key }),
    ...(issue !== undefined && { issue }),
    ...(repeat && { repeat }),
  };
  const postedAt = parseInstantFlag('at', flags.at ?? 'now', { ...session, echoes: [] }, 'past');
  const again = flags.key === undefined ? undefined : await import('../update-by-key.ts');
  const draft: Draft = (current) =>
    again?.draftMaintenanceByKey(current, { ...request, postedAt }) ?? {
      edit: draftMaintenance(request, {
        page: current.content.page,
        taken: takenIds(current, 'maintenance'),
      }),
      subject: `Plan maintenance: ${title}`,
    };
  const { finishEdit } = await import('../publish/finish-edit.ts');
  return finishEdit(draft, session, { ...options, template });
}

export async function askTime(label: string, session: AuthoringSession): Promise<string> {
  return askText(`${label} (times are in ${session.content.page.timeZone})`, {
    check: (answer) => whyNoTime(answer, session),
  });
}

async function askLength(): Promise<string> {
  return askText('Takes', { otherwise: '1 h', check: whyNoDuration });
}
