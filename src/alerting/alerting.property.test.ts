import fc from 'fast-check';
import { expect, test } from 'vitest';

import { aContent, at } from '../../test/support/builders.ts';
import type { AlertMemories } from '../model/alerts/alert-memory.ts';
import type { Alert } from '../model/alerts/alert.ts';
import type { Route } from '../model/alerts/route.ts';
import type { Incident } from '../model/reports/incident.ts';
import { msPerHour, msPerMinute } from '../model/time/instant.ts';
import { formatAlertMemories, parseAlertMemories } from '../sources/alerts/alert-memory-file.ts';
import { KnownComponents } from '../sources/page/known-components.ts';
import { ProblemList } from '../sources/problem-list.ts';
import { parseIncident } from '../sources/reports/incident-file.ts';
import { alertReportMessages } from '../views/messages/alert-report-messages.ts';
import { createPageContext } from '../views/page-context.ts';
import { planAlerts } from './alert-plan.ts';
import { pruneAlerts, remember } from './remembered-alerts.ts';

const start = at('2026-03-14 10:00');
const content = aContent();
const context = {
  templates: [],
  messages: alertReportMessages('en'),
  time: createPageContext(content.page).time,
};

function parse(id: string, text: string): Incident {
  const list = new ProblemList(id);
  const read = parseIncident(id, text, new KnownComponents(['api', 'web']), list);
  if (!read || list.problems.length > 0)
    throw new Error(`${text}\n${JSON.stringify(list.problems)}`);
  return read.report;
}

/** A place where runs happen, some of which die before they have written everything, or anything. */
function place(routes: readonly Route[]) {
  const files = new Map<string, string>();
  let state: string | undefined;
  return {
    files,
    run(alerts: readonly Alert[], now: number, diesAfter = Infinity) {
      if (diesAfter === 0) return;
      const incidents = [...files].map(([id, text]) => parse(id, text));
      const textOf = (id: string) => files.get(id) ?? '';
      const planOf = (memories: AlertMemories) =>
        planAlerts({
          ...context,
          routes,
          memories,
          now,
          textOf,
          content: { ...content, incidents },
        });
      const heard = remember(parseAlertMemories(state), alerts, routes, now);
      const plans = planOf(heard);
      const done = plans.filter(({ edits }) => edits.length === 0);
      const told = done.flatMap(({ key, doneUntil }) =>
        doneUntil ? [[key, doneUntil] as const] : [],
      );
      state = formatAlertMemories(
        pruneAlerts(heard, new Map(told), new Set(plans.map(({ key }) => key)), now),
      );
      const edits = plans.flatMap((plan) => plan.edits);
      for (const edit of edits.slice(0, diesAfter - 1)) files.set(edit.id, edit.after);
    },
  };
}

const minute = fc.integer({ min: 0, max: 120 });
/** Some alerts, each of which fires and is over some times. */
const story = fc
  .array(
    fc.record({
      key: fc.constantFrom('a', 'b', 'c'),
      from: minute,
      length: fc.integer({ min: 0, max: 40 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((episodes) =>
    episodes
      .flatMap(({ key, from, length }) => {
        const startedAt = start + from * msPerMinute;
        const endedAt = startedAt + length * msPerMinute;
        const alert = {
          source: 'generic',
          key,
          title: 'x',
          labels: { of: key },
          startedAt,
        } as const;
        return [
          { ...alert, isFiring: true, saidAt: startedAt },
          { ...alert, isFiring: false, endedAt, saidAt: endedAt },
        ];
      })
      .toSorted(
        (one, other) => one.saidAt - other.saidAt || Number(other.isFiring) - Number(one.isFiring),
      ),
  );

const route = fc.record({
  match: fc.constant({ has: new Map([['of', ['a', 'b']]]), hasNot: new Map() }),
  component: fc.constant('api'),
  quietMs: fc.constantFrom(5, 10).map((minutes) => minutes * msPerMinute),
  publishAfterMs: fc.constantFrom(0, 15 * msPerMinute),
});
const rule = fc.constantFrom<Partial<Route>>(
  {},
  { afterMs: 5 * msPerMinute },
  { atLeast: { count: 2, withinMs: 30 * msPerMinute } },
);
const other: Route = {
  match: { has: new Map(), hasNot: new Map() },
  component: 'web',
  quietMs: 10 * msPerMinute,
  publishAfterMs: 0,
};

const rolls = fc
  .infiniteStream(fc.nat({ max: 9 }))
  .map((dice) => () => dice.next().value as number);

/** The payloads in random order, each some random number of times. */
function shuffled<T>(payloads: readonly T[], roll: () => number): T[] {
  return payloads
    .flatMap((each) => Array.from({ length: 1 + (roll() % 5) }, () => ({ each, rank: roll() })))
    .toSorted((one, two) => one.rank - two.rank)
    .map(({ each }) => each);
}

test('payloads that come late, several times and in any order, to runs that die, leave the same files', () => {
  fc.assert(
    fc.property(story, route, rolls, (payloads, base, roll) => {
      const routes: Route[] = [{ ...base, publishAfterMs: 0 }, other];
      const [usual, odd] = [place(routes), place(routes)];
      for (const each of payloads) usual.run([each], each.saidAt);
      let now = start + 3 * msPerHour;
      for (const each of shuffled(payloads, roll)) {
        const isKilled = roll() < 3;
        odd.run([each], now, isKilled ? roll() % 3 : Infinity);
        // A sender that gets no answer sends again.
        if (isKilled) odd.run([each], now);
        now += msPerMinute;
      }
      for (const each of [usual, odd]) each.run([], start + 5 * msPerHour);
      expect(odd.files).toEqual(usual.files);
      for (const later of [5, 30, 60]) odd.run(payloads, start + later * msPerHour);
      expect(odd.files).toEqual(usual.files);
    }),
    { numRuns: 25 },
  );
});

test('where an alert has to last, what is sent again at any time changes nothing', () => {
  fc.assert(
    fc.property(story, route, rule, rolls, (payloads, base, extra, roll) => {
      const routes: Route[] = [{ ...base, ...extra }, other];
      const [usual, odd] = [place(routes), place(routes)];
      for (const [index, each] of payloads.entries()) {
        usual.run([each], each.saidAt);
        odd.run([each], each.saidAt, roll() < 3 ? 1 + (roll() % 2) : Infinity);
        const again = shuffled(payloads.slice(0, index + 1), roll).slice(0, 3);
        for (const sent of again) odd.run([sent], each.saidAt);
      }
      for (const each of [usual, odd]) each.run([], start + 5 * msPerHour);
      expect(odd.files).toEqual(usual.files);
    }),
    { numRuns: 25 },
  );
});
