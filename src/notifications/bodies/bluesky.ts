import { digestOf } from '../../model/digest.ts';
import { bytesOf, withoutMentions, composeMessage } from '../composed-message.ts';
import type { Delivery } from '../delivery.ts';
import type { Message } from '../message.ts';
import { linksIn, type Measure } from '../safe-text.ts';
import { calmMarks, layOut } from './marks.ts';

const segmenter = new Intl.Segmenter();
/** At most 300 graphemes and 3,000 bytes. */
const blueskyLength: Measure = (text) =>
  Math.max([...segmenter.segment(text)].length, bytesOf(text) / 10);

/** A record of app.bsky.feed.post; links are marked by the bytes at which they stand. */
export function blueskyBody(message: Message, delivery: Delivery) {
  const room = { limit: 290, measure: blueskyLength, escape: withoutMentions };
  const text = layOut(
    composeMessage(message, { ...delivery, hasPictures: true, ...room }),
    calmMarks,
  );
  const facets = linksIn(text).map(([start, end]) => ({
    index: { byteStart: bytesOf(text.slice(0, start)), byteEnd: bytesOf(text.slice(0, end)) },
    features: [{ $type: 'app.bsky.richtext.facet#link', uri: text.slice(start, end) }],
  }));
  return {
    $type: 'app.bsky.feed.post',
    text,
    facets,
    langs: [message.language],
    createdAt: new Date(message.at).toISOString(),
  };
}

const base32 = '234567abcdefghijklmnopqrstuvwxyz';

/** A key of AT Protocol (https://atproto.com/specs/tid), the same for the same update. */
export function toTid(at: number, key: string): string {
  const digest = BigInt(`0x${digestOf(key).slice(0, 8)}`);
  const number = (BigInt(at) * 1000n + (digest % 1000n)) * 1024n + ((digest / 1000n) % 1024n);
  return Array.from({ length: 13 }, (_, index) =>
    base32.charAt(Number((number >> BigInt(5 * (12 - index))) & 31n)),
  ).join('');
}
