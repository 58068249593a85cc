import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { at } from '../../../test/support/builders.ts';
import { hostileLine } from '../../../test/support/hostile-markup.ts';
import { addToLog, formatLogEntry, parseLog } from './log-file.ts';

const entry = { at: at('2026-03-14 10:12'), author: 'ana', text: 'Restarted the proxy on host 3' };
const line = '- 2026-03-14 10:12 UTC, ana: Restarted the proxy on host 3';

describe('a log', () => {
  test.each([
    [line, [entry], []],
    ['* 2026-03-14T11:12+01:00, ana: Restarted the proxy on host 3', [entry], []],
    ['- 2026-03-14 10:12 UTC: Restarted it', [{ ...entry, author: '', text: 'Restarted it' }], []],
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

  test('begins with who can read it, and holds each deed once', () => {
    const first = addToLog(undefined, [entry]);
    expect(first).toMatch(/^<!-- .*never shows it.* -->\n\n/);
    expect(first).toContain(`\n${line}\n`);
    expect(addToLog(first, [entry, entry])).toBe(first);
    expect(addToLog(`${line}\n- by hand`, [{ ...entry, text: 'Next' }])).toBe(
      `${line}\n- by hand\n- 2026-03-14 10:12 UTC, ana: Next\n`,
    );
  });

  test('gives back what is noted, whatever it is', () => {
    fc.assert(
      fc.property(hostileLine, hostileLine, (author, text) => {
        const noted = { at: entry.at, author, text: `x ${text}` };
        const { entries, others } = parseLog(addToLog(undefined, [noted, entry]));
        expect([entries.length, others]).toEqual([2, []]);
        expect(formatLogEntry(entries[0]!)).toBe(formatLogEntry(noted));
      }),
    );
  });
});
