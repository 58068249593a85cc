import { openingTemplates } from '../../../src/authoring/choices.ts';
import {
  parseComponents,
  parseFactFlags,
  parseIssueFlag,
} from '../../../src/authoring/flags/fact-flags.ts';
import { parseTemplateFlag } from '../../../src/authoring/flags/text-flags.ts';
import { parseRepeatFlags } from '../../../src/authoring/flags/repeat-flags.ts';
import {
  parseEnd,
  parseInstantFlag,
  whyNoDuration,
  whyNoTime,
} from '../../../src/authoring/flags/time-flags.ts';
import type { Draft } from '../../../src/authoring/draft.ts';
import type { NewMaintenance } from '../../../src/authoring/reports/maintenance.ts';
import { takenIds, type AuthoringSession } from '../../../src/authoring/session.ts';
import { UsageError } from '../../../src/authoring/usage-error.ts';
import type { Template } from '../../../src/sources/templates/template-file.ts';
import { readMessage, toFinishOptions } from '../writing-flags.ts';
import { askComponents } from '../prompts/ask-components.ts';
import { askTemplate } from '../incident/incident-new.ts';
import type { MaintenanceFlags } from './maintenance-flags.ts';
import { askText, askUpdateText } from '../prompts/prompts.ts';
import { fillTemplate } from '../fill-template.ts';

/**
 * Plans work: from flags, and on a terminal by asking for what they leave out.
 * @returns the exit code
 */
export async function newMaintenance(
  flags: MaintenanceFlags,
  session: AuthoringSession,
): Promise<number> {
  const options = toFinishOptions(flags);
  const { template, request } = await askMaintenance(flags, session, options.asks);
  const { draftMaintenance } = await import('../../../src/authoring/reports/maintenance.ts');
  const postedAt = parseInstantFlag('at', flags.at ?? 'now', { ...session, echoes: [] }, 'past');
  const byKey = flags.key === undefined ? undefined : await import('../update-by-key.ts');
  const draft: Draft = (current) =>
    byKey?.draftMaintenanceByKey(current, { ...request, postedAt }) ?? {
      edit: draftMaintenance(request, {
        page: current.content.page,
        taken: takenIds(current, 'maintenance'),
      }),
      subject: `Plan maintenance: ${request.title}`,
    };
  const { finishEdit } = await import('../publish/finish-edit.ts');
  return finishEdit(draft, session, { ...options, template });
}

/** @throws UsageError for what is missing when nobody can be asked */
async function askMaintenance(
  flags: MaintenanceFlags,
  session: AuthoringSession,
  asks: boolean,
): Promise<{ template: Template | undefined; request: NewMaintenance }> {
  const offered = openingTemplates(session.templates, 'maintenance');
  const ownText = readMessage(flags);
  const affected = flags.component ?? (asks ? await askComponents(session) : undefined);
  const template =
    parseTemplateFlag(flags.template, offered) ??
    (asks && ownText === undefined ? await askTemplate(offered) : undefined);
  const status = template?.componentStatus ?? 'under_maintenance';
  const components = parseComponents(affected, status, session);
  const window = await askWindow(flags, session, asks);
  const componentIds = components?.map(({ id }) => id) ?? [];
  const filled = await fillTemplate(template, flags.set, { componentIds }, session, asks);
  const title = flags.title ?? filled?.title ?? (asks ? await askText('Title') : undefined);
  const message =
    ownText ??
    filled?.message(undefined) ??
    (asks ? await askUpdateText('What is done, and what users notice') : undefined);
  if (title === undefined || message === undefined) {
    throw new UsageError('Say what is planned: --title and --message, or --template with --set.');
  }
  const issue = parseIssueFlag(flags.issue);
  const repeat = parseRepeatFlags(flags);
  return {
    template,
    request: {
      ...{ title, message, ...window },
      facts: parseFactFlags(flags, components, session),
      ...(flags.id !== undefined && { id: flags.id }),
      ...(flags.key !== undefined && { key: flags.key }),
      ...(issue !== undefined && { issue }),
      ...(repeat && { repeat }),
    },
  };
}

async function askWindow(
  flags: MaintenanceFlags,
  session: AuthoringSession,
  asks: boolean,
): Promise<Pick<NewMaintenance, 'scheduledFor' | 'scheduledUntil'>> {
  const from = flags.from ?? (asks ? await askTime('Begins', session) : undefined);
  if (from === undefined) throw new UsageError('Say when it begins: --from "tomorrow 08:00".');
  const scheduledFor = parseInstantFlag('from', from, session, 'future');
  const isOpen = flags.until === undefined && flags.for === undefined;
  const length = asks && isOpen ? { for: await askLength() } : flags;
  const scheduledUntil = parseEnd(length, scheduledFor, session);
  if (scheduledUntil === undefined) throw new UsageError('Say how long: --for "2 h" or --until.');
  return { scheduledFor, scheduledUntil };
}

/** An instant in the form of a flag's value. */
export async function askTime(label: string, session: AuthoringSession): Promise<string> {
  return askText(`${label} (times are in ${session.content.page.timeZone})`, {
    check: (answer) => whyNoTime(answer, session),
  });
}

async function askLength(): Promise<string> {
  return askText('Takes', { otherwise: '1 h', check: whyNoDuration });
}
