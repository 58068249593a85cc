import { draftAnnouncement } from '../../src/authoring/reports/announcement.ts';
import { parseGapFlags, parseTemplateFlag } from '../../src/authoring/flags/text-flags.ts';
import { parseInstantFlag } from '../../src/authoring/flags/time-flags.ts';
import type { Draft } from '../../src/authoring/draft.ts';
import { currentAnnouncementOf } from '../../src/authoring/reports/keyed-reports.ts';
import { takenIds } from '../../src/authoring/session.ts';
import { fillReportTemplate } from '../../src/authoring/template-filling.ts';
import { UsageError } from '../../src/authoring/usage-error.ts';
import { finishEdit } from './publish/finish-edit.ts';
import { finishUnchanged } from './publish/finish-unchanged.ts';
import { readMessage, toFinishOptions } from './writing-flags.ts';
import { draftAnnouncementByKey } from './update-by-key.ts';
import { openSession } from './open-session.ts';
import { timeHelp, writingOptions } from './writing-options.ts';
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
  const session = await openSession(flags.content, flags);
  const options = toFinishOptions(flags);
  const template = parseTemplateFlag(
    flags.template,
    session.templates.filter(({ kind }) => kind === 'announcement'),
  );
  const filled =
    template &&
    fillReportTemplate(template, parseGapFlags(flags.set), { componentIds: [] }, session);
  const untilAt =
    flags.until === undefined
      ? undefined
      : parseInstantFlag('until', flags.until, session, 'future');
  const { key } = flags;
  const known = key === undefined ? undefined : currentAnnouncementOf(key, session.status);
  const asks = options.asks && !known;
  const title =
    flags.title ?? filled?.title ?? (asks ? await askText('In one line') : known?.title);
  const message =
    readMessage(flags.message) ??
    filled?.message(undefined) ??
    (asks ? await askText('And in full', { optional: true }) : known?.body);
  const isEnd = untilAt !== undefined && untilAt <= session.now;
  if (key !== undefined && title === undefined && message === undefined && isEnd) {
    const reason = `There is no announcement with the key "${key}" that could end.`;
    return finishUnchanged({ kind: 'announcement', reason }, session, options);
  }
  if (title === undefined || message === undefined) {
    throw new UsageError('Say what there is to say: --title and --message.');
  }
  const from = flags.from ?? (known ? undefined : 'now');
  const fromAt = from === undefined ? undefined : parseInstantFlag('from', from, session, 'future');
  const given = {
    title,
    ...(untilAt !== undefined && { untilAt }),
    ...(flags.id !== undefined && { id: flags.id }),
    ...(key !== undefined && { key }),
  };
  const draft: Draft = (current) => {
    const wanted = {
      ...given,
      body: message,
      ...(fromAt !== undefined && { fromAt }),
      ...(flags.pinned && { pinned: true }),
    };
    return (
      (key === undefined ? undefined : draftAnnouncementByKey(current, key, wanted)) ?? {
        edit: draftAnnouncement(
          { ...given, message, fromAt: fromAt ?? current.now, pinned: flags.pinned },
          { page: current.content.page, taken: takenIds(current, 'announcement') },
        ),
        subject: `Announce: ${title}`,
      }
    );
  };
  return finishEdit(draft, session, { ...options, template });
}
