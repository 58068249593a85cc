import { expect } from 'vitest';

import type { AlertSource } from '../../src/model/alerts/alert.ts';
import { parseAlerts } from '../../src/sources/alerts/parse-alerts.ts';
import { ProblemList } from '../../src/sources/problem-list.ts';

const now = Date.parse('2026-03-14T12:00Z');

/** Parses a payload that arrives at noon. */
export function parsePayloadOf(source: AlertSource, payload: unknown) {
  const problems = new ProblemList('payload');
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  return { alerts: parseAlerts(source, text, { now, problems }), problems: problems.problems };
}

/** `+key 09:58` fires, `*key 09:58` happened, `-key 10:30` is over. */
export function shownAlerts(source: AlertSource, payload: unknown): string {
  const { alerts, problems } = parsePayloadOf(source, payload);
  expect(problems).toEqual([]);
  return alerts
    .map(({ isFiring, isMoment, key, startedAt, endedAt }) => {
      const at = new Date(isFiring ? startedAt : (endedAt ?? NaN)).toISOString();
      return `${isMoment ? '*' : isFiring ? '+' : '-'}${key} ${at.slice(11, 16)}`;
    })
    .join(', ');
}
