import { expect, test } from 'vitest';

import { at } from '../../test/support/builders.ts';
import { LogSearch } from './log-search.ts';
import { isOutpostPage, parseOutpostPage } from './outpost-page.ts';
import { decideVerdict, isExcused, type Question } from './verdict.ts';

const now = at('2026-03-14 10:30');
const question: Question = {
  components: ['api'],
  at: now,
  isNow: true,
  seen: undefined,
  withoutSymptoms: false,
};

type Json = Readonly<Record<string, unknown>>;

/** A page of ours, whose report has symptoms. */
const ours = (more: Json = {}, report: Json = {}): Json => ({
  ...{
    version: 1,
    generator: 'Outpost 1.0.0',
    page: { name: 'Ours' },
    groups: [],
    maintenances: [],
  },
  ...{ generated_at: '2026-03-14T10:20:00Z', valid_until: '2026-03-14T11:20:00Z', unreadable: [] },
  components: [
    { id: 'api', name: 'API', status: 'major_outage', status_since: '2026-03-14T09:50:00Z' },
  ],
  incidents: [
    {
      ...{
        id: 'x',
        title: 'API fails',
        url: 'https://s.example/x',
        status: 'identified',
        impact: 'major',
      },
      ...{
        started_at: '2026-03-14T09:50:00Z',
        next_update_at: '2026-03-14T10:45:00Z',
        updates: [],
      },
      ...{
        components: [{ id: 'api', status: 'major_outage' }],
        symptoms: ['502 Bad Gateway', ' E '],
      },
      ...report,
    },
  ],
  ...more,
});

function ofOurs(document: Json, asked: Partial<Question> = {}) {
  if (!isOutpostPage(document)) throw new Error('not ours');
  return decideVerdict(parseOutpostPage(document, now), { ...question, ...asked });
}
const logOf = (text: string) => {
  const search = new LogSearch(['502 Bad Gateway']);
  for (const piece of text.match(/[^]{1,7}/g) ?? []) search.add(piece);
  return search.has;
};

test('of ours the symptoms decide when there is a log', () => {
  const log = (text: string, withoutSymptoms = false) => {
    const verdict = ofOurs(ours(), { seen: logOf(text), withoutSymptoms });
    return [verdict.kind, isExcused(verdict)];
  };
  expect(ofOurs(ours()).kind).toBe('trouble');
  expect(log('curl: (22) error: \u001B[31m502 \u001B[1;4mBad\u001B[0m Gateway\n')).toEqual([
    'trouble',
    true,
  ]);
  expect(log('assertion failed: E 502 bad gateway')).toEqual(['none', false]);
  expect(log('assertion failed', true)).toEqual(['trouble', true]);
  expect(log('')).toEqual(['none', false]);
});

test.each<[string, Json, string, Partial<Question>?]>([
  ['a page that is stale', ours({ valid_until: '2026-03-14T10:30:00Z' }), 'unknown'],
  [
    'one of tomorrow',
    ours({ generated_at: '2026-03-15T10:30:00Z', valid_until: '2026-03-16T10:30:00Z' }),
    'unknown',
  ],
  ['one that does not say until when it holds', ours({ valid_until: null }), 'unknown'],
  [
    'a component that nobody knows about',
    ours({ components: [{ id: 'api', name: 'API', status: 'unknown' }] }),
    'unknown',
  ],
  [
    'a report that could not be read',
    ours({ unreadable: [{ may_be_open: true, components: null }] }),
    'unknown',
  ],
  [
    'one that is about something else',
    ours({ unreadable: [{ may_be_open: true, components: ['web'] }] }),
    'trouble',
  ],
  ['no list of incidents', ours({ incidents: undefined }), 'unknown'],
  [
    'a group',
    ours({ groups: [{ name: 'Core', components: ['api'] }] }),
    'trouble',
    { components: ['Core'] },
  ],
])('%s', (_, document, kind, asked) => {
  expect(ofOurs(document, asked).kind).toBe(kind);
});

test('of ours a component that works again is out of the trouble from then on', () => {
  const recovered = ours(
    { components: [{ id: 'api', name: 'API', status: 'operational', status_since: null }] },
    {
      status: 'monitoring',
      components: [{ id: 'api', status: 'operational' }],
      updates: [
        { posted_at: '2026-03-14T10:10:00Z', components: [{ id: 'api', status: 'operational' }] },
      ],
    },
  );
  expect(ofOurs(recovered).kind).toBe('none');
  expect(ofOurs(recovered, { at: at('2026-03-14 10:05'), isNow: false }).kind).toBe('trouble');
});

test('an outage that no incident tells excuses nothing', () => {
  const verdict = ofOurs(ours({ incidents: [] }));
  expect([verdict.kind, isExcused(verdict)]).toEqual(['trouble', false]);
});

test('what a page calls its incidents drives no terminal', () => {
  const verdict = ofOurs(ours({}, { title: '\u001B[2Jx\n::error::y\u202Ez' }));
  expect(verdict.incidents[0]?.title).toBe('[2Jx ::error::y z');
});
