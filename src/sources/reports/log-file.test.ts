import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { at } from '../../../test/support/builders.ts';
import { hostileLine } from '../../../test/support/hostile-markup.ts';
import { addToLog, followComments, formatLogEntry, parseLog, parseLogLines } from './log-file.ts';

const entry = { at: at('2026-03-14 10:12'), author: 'ana', text: 'Restarted the proxy on host 3' };
const line = '- 2026-03-14 10:12 UTC, ana: Restarted the proxy on host 3';

describe('a log', () => {
  test.each([
    [line, [entry], []],
    ['* 2026-03-14T11:12+01:00, ana: Restarted the proxy on host 3', [entry], []],
    ['- 2026-03-14 10:12 UTC: Restarted it', [{ ...entry, author: '', text: 'Restarted it' }], []],
    [line.replace('10:12', '10:12:27.118'), [{ ...entry, at: entry.at + 27_118 }], []],
    ['- Restarted it\n\nTwice', [], ['Restarted it', 'Twice']],
    ['- 2026-03-14 10:12, ana: no zone', [], ['2026-03-14 10:12, ana: no zone']],
    ['<!-- head\nof it -->\n\n', [], []],
    [
      '- 2026-03-14 10:20 UTC, ben: 2: second\r\n' + line,
      [entry, { at: at('2026-03-14 10:20'), author: 'ben', text: '2: second' }],
      [],
    ],
  ])('reads %j', (text, entries, others) => {
    expect(parseLog(text)).toEqual({ entries, others });
  });

  test('begins with who can read it, and holds each entry once', () => {
    const first = addToLog(undefined, entry);
    const earlier = { ...entry, at: entry.at - 60_000, text: 'Before' };
    expect(parseLogLines(addToLog(first, earlier)).filter(Boolean)).toEqual([earlier, entry]);
    expect(first).toMatch(/^<!-- .*never shows it.* -->\n\n/);
    expect(first).toContain(`\n${line}\n`);
    expect(addToLog(first, entry)).toBe(first);
    expect(addToLog(`${line}\n- by hand`, { ...entry, text: 'Next' })).toBe(
      `${line}\n- by hand\n- 2026-03-14 10:12 UTC, ana: Next\n`,
    );
  });

  describe('of an issue', () => {
    const told = (text: string, comment = 7) => ({ ...entry, text, comment });
    const textsIn = (text: string | undefined) =>
      parseLog(text ?? '').entries.map((each) => each.text);
    const first = followComments(undefined, [told('Restarted it'), told('Drained it', 8)])!;

    test.each<[string, string, ReturnType<typeof told>[], string[]]>([
      [
        'holds each',
        first,
        [told('Restarted it'), told('Drained it', 8)],
        ['Restarted it', 'Drained it'],
      ],
      [
        'follows an edit',
        first,
        [told('Stopped it'), told('Drained it', 8)],
        ['Stopped it', 'Drained it'],
      ],
      ['loses what was deleted', first, [told('Drained it', 8)], ['Drained it']],
      ['loses all', first, [], []],
      [
        'keeps what a hand has changed',
        first.replace('Restarted it', 'Restarted host 3'),
        [told('Stopped it')],
        ['Restarted host 3'],
      ],
      [
        'follows under line ends of Windows',
        first.replaceAll('\n', '\r\n'),
        [told('Stopped it')],
        ['Stopped it'],
      ],
      ['keeps what a hand has added', `${first}- ${line.slice(2)}\n`, [], [entry.text]],
      ['takes on the line of an older sync', `${line}\n`, [told(entry.text)], [entry.text]],
    ])('%s', (_, before, entries, texts) => {
      const after = followComments(before, entries);
      expect(textsIn(after)).toEqual(texts);
      expect(followComments(after, entries)).toBe(after);
    });

    test('is missing without an entry', () => {
      expect(followComments(undefined, [])).toBeUndefined();
    });
  });

  test('gives back what is noted, whatever it is', () => {
    fc.assert(
      fc.property(hostileLine, hostileLine, (author, text) => {
        const noted = { at: entry.at, author, text: `x ${text}` };
        const { entries, others } = parseLog(addToLog(addToLog(undefined, noted), entry));
        expect([entries.length, others]).toEqual([2, []]);
        expect(formatLogEntry(entries[0]!)).toBe(formatLogEntry(noted));
      }),
    );
  });
});
