import { draftAnnouncement } from '../../src/authoring/announcement.ts';
import { parseGapFlags, parseTemplateFlag } from '../../src/authoring/flags/text-flags.ts';
import { parseInstantFlag } from '../../src/authoring/flags/time-flags.ts';
import { takenIds } from '../../src/authoring/session.ts';
import { fillReportTemplate } from '../../src/authoring/template-filling.ts';
import { UsageError } from '../../src/authoring/usage-error.ts';
import { finishEdit } from './finish-edit.ts';
import { readMessage, toFinishOptions } from './flags.ts';
import { openSession } from './open-session.ts';
import { timeHelp, writingOptions } from './options.ts';
import { askText } from './prompts/prompts.ts';
import { parseArguments } from '../cli/run.ts';

export async function announceCommand(): Promise<number> {
  const { values: flags } = parseArguments({
    usage: 'npm run announce -- --title TEXT -m TEXT [--until TIME] [--pinned]',
    purpose:
      'Announces anything else worth a line on the page; it changes no status. On a terminal it asks for what the flags leave out.',
    details: timeHelp,
    options: {
      from: { type: 'string', value: 'TIME', about: 'from when it is shown; otherwise from now' },
      until: { type: 'string', value: 'TIME', about: 'until when; otherwise for two weeks' },
      pinned: {
        type: 'boolean',
        default: false,
        about: 'keeps it on the home page, before others',
      },
      ...writingOptions,
      title: { ...writingOptions.title, about: 'what there is to say, in one line' },
    },
  });
  const session = await openSession(flags.content, flags.now);
  const options = toFinishOptions(flags);
  const template = parseTemplateFlag(
    flags.template,
    session.templates.filter(({ kind }) => kind === 'announcement'),
  );
  const filled =
    template &&
    fillReportTemplate(template, parseGapFlags(flags.set), { componentIds: [] }, session);
  const title =
    flags.title ?? filled?.title ?? (options.asks ? await askText('In one line') : undefined);
  const message =
    readMessage(flags.message) ??
    filled?.message(undefined) ??
    (options.asks ? await askText('And in full', { optional: true }) : undefined);
  if (title === undefined || message === undefined) {
    throw new UsageError('Say what there is to say: --title and --message.');
  }
  const edit = draftAnnouncement(
    {
      title,
      message,
      fromAt: parseInstantFlag('from', flags.from ?? 'now', session, 'future'),
      ...(flags.until !== undefined && {
        untilAt: parseInstantFlag('until', flags.until, session, 'future'),
      }),
      pinned: flags.pinned,
      ...(flags.id !== undefined && { id: flags.id }),
    },
    { page: session.content.page, taken: takenIds(session, 'announcement') },
  );
  return finishEdit(edit, `Announce: ${title}`, session, { ...options, template });
}
