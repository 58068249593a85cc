import { describe, expect, test } from 'vitest';

import { aContent, aMaintenance, anIncident, at } from '../../test/support/builders.ts';
import type { Content } from '../model/content.ts';
import type { SampleResult } from '../model/probes/sample.ts';
import type { Incident } from '../model/reports/incident.ts';
import { msPerMinute } from '../model/time/instant.ts';
import { KnownComponents } from '../sources/page/known-components.ts';
import { ProblemList } from '../sources/problem-list.ts';
import type { ProbeMemories } from '../sources/probes/probe-memory-file.ts';
import type { Probes } from '../sources/probes/probes-file.ts';
import { parseIncident } from '../sources/reports/incident-file.ts';
import { probeReportMessages } from '../views/messages/probe-report-messages.ts';
import { planProbeIncidents } from './probe-incidents.ts';
import { nextMemories } from './round.ts';

const start = at('2026-03-14 10:00');
const messages = probeReportMessages('en');
const usual: Probes = {
  everyMs: 5 * msPerMinute,
  failsAfter: 3,
  recoversAfter: 2,
  publishAfterMs: 15 * msPerMinute,
  probes: [{ kind: 'url', id: 'api', component: 'api', url: 'https://x.org' }],
};

function parse(id: string, text: string): Incident {
  const list = new ProblemList(id);
  const read = parseIncident(id, text, new KnownComponents(['api', 'web']), list);
  if (!read || list.problems.length > 0) throw new Error(JSON.stringify(list.problems));
  return read.report;
}

/** Rounds every five minutes, `+` ok, `-` failed, `?` blind; `person` posts in every incident that is open then. */
function live(samples: string, changes: Partial<Probes> = {}, content: Partial<Content> = {}) {
  const files = new Map<string, string>();
  const probes = { ...usual, ...changes };
  let memories: ProbeMemories = new Map();
  for (const [index, letter] of Array.from(samples.replaceAll(' ', '')).entries()) {
    const now = start + index * probes.everyMs;
    if (letter === '!') {
      for (const [id, text] of files) {
        files.set(
          id,
          `${text}\n## Identified — ${new Date(now).toISOString()}\n\nIt is the disk.\n`,
        );
      }
      continue;
    }
    const result: SampleResult = letter === '+' ? 'ok' : letter === '-' ? 'failed' : 'blind';
    memories = nextMemories(memories, new Map([['api', { at: now, result }]]), probes);
    const incidents = [...files].map(([id, text]) => parse(id, text));
    const base = aContent(content);
    const edits = planProbeIncidents({
      content: { ...base, incidents: [...base.incidents, ...incidents] },
      memories,
      probes,
      messages,
      messagesOf: () => ({ ...messages, title: messages.title('API') }),
      opensFiles: true,
      now,
      textOf: (id) => files.get(id) ?? '',
    });
    for (const { id, after } of edits) files.set(id, after);
  }
  return [...files].map(([id, text]) => {
    const { startedAt, updates } = parse(id, text);
    const clock = (instant: number) => new Date(instant).toISOString().slice(11, 16);
    return `${clock(startedAt)}: ${updates.map((each) => `${each.status} ${clock(each.postedAt)}`).join(', ')}`;
  });
}

test.each<[string, string, Partial<Probes>, string[]]>([
  ['single failures', '+-+-+-+--+', {}, []],
  ['it ends before it is confirmed', '+---+++', {}, []],
  ['it lasts', '+----', {}, ['10:05: investigating 10:20']],
  ['at once', '+---', { publishAfterMs: 0 }, ['10:05: investigating 10:15']],
  ['by hand', `+${'-'.repeat(100)}`, { publishAfterMs: Infinity }, []],
  ['blind while it fails', '+---????', {}, []],
  ['good answers', '+----++', {}, ['10:05: investigating 10:20, monitoring 10:30']],
  [
    'half an hour of quiet',
    '+----++ ++++++++',
    {},
    ['10:05: investigating 10:20, monitoring 10:30, resolved 11:00'],
  ],
  [
    'no quiet',
    '+----++ +++-+++++ +',
    {},
    ['10:05: investigating 10:20, monitoring 10:30, resolved 11:20'],
  ],
  [
    'it comes again',
    '+----++ ++++++++ ----',
    {},
    ['10:05: investigating 10:20, monitoring 10:30, resolved 11:00, investigating 11:30'],
  ],
  [
    'a person has posted',
    '+----! +++++ ++++++++ ',
    {},
    ['10:05: investigating 10:20, identified 10:25'],
  ],
])('%s: %s', (_, samples, changes, expected) => {
  expect(live(samples, changes)).toEqual(expected);
});

test('a report tells minutes, whenever it was asked', () => {
  const at = start + 5 * msPerMinute + 12_345;
  const memory = { state: { kind: 'failing', since: at, badness: 'failed' }, askedAt: at } as const;
  const [edit] = planProbeIncidents({
    content: aContent(),
    memories: new Map([['api', memory]]),
    probes: usual,
    messages,
    messagesOf: () => ({ ...messages, title: 'API' }),
    opensFiles: true,
    now: start + 30 * msPerMinute,
    textOf: () => '',
  });
  expect(edit?.after).toContain('started: 2026-03-14 10:05 UTC');
});

test('flapping is one incident in six hours', () => {
  expect(live('----++++++++'.repeat(6))).toHaveLength(1);
});

describe('nothing is opened', () => {
  test.each<[string, Partial<Content>]>([
    [
      'while planned work is under way',
      { maintenances: [aMaintenance(['2026-03-14 09:00', '2026-03-14 12:00'])] },
    ],
    [
      'where a person has told of it',
      {
        incidents: [anIncident({ api: 'partial_outage' }, [['investigating', '2026-03-14 09:58']])],
      },
    ],
    [
      'while a report that may be about it cannot be read',
      { unreadable: [{ file: 'x.md', kind: 'incident', mayBeOpen: true }] },
    ],
  ])('%s', (_, content) => {
    expect(live('+------', {}, content)).toEqual([]);
  });

  test('of what tells maintainers alone', () => {
    const [probe] = usual.probes;
    expect(live('+------', { probes: [{ ...probe!, tells: 'maintainers' }] })).toEqual([]);
  });
});
