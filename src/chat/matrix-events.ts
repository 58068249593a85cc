import { digestOf } from '../model/digest.ts';
import { isMap, parseJson } from '../model/text/json.ts';
import type { Instant } from '../model/time/instant.ts';
import type { ReceivedCommand } from './received-command.ts';

/**
 * The commands among the events that a homeserver sends to an application service
 * (https://spec.matrix.org/latest/application-service-api/#pushing-events): `!status …`, said by a person. Undefined for
 * anything else.
 */
export function parseMatrixEvents(body: string, now: Instant): ReceivedCommand[] | undefined {
  const events = eventsOf(body);
  return events?.flatMap((event) => {
    const { type, sender, room_id: room, event_id: id } = event;
    const content = isMap(event['content']) ? event['content'] : {};
    const { msgtype, body: said } = content;
    if (type !== 'm.room.message' || msgtype !== 'm.text' || typeof said !== 'string') return [];
    if (typeof sender !== 'string' || typeof room !== 'string' || typeof id !== 'string') return [];
    const [, text] = /^[!/]status(?![\p{L}\p{N}_-])(.*)$/su.exec(said.trim()) ?? [];
    // An edited message repeats the command.
    if (text === undefined || isMap(content['m.new_content'])) return [];
    const key = digestOf(`matrix\n${id}`).slice(0, 24);
    const call = { tool: 'matrix', id: key, user: sender, channel: room, answerTo: room } as const;
    return [{ ...call, text, at: now }];
  });
}

function eventsOf(body: string): Readonly<Record<string, unknown>>[] | undefined {
  const document = parseJson(body);
  const events = isMap(document) ? document['events'] : undefined;
  return Array.isArray(events) ? events.filter(isMap) : undefined;
}
