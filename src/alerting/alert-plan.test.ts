import { describe, expect, test } from 'vitest';

import { aContent, aMaintenance, anIncident, at } from '../../test/support/builders.ts';
import type { Alert } from '../model/alerts/alert.ts';
import type { AlertMemories } from '../model/alerts/alert-memory.ts';
import type { Route } from '../model/alerts/route.ts';
import type { Content } from '../model/content.ts';
import type { Incident } from '../model/reports/incident.ts';
import { msPerMinute } from '../model/time/instant.ts';
import { KnownComponents } from '../sources/page/known-components.ts';
import { ProblemList } from '../sources/problem-list.ts';
import { parseIncident } from '../sources/reports/incident-file.ts';
import type { Template } from '../sources/templates/template-file.ts';
import { alertReportMessages } from '../views/messages/alert-report-messages.ts';
import { createPageContext } from '../views/page-context.ts';
import { outcomesOf } from './alert-outcomes.ts';
import { planAlerts } from './alert-plan.ts';
import { remember } from './remembered-alerts.ts';

const start = at('2026-03-14 10:00');
const context = {
  messages: alertReportMessages('en'),
  time: createPageContext(aContent().page).time,
};
const usual: Route = {
  match: { has: new Map([['severity', ['page']]]), hasNot: new Map() },
  component: 'api',
  quietMs: 10 * msPerMinute,
  publishAfterMs: 0,
};

function parse(id: string, text: string): Incident {
  const list = new ProblemList(id);
  const read = parseIncident(id, text, new KnownComponents(['api', 'web']), list);
  if (!read || list.problems.length > 0) throw new Error(JSON.stringify(list.problems));
  return read.report;
}

/**
 * `+a` fires, `-a` is over, `*a` happens, `!` a person posts and `#` resolves, `~` nothing comes; each is a minute, and a
 * number stands for so many minutes in which nothing comes. In brackets what each run did, where anything.
 */
function live(
  story: string,
  changes: Partial<Route> = {},
  content: Partial<Content> = {},
  templates: readonly Template[] = [],
) {
  const routes = [{ ...usual, ...changes }];
  const files = new Map<string, string>();
  const did: string[] = [];
  let memories: AlertMemories = { alerts: new Map(), done: new Map(), firing: [] };
  let now = start;
  for (const word of story.split(' ')) {
    const [sign = '', key = ''] = word;
    if (/^\d+$/.test(word)) now += (Number(word) - 1) * msPerMinute;
    if (sign === '!' || sign === '#') {
      const heading = sign === '!' ? 'Identified' : 'Resolved';
      for (const [id, text] of files) {
        files.set(id, `${text}\n## ${heading} — ${new Date(now).toISOString()}\n\nThe disk.\n`);
      }
    }
    const alert = { source: 'generic', key, title: 'x', startedAt: now } as const;
    const labels = { severity: key === 'u' ? 'info' : 'page' };
    const alerts: Alert[] =
      sign === '+' || sign === '*'
        ? [{ ...alert, labels, isFiring: true, ...(sign === '*' && { isMoment: true }) }]
        : sign === '-'
          ? [{ ...alert, labels: {}, isFiring: false, endedAt: now }]
          : [];
    const incidents = [...files].map(([id, text]) => parse(id, text));
    const base = aContent(content);
    const before = memories;
    memories = remember(memories, alerts, routes, now);
    const plans = planAlerts({
      ...context,
      content: { ...base, incidents: [...base.incidents, ...incidents] },
      memories,
      routes,
      templates,
      now,
      textOf: (id) => files.get(id) ?? '',
    });
    memories = { ...memories, firing: plans.flatMap(({ suspicion }) => suspicion ?? []) };
    did.push(...outcomesOf(alerts, routes, plans, before, memories).map((each) => each.did));
    for (const edit of plans.flatMap(({ edits }) => edits)) files.set(edit.id, edit.after);
    now += msPerMinute;
  }
  const clock = (instant: number) => new Date(instant).toISOString().slice(14, 16);
  const reports = [...files].map(([id, text]) => {
    const { startedAt, updates } = parse(id, text);
    return `${clock(startedAt)}: ${updates.map((each) => `${each.status} ${clock(each.postedAt)}`).join(', ')}`;
  });
  return { reports, did: did.join(' '), text: [...files.values()].join('\n') };
}

const whole = '00: investigating 00, monitoring 05, resolved 15';
const slow = { publishAfterMs: 15 * msPerMinute };
test.each<[string, string, Partial<Route>, string[], string]>([
  ['it fires and is over', '+a 4 -a 12', {}, [whole], 'opened updated resolved'],
  [
    'it fires again and again',
    '+a +a +a 2 -a 12',
    {},
    [whole],
    'opened unchanged unchanged updated resolved',
  ],
  [
    'several are one report',
    '+a +b -a 2 -b 12',
    {},
    [whole],
    'opened unchanged unchanged updated resolved',
  ],
  [
    'it comes again before it is quiet',
    '+a -a +a 2 -a 12',
    {},
    ['00: investigating 00, monitoring 01, resolved 15'],
    'opened updated unchanged unchanged resolved',
  ],
  [
    'it comes again soon after',
    '+a -a 20 +a -a 12',
    {},
    [
      '00: investigating 00, monitoring 01, resolved 11, investigating 22, monitoring 23, resolved 33',
    ],
    'opened updated resolved updated updated resolved',
  ],
  [
    'a person has posted',
    '+a ! -a 30',
    {},
    ['00: investigating 00, identified 01'],
    'opened unchanged',
  ],
  [
    'a person has ended it while it fired',
    '+a # 30',
    {},
    ['00: investigating 00, resolved 01'],
    'opened',
  ],
  [
    'another fires after a person has ended it',
    '+a # +b',
    {},
    ['00: investigating 00, resolved 01', '02: investigating 02'],
    'opened opened',
  ],
  [
    'it has to last',
    '+a 3 -a 5 +a 5 ~',
    { afterMs: 5 * msPerMinute },
    ['00: investigating 15'],
    'waiting unchanged waiting opened',
  ],
  [
    'or to come often',
    '+a -a +a -a +a',
    { atLeast: { count: 3, withinMs: 10 * msPerMinute } },
    ['00: investigating 04'],
    'waiting unchanged waiting unchanged opened',
  ],
  [
    'but not so seldom',
    '+a -a 9 +a -a 9 +a',
    { atLeast: { count: 3, withinMs: 10 * msPerMinute } },
    [],
    'waiting unchanged waiting unchanged waiting',
  ],
  ['it is published later', '+a 16', slow, ['00: investigating 15'], 'suspected opened'],
  ['it is over before', '+a 5 -a 30', slow, [], 'suspected unchanged'],
  ['by hand', '+a 500', { publishAfterMs: Infinity }, [], 'suspected'],
  [
    'what never ends by itself',
    '*a 10 30',
    {},
    ['00: investigating 00, monitoring 10, resolved 20'],
    'opened updated resolved',
  ],
  ['no route', '+u -u', {}, [], 'unrouted unrouted'],
])('%s: %s', (_, story, changes, reports, did) => {
  const found = live(story, changes);
  expect(found.reports).toEqual(reports);
  expect(found.did).toMatch(new RegExp(`^${did}$`));
});

describe('nothing is opened', () => {
  test.each<[string, Partial<Content>, string[]]>([
    [
      'while planned work is under way',
      { maintenances: [aMaintenance(['2026-03-14 09:00', '2026-03-14 10:10'])] },
      ['00: investigating 10'],
    ],
    [
      'where a person tells of it',
      {
        incidents: [anIncident({ api: 'partial_outage' }, [['investigating', '2026-03-14 09:58']])],
      },
      [],
    ],
    [
      'while a report that may be about it cannot be read',
      { unreadable: [{ file: 'x.md', kind: 'incident', mayBeOpen: true }] },
      [],
    ],
  ])('%s', (_, content, expected) => {
    expect(live('+a 20', {}, content).reports).toEqual(expected);
  });
});

test('the words of a template are published, without what nobody is there to say', () => {
  const template: Template = {
    id: 'outage',
    name: 'Outage',
    kind: 'incident',
    title: '[[components]] not working',
    componentStatus: 'partial_outage',
    falseAlarm: false,
    body: '[[What users see]]. We are on it, and write by [[next update]]. Sorry.\n\n[[More]]',
  };
  const { text } = live('+a', { template: 'outage' }, {}, [template]);
  expect(text).toMatch(/title: api not working/i);
  expect(text).toContain('api: partial_outage');
  expect(text).toMatch(/\n\nWe are on it, and write by .*10:\d\d.*\. Sorry\.\n$/);
  expect(text).not.toContain('[[');
});
