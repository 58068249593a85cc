import { bytesOf, withoutMentions, composeMessage } from '../composed-message.ts';
import type { Delivery } from '../delivery.ts';
import type { Message, Mood } from '../message.ts';

const tags: Readonly<Record<Mood, string>> = {
  critical: 'red_circle',
  major: 'orange_circle',
  minor: 'yellow_circle',
  planned: 'wrench',
  over: 'white_check_mark',
  news: 'loudspeaker',
};

/** https://docs.ntfy.sh/publish/: everything but the text is in headers, which are ASCII. */
export function ntfyBody(message: Message, delivery: Delivery) {
  const room = { ...delivery, limit: 3_900, measure: bytesOf, escape: withoutMentions };
  const { head, paragraphs, url } = composeMessage(message, room);
  return {
    headers: {
      Title: headerText(withoutMentions(head)),
      Tags: tags[message.mood],
      Click: encodeURI(decodedUrl(url)),
      Priority: message.mood === 'critical' ? 'high' : 'default',
      'Sequence-ID': delivery.key,
    },
    text: withoutMentions(paragraphs.join('\n\n') || head),
  };
}

/** RFC 2047, which ntfy reads, for what is not ASCII. */
function headerText(text: string): string {
  return /^[\x20-\x7E]*$/.test(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
}

function decodedUrl(url: string): string {
  return new URL(url).href.replace(/%25/g, '%');
}
