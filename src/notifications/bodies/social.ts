import { digestOf } from '../../model/digest.ts';
import { escapeHtml } from '../../views/text/markdown.ts';
import { bytesOf, callNobody, compose } from '../composed-message.ts';
import { linksIn, type Measure } from '../safe-text.ts';
import type { Message, Mood } from '../message.ts';
import type { Delivery } from '../delivery.ts';
import { layOut, plainMarks, withLinks } from './chat.ts';

/** Bodies for social networks. */

const calm = { ...plainMarks, escape: callNobody };

const html = {
  bold: (text: string) => `<strong>${text}</strong>`,
  escape: (text: string) => escapeHtml(callNobody(text)),
  link: (address: string) => `<a href="${escapeHtml(address)}">${escapeHtml(address)}</a>`,
};
/** The message is sent as text and as HTML. An event has at most 64 kB, and one that replaces another has all of it twice. */
const matrixLength: Measure = (text) => bytesOf(text) + bytesOf(withLinks(text, html));

/** https://spec.matrix.org/latest/client-server-api/#mroommessage-msgtypes; an empty `m.mentions` notifies nobody. */
export function matrixBody(message: Message, delivery: Delivery) {
  const room = { ...delivery, hasPictures: true, limit: 24_000, measure: matrixLength };
  const parts = compose(message, room);
  return {
    msgtype: 'm.text',
    body: layOut(parts, calm),
    format: 'org.matrix.custom.html',
    formatted_body: layOut(parts, html).replaceAll('\n', '<br>'),
    'm.mentions': {},
  };
}

/** What Mastodon counts for a link of any length. */
const mastodonLink = 'x'.repeat(23);
const mastodonLength: Measure = (text) =>
  withLinks(text, { escape: (words) => words, link: () => mastodonLink }).length;

export function mastodonBody(message: Message, delivery: Delivery) {
  const room = { limit: 480, measure: mastodonLength, escape: callNobody };
  const status = layOut(compose(message, { ...delivery, hasPictures: true, ...room }), calm);
  return { status, language: message.language };
}

const segmenter = new Intl.Segmenter();
/** At most 300 graphemes and 3,000 bytes. */
const blueskyLength: Measure = (text) =>
  Math.max([...segmenter.segment(text)].length, bytesOf(text) / 10);

/** A record of app.bsky.feed.post; links are marked by the bytes at which they stand. */
export function blueskyBody(message: Message, delivery: Delivery) {
  const room = { limit: 290, measure: blueskyLength, escape: callNobody };
  const text = layOut(compose(message, { ...delivery, hasPictures: true, ...room }), calm);
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
  const room = { ...delivery, limit: 3_900, measure: bytesOf, escape: callNobody };
  const { head, paragraphs, url } = compose(message, room);
  return {
    headers: {
      Title: headerText(callNobody(head)),
      Tags: tags[message.mood],
      Click: encodeURI(decodedUrl(url)),
      Priority: message.mood === 'critical' ? 'high' : 'default',
      'Sequence-ID': delivery.key,
    },
    text: callNobody(paragraphs.join('\n\n') || head),
  };
}

/** RFC 2047, which ntfy reads, for what is not ASCII. */
function headerText(text: string): string {
  return /^[\x20-\x7E]*$/.test(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
}

function decodedUrl(url: string): string {
  return new URL(url).href.replace(/%25/g, '%');
}
