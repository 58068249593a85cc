import type { Incident } from '../../model/reports/incident.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { msPerMinute } from '../../model/time/instant.ts';
import { toBody } from '../../sources/reports/update-sections.ts';
import type { ChatCommand } from './chat-command.ts';
import { parseChatText } from './chat-text.ts';

/**
 * The report in which a chat command has been carried out: it was opened under the key of the command, or has an update
 * of the same minute with the same text.
 * @param command the command as it is understood now: a second one with the same text may be meant for another report
 */
export function reportOfRepeatedCommand(
  written: string,
  key: string,
  command: ChatCommand,
  { incidents, now }: Pick<StatusPage, 'incidents' | 'now'>,
): Incident | undefined {
  const opened = incidents.find((each) => each.key === key);
  if (opened) return opened;
  const { words, text } = parseChatText(written);
  const minute = Math.floor(now / msPerMinute);
  const isText = (body: string) =>
    body !== '' &&
    (text === undefined ? toBody(words.join(' ')).endsWith(body) : toBody(text) === body);
  return incidents.find(
    ({ id, updates }) =>
      (command.kind !== 'run' || command.id === id) &&
      updates.some(
        ({ postedAt, body }) =>
          Math.floor(postedAt / msPerMinute) === minute && isText(toBody(body)),
      ),
  );
}
