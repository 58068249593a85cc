import { draftAnnouncement } from '../../src/authoring/reports/announcement.ts';
import { parseTemplateFlag } from '../../src/authoring/flags/text-flags.ts';
import { parseInstantFlag } from '../../src/authoring/flags/time-flags.ts';
import type { Draft } from '../../src/authoring/draft.ts';
import { currentAnnouncementOf } from '../../src/authoring/reports/reports-by-key.ts';
import { takenIds } from '../../src/authoring/session.ts';
import { UsageError } from '../../src/authoring/usage-error.ts';
import { finishEdit } from './publish/finish-edit.ts';
import { finishUnchanged } from './publish/finish-unchanged.ts';
import { readMessage, toFinishOptions } from './writing-flags.ts';
import { draftAnnouncementByKey } from './update-by-key.ts';
import { openSession } from './open-session.ts';
import { timeHelp, writingOptions } from './writing-options.ts';
import { askText } from './prompts/prompts.ts';
import type { Instant } from '../../src/model/time/instant.ts';
import type { CommandDescription } from '../../src/authoring/flags/command-help.ts';
import { parseArguments } from '../cli/run.ts';
import { fillTemplate } from './fill-template.ts';

const command = {
  usage: 'npm run announce -- --title TEXT -m TEXT [--until TIME] [--pinned]',
  purpose:
    'Announces other news on the page, which changes no status. On a terminal it asks for what the flags leave out.',
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
    title: { ...writingOptions.title, about: 'the news in one line' },
  },
} as const satisfies CommandDescription;

/** @returns the exit code */
export async function announceCommand(): Promise<number> {
  const { values: flags } = parseArguments(command);
  const session = await openSession(flags.content, flags);
  const options = toFinishOptions(flags);
  const offered = session.templates.filter(({ kind }) => kind === 'announcement');
  const template = parseTemplateFlag(flags.template, offered);
  const { key, until } = flags;
  const untilAt =
    until === undefined ? undefined : parseInstantFlag('until', until, session, 'future');
  const known = key === undefined ? undefined : currentAnnouncementOf(key, session.status);
  const filled = await fillTemplate(template, flags.set, { componentIds: [] }, session, false);
  const asks = options.asks && !known;
  const title =
    flags.title ?? filled?.title ?? (asks ? await askText('In one line') : known?.title);
  const message =
    readMessage(flags) ??
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
  const { id, pinned } = flags;
  const draft = draftOf({ title, message, fromAt, untilAt, pinned, id, key });
  return finishEdit(draft, session, { ...options, template });
}

/** An announcement, as far as flags and answers describe it. */
interface Wanted {
  readonly title: string;
  readonly message: string;
  readonly fromAt: Instant | undefined;
  readonly untilAt: Instant | undefined;
  readonly pinned: boolean;
  readonly id: string | undefined;
  readonly key: string | undefined;
}

/** With a key, edits the announcement of that key if it is shown now or later. */
function draftOf({ title, message, fromAt, untilAt, pinned, id, key }: Wanted): Draft {
  const given = {
    title,
    ...(untilAt !== undefined && { untilAt }),
    ...(id !== undefined && { id }),
    ...(key !== undefined && { key }),
  };
  const changed = {
    ...{ ...given, body: message },
    ...(fromAt !== undefined && { fromAt }),
    ...(pinned && { pinned: true }),
  };
  return (current) =>
    (key === undefined ? undefined : draftAnnouncementByKey(current, key, changed)) ?? {
      edit: draftAnnouncement(
        { ...given, message, fromAt: fromAt ?? current.now, pinned },
        { page: current.content.page, taken: takenIds(current, 'announcement') },
      ),
      subject: `Announce: ${title}`,
    };
}
