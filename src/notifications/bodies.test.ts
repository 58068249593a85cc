import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { hostileBody, hostileLine } from '../../test/support/hostile-markup.ts';
import type { Channel } from '../sources/channels/channel-schemas.ts';
import { bytesOf, withoutMentions } from './composed-message.ts';
import { cutToFit, safeText, linksIn } from './safe-text.ts';
import type { Message } from './message.ts';
import type { Delivery } from './delivery.ts';
import { previewBody } from './preview.ts';

const url = 'https://status.example.org/incidents/2026-03-14-x/#u20260314t100000z';

function messageOf(title: string, text: string): Message {
  return {
    id: 'x',
    at: Date.UTC(2026, 2, 14),
    report: 'incidents/x',
    kind: 'incident',
    componentIds: ['api'],
    impact: 'major',
    language: 'en',
    direction: 'ltr',
    page: 'Example',
    mood: 'major',
    label: 'Investigating',
    title: safeText(title),
    what: [`API: ${safeText(title)}`],
    text: safeText(text),
    facts: [`What to do meanwhile: ${safeText(text).slice(0, 500)}`, 'Next update: soon'],
    url,
    repeated: 'You may have had this before',
  };
}

const delivery: Delivery = { key: 'a'.repeat(32), saysOver: false, isRepeat: true };

/** The longest main text, as the service counts it. */
const media: [Channel, (body: never) => string, number, (text: string) => number][] = [
  [
    { kind: 'slack', id: 'x', slack: '$S' },
    ({ text }: { text: string }) => text,
    3_000,
    (text) => text.length,
  ],
  [
    { kind: 'discord', id: 'x', discord: '$S' },
    ({ content }: { content: string }) => content,
    2_000,
    (text) => text.length,
  ],
  [
    { kind: 'teams', id: 'x', teams: '$S' },
    (body: object) => JSON.stringify(body),
    28_000,
    bytesOf,
  ],
  [
    { kind: 'google_chat', id: 'x', google_chat: '$S' },
    ({ text }: { text: string }) => text,
    4_096,
    (text) => text.length,
  ],
  [
    { kind: 'mattermost', id: 'x', mattermost: '$S' },
    ({ text }: { text: string }) => text,
    4_000,
    (text) => text.length,
  ],
  [
    { kind: 'zulip', id: 'x', zulip: 'https://x', email: 'a@b', token: '$T', to: 's' },
    ({ content }: { content: string }) => content,
    10_000,
    (text) => text.length,
  ],
  [
    { kind: 'matrix', id: 'x', matrix: '#a:b', homeserver: 'https://b', token: '$T' },
    (body: object) => JSON.stringify(body),
    60_000,
    bytesOf,
  ],
  [
    { kind: 'mastodon', id: 'x', mastodon: 'https://x', token: '$T' },
    ({ status }: { status: string }) => status,
    500,
    (text) => text.replace(/https?:\/\/\S+/g, 'x'.repeat(23)).length,
  ],
  [
    { kind: 'bluesky', id: 'x', bluesky: 'https://x', handle: 'h', password: '$T' },
    ({ text }: { text: string }) => text,
    300,
    (text) => [...new Intl.Segmenter().segment(text)].length,
  ],
  [
    { kind: 'telegram', id: 'x', telegram: 'https://x', token: '$T', to: '@x' },
    ({ text }: { text: string }) => text,
    4_096,
    (text) => text.length,
  ],
  [
    { kind: 'ntfy', id: 'x', ntfy: 'https://x/y' },
    ({ text, headers }: { text: string; headers: object }) => `${text}${JSON.stringify(headers)}`,
    6_000,
    bytesOf,
  ],
  [{ kind: 'irc', id: 'x', irc: 'ircs://x/#y', nick: 'n' }, (line: string) => line, 420, bytesOf],
  [
    { kind: 'webhook', id: 'x', webhook: 'https://x' },
    (body: object) => JSON.stringify(body),
    20_000,
    bytesOf,
  ],
];

describe.each(media)('$kind', (channel, textOf, limit, measure) => {
  const render = (title: string, text: string) =>
    previewBody(channel, messageOf(title, text), delivery, () => ({}));
  const check = (title: string, text: string) => {
    const body = render(title, text);
    const main = textOf(body as never);
    expect(measure(main)).toBeLessThanOrEqual(limit);
    expect(JSON.stringify(body)).toContain(url);
    expect(main).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069]/);
    expect(main.isWellFormed()).toBe(true);
    if (channel.kind !== 'webhook')
      expect(main).not.toMatch(/@(?:everyone|here|channel|room)\b|<[!@]\w/);
  };

  test('fits, keeps its link, calls nobody and hides nothing, whatever people wrote', () => {
    fc.assert(fc.property(hostileLine, hostileBody, check), { numRuns: 25 });
  });

  test.each([
    ['huge', 'x'.repeat(300), 'A long sentence that goes on. '.repeat(5_000)],
    ['one word', 'y', 'w'.repeat(100_000)],
    ['emoji', '👩‍👩‍👧‍👦'.repeat(60), '👩‍👩‍👧‍👦'.repeat(2_000)],
    [
      'mentions',
      '@everyone @here',
      '@channel <!here> <@U123> @room @**all** <users/all> <!subteam^S1>',
    ],
    ['terminal', '\u001B[31mred\u001B[0m', '\u001B]0;title\u0007 \u0000\u0007\r\nQUIT :x'],
    ['right to left', 'שלום \u202E evil', '\u2067'.repeat(50)],
    ['marks', 'Z\u0301\u0302\u0303\u0304\u0305\u0306'.repeat(50), 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤'.repeat(500)],
    [
      'markup',
      '**a** _b_ `c` [d](https://evil.example) # e',
      '||x|| ~~y~~ > z <b>w</b> &lt; \\'.repeat(400),
    ],
    [
      'links that call',
      'x',
      'https://x.example/@everyone https://x.example/@**all** https://x.example/<!here>',
    ],
    ['many links', 'x', 'https://x.example/1 '.repeat(2_000)],
    ['日本語', '日本語。'.repeat(70), '日本語。'.repeat(9_000)],
    ['a long link', 'z', `See https://example.org/${'p'.repeat(3_000)} for more.`],
  ])('%s', (_, title, text) => check(title, text));
});

describe('a cut', () => {
  const units = (text: string) => text.length;
  test.each([
    ['One. Two. Three is long.', 14, 'One. Two. …'],
    ['short', 10, 'short'],
    ['one two three', 9, 'one two…'],
    ['See https://example.org/a.b?c. More text here.', 40, 'See https://example.org/a.b?c. …'],
    ['See https://example.org/abcdefghijklmnop now', 20, 'See…'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 14, '👩‍👩‍👧‍👦…'],
    ['abc', 0, ''],
  ])('%j to %i: %j', (text, limit, expected) => {
    expect(cutToFit(text, limit, units, 'en')).toBe(expected);
  });

  test('never leaves half a link or half a character', () => {
    const word = fc.constantFrom(
      'Some words.',
      'more',
      '👩‍👩‍👧‍👦',
      'https://example.org/a?b=c.d',
      '日本語。',
      'é',
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 30 }),
        fc.integer({ min: 0, max: 300 }),
        (words, limit) => {
          const text = words.join(' ');
          const result = cutToFit(text, limit, units, 'en');
          expect(result.length).toBeLessThanOrEqual(limit);
          for (const [from, until] of linksIn(result)) {
            expect(result.slice(from, until).replace(/…$/, '')).toBe('https://example.org/a?b=c.d');
          }
          expect(result.replaceAll('👩‍👩‍👧‍👦', '')).not.toMatch(/👩|\u200D/u);
        },
      ),
    );
  });
});

test.each([
  ['ana@example.org', 'ana@example.org'],
  ['@ana and (@ben)', '@\u200Bana and (@\u200Bben)'],
  ['x@everyone', 'x@\u200Beveryone'],
  ['3 < 4', '3 < 4'],
])('calls nobody: %j', (text, expected) => {
  expect(withoutMentions(text)).toBe(expected);
});
