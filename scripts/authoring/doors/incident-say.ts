import { parseChatCommand } from '../../../src/authoring/doors/chat-command.ts';
import { toErrorDocument } from '../../../src/authoring/error-document.ts';
import type { AuthoringSession } from '../../../src/authoring/session.ts';
import { print, printJson } from '../../cli/print.ts';
import type { IncidentFlags } from '../incident/incident-flags.ts';

/** Does what a chat command says: `api down "Requests fail"`. @returns the exit code */
export async function sayIncident(
  text: string,
  flags: IncidentFlags,
  session: AuthoringSession,
): Promise<number> {
  const command = parseChatCommand(text, session);
  if (command.kind !== 'run') {
    const { answer, kind } = command;
    const code = kind === 'show' ? 0 : 2;
    if (!flags.json) print(answer);
    else printJson(code === 0 ? { answer } : { ...toErrorDocument(code, answer), answer });
    return code;
  }
  const given = { ...flags, ...command.flags };
  if (command.verb === 'new') {
    const { newIncident } = await import('../incident/incident-new.ts');
    return newIncident(given, session, Promise.resolve([]));
  }
  const { updateIncident } = await import('../incident/incident-update.ts');
  return updateIncident(command.verb, command.id, given, session);
}
