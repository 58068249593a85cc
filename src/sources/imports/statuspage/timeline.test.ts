import { describe, expect, test } from 'vitest';

import { at, moveIncident, update } from '../../../../test/support/statuspage-answers.ts';
import { StatuspageReportSchema } from './schema.ts';
import { timedUpdates } from './timeline.ts';

const headings = (text: string) => text.match(/^## .*$/gm)?.map((line) => line.slice(3)) ?? [];

describe('times', () => {
  test.each<[string, Record<string, unknown>, string, RegExp | undefined]>([
    [
      'an offset',
      { display_at: '2026-03-14T03:00:00.000-07:00' },
      '2026-03-14 10:00 UTC',
      undefined,
    ],
    [
      'milliseconds',
      { display_at: '2026-03-14T09:58:02.798Z' },
      '2026-03-14 09:58:02 UTC',
      undefined,
    ],
    [
      'what readers saw, not when it was typed',
      { display_at: at('09:00') },
      '2026-03-14 09:00 UTC',
      undefined,
    ],
    ['without display_at', { display_at: null }, '2026-03-14 10:00 UTC', undefined],
    [
      'display_at is not a date',
      { display_at: 'noon' },
      '2026-03-14 10:00 UTC',
      /display_at "noon" is not a date/,
    ],
    ['no time at all', { display_at: null, created_at: null }, '2026-03-14 10:00 UTC', undefined],
    [
      'a time without a zone, never guessed',
      { display_at: '2026-03-14T07:00:00', created_at: at('10:00') },
      '2026-03-14 10:00 UTC',
      /not a date with a zone/,
    ],
    [
      'the zero of a program',
      { display_at: '0001-01-01T00:00:00Z' },
      '2026-03-14 10:00 UTC',
      /"0001-01-01T00:00:00Z" is not a date/,
    ],
  ])('of an update: %s', (_, more, expected, caveat) => {
    const { text, caveats } = moveIncident([{ ...update('investigating', '10:00'), ...more }], {
      status: 'investigating',
      started_at: null,
    });
    expect(headings(text)[0]).toBe(`Investigating — ${expected}`);
    if (caveat) expect(caveats.join('\n')).toMatch(caveat);
  });

  test.each<[string, string | null, string | undefined, RegExp | undefined]>([
    ['together with the first update', '2026-03-14T10:00:59.900Z', undefined, undefined],
    ['before it', at('09:30'), 'started: 2026-03-14 09:30 UTC', undefined],
    ['after it', at('10:30'), undefined, /started_at \(2026-03-14 10:30 UTC\) is after the first/],
    ['no date', '14 March', undefined, /started_at "14 March" is not a date/],
    ['missing', null, undefined, undefined],
  ])('of the start: %s', (_, started_at, line, caveat) => {
    const story = [update('investigating', '10:00'), update('resolved', '11:00')];
    const { text, caveats } = moveIncident(story, { started_at });
    expect(/^started: .*$/m.exec(text)?.[0]).toBe(line);
    if (caveat) expect(caveats.join('\n')).toMatch(caveat);
    else expect(caveats).toEqual([]);
  });

  test('an incident that nothing dates is refused', () => {
    const nothing = { display_at: null, created_at: null };
    const { path, reason } = moveIncident([{ ...update('resolved', '10:00'), ...nothing }], {
      created_at: null,
      started_at: 'once',
    });
    expect([path, reason]).toEqual([undefined, 'nothing says when it began']);
  });

  test('a postmortem without a time has that of the last update, however many there are', () => {
    const said = { ...update('identified', '10:00'), affected_components: [] };
    const report = StatuspageReportSchema.parse({ postmortem_body: 'Why.' });
    const many = { ...report, incident_updates: Array<typeof said>(150_000).fill(said) };
    const found: string[] = [];
    expect(timedUpdates(many, undefined, found).at(-1)?.at).toBe(Date.parse(at('10:00')));
    expect(found.join()).toMatch(/the postmortem has no time/);
  });

  test('updates listed oldest first stay so when they were posted at once', () => {
    const story = [
      { ...update('investigating', '10:00'), body: 'first' },
      { ...update('identified', '10:30'), body: 'second' },
      { ...update('monitoring', '10:30'), body: 'third' },
    ];
    for (const incident_updates of [story, story.toReversed()]) {
      const { text } = moveIncident([], { status: 'monitoring', incident_updates });
      expect(text.match(/first|second|third/g)).toEqual(['first', 'second', 'third']);
    }
  });
});
