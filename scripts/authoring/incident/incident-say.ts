import { parseChatCommand } from '../../../src/authoring/phone-and-chat/chat-command.ts';
import { reportOfRepeatedCommand } from '../../../src/authoring/phone-and-chat/chat-repeat.ts';
import { toErrorDocument } from '../../../src/authoring/error-document.ts';
import type { AuthoringSession } from '../../../src/authoring/session.ts';
import { print, printJson } from '../../cli/print.ts';
import { toFinishOptions } from '../writing-flags.ts';
import type { IncidentFlags } from '../incident/incident-flags.ts';

/**
 * Carries out a chat command: `api down "Requests fail"`. With a key, repeating the call does nothing.
 * @returns the exit code
 */
export async function sayIncident(
  text: string,
  flags: IncidentFlags,
  session: AuthoringSession,
): Promise<number> {
  const { key, ...others } = flags;
  const command = parseChatCommand(text, session);
  const repeated =
    key === undefined ? undefined : reportOfRepeatedCommand(text, key, command, session.status);
  if (repeated) {
    const { finishUnchanged } = await import('../publish/finish-unchanged.ts');
    const reason = `"${repeated.title}" says that already.`;
    const subject = `Update incident: ${repeated.title}`;
    const nothing = { kind: 'incident', id: repeated.id, reason, subject } as const;
    return finishUnchanged(nothing, session, toFinishOptions(flags));
  }
  if (command.kind !== 'run') {
    const { answer, kind } = command;
    const code = kind === 'show' ? 0 : 2;
    if (!flags.json) print(answer);
    else printJson(code === 0 ? { answer } : { ...toErrorDocument(code, answer), answer });
    return code;
  }
  if (command.verb === 'new') {
    const { newIncident } = await import('../incident/incident-new.ts');
    return newIncident({ ...flags, ...command.flags }, session, Promise.resolve([]));
  }
  const { updateIncident } = await import('../incident/incident-update.ts');
  return updateIncident(command.verb, command.id, { ...others, ...command.flags }, session);
}
