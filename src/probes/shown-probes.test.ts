import { expect, test } from 'vitest';

import type { ProbeMemory, ProbeState } from '../model/probes/probe-state.ts';
import { msPerMinute } from '../model/time/instant.ts';
import { nextShown } from './shown-probes.ts';

const start = Date.UTC(2026, 2, 14, 10);
const everyMs = 5 * msPerMinute;
const ok: ProbeState = { kind: 'ok' };
const failing: ProbeState = { kind: 'failing', since: start, badness: 'failed' };
const blind: ProbeState = { kind: 'blind' };

/** Rounds every five minutes; the letters of those after which the page is built. */
function builds(rounds: string): string {
  let text: string | undefined;
  let seenAt: number | undefined;
  return Array.from(rounds, (letter, index) => {
    const now = start + index * everyMs;
    if (letter !== '?') seenAt = now;
    const memory: ProbeMemory = {
      state: { '+': ok, '-': failing, '?': blind }[letter]!,
      component: 'api',
      askedAt: now,
      ...(seenAt !== undefined && { seenAt, holdsUntil: seenAt + 10 * msPerMinute }),
    };
    const next = nextShown(text, new Map([['api', memory]]), { now, everyMs });
    text = next.text;
    return next.isNew ? '!' : '.';
  }).join('');
}

test.each([
  ['the first answer', '+', '!'],
  ['the same answers, as long as the page holds', '++', '!.'],
  ['the same answers, when the page says that nobody asks', '+++++', '!.!.!'],
  ['a failure begins and ends', '+---+', '!!.!!'],
  ['nobody can tell', '+?????', '!.....'],
  ['nobody could tell', '+???+', '!...!'],
  ['nobody can tell from the beginning', '???+', '!..!'],
])('the page is built for %s: %s', (_, rounds, expected) => {
  expect(builds(rounds)).toBe(expected);
});

test('the page is not built for what it does not tell', () => {
  let text: string | undefined;
  for (const state of [ok, failing, ok]) {
    const next = nextShown(text, new Map([['cert', { state, askedAt: start }]]), {
      now: start,
      everyMs,
    });
    expect(next.isNew).toBe(false);
    text = next.text;
  }
});

test.each(['', '{', '[]', '{"api":1}'])('a file that is torn is none: %s', (text) => {
  const memory = { state: ok, component: 'api', askedAt: start, holdsUntil: start + 1 };
  expect(nextShown(text, new Map([['api', memory]]), { now: start, everyMs }).isNew).toBe(true);
});

test.each<[string, readonly ('operational' | 'major_outage' | undefined)[], string]>([
  ['nothing was ever heard', [undefined, undefined], '..'],
  ['the same again', ['operational', 'operational'], '!.'],
  ['something else', ['operational', 'major_outage', 'major_outage'], '!!.'],
])('the page is built for what an upstream says: %s', (_, said, expected) => {
  let text: string | undefined = '{}';
  const built = said.map((status, index) => {
    const now = start + index * 5 * msPerMinute;
    const reading = status && { reading: { saidAt: now, status, notices: [] } };
    const upstream = { name: 'Copr', page: 'https://copr.example/', mattersTo: [] };
    const upstreams = [{ upstream, ...reading }];
    const next = nextShown(text, new Map(), { now, everyMs, upstreams });
    text = next.text;
    return next.isNew ? '!' : '.';
  });
  expect(built.join('')).toBe(expected);
});
