import type { Incident } from '../../model/reports/incident.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { msPerMinute } from '../../model/time/instant.ts';
import { toBody } from '../../sources/reports/update-sections.ts';
import { parseChatText } from './chat-text.ts';

/**
 * The report in which a chat command has been carried out: it was opened under the key of the command, or has an update of
 * the same minute with the same text.
 */
export function reportOfRepeat(
  written: string,
  key: string,
  { incidents, now }: Pick<StatusPage, 'incidents' | 'now'>,
): Incident | undefined {
  const { words, text } = parseChatText(written);
  const minute = Math.floor(now / msPerMinute);
  const isText = (body: string) =>
    body !== '' &&
    (text === undefined ? toBody(words.join(' ')).endsWith(body) : toBody(text) === body);
  return incidents.find(
    (each) =>
      each.key === key ||
      each.updates.some(
        ({ postedAt, body }) =>
          Math.floor(postedAt / msPerMinute) === minute && isText(toBody(body)),
      ),
  );
}
