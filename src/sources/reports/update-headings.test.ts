import { expect, test } from 'vitest';

import { growth, proportional } from '../../../test/support/cpu-growth.ts';
import { at } from '../../../test/support/builders.ts';
import { KnownComponents } from '../page/known-components.ts';
import { parseIncident } from './incident-file.ts';
import { ProblemList } from '../problem-list.ts';

const directory = new KnownComponents(['api']);

/** `3:1 code`, or the report's updates when nothing is wrong. */
function read(body: string) {
  const problems = new ProblemList('x.md');
  const text = `---\ntitle: x\nstarted: 2026-03-14 09:00 UTC\n---\n${body}`;
  const incident = parseIncident('x', text, directory, problems);
  return {
    problems: problems.problems.map(({ line, column, code }) => `${line}:${column} ${code}`),
    updates: incident?.report.updates ?? [],
  };
}

test.each([
  ['## Investigating — 2026-03-14 09:58 UTC', 'investigating'],
  ['## investigating - 2026-03-14 09:58 UTC', 'investigating'],
  ['## RESOLVED – 2026-03-14 09:58 UTC', 'resolved'],
  ['## Resolved ‒ 2026-03-14 09:58 UTC', 'resolved'],
  ['## Resolved ‑ 2026-03-14 09:58 UTC', 'resolved'],
  ['## Resolved: 2026-03-14 09:58 UTC', 'resolved'],
  ['## Resolved | 2026-03-14T09:58Z', 'resolved'],
  ['## Resolved 2026-03-14 10:58 +01:00', 'resolved'],
  ['## Resolved -- 2026-03-14 09:58 UTC ##', 'resolved'],
  ['##   Resolved\u00a0—\u00a02026-03-14 09:58 UTC  ', 'resolved'],
])('the heading %j', (heading, status) => {
  const { problems, updates } = read(`${heading}\n`);
  expect(problems).toEqual([]);
  expect(updates).toMatchObject([{ status, postedAt: at('2026-03-14 09:58') }]);
});

test.each([
  ['## Resovled — 2026-03-14 09:58 UTC', '5:1 heading-unreadable'],
  ['## What we did', '5:1 heading-unreadable'],
  ['# Resolved — 2026-03-14 09:58 UTC', '5:1 heading-unreadable'],
  ['##', '5:1 heading-unreadable'],
  ['## 2026-03-14 09:58 UTC', '5:1 heading-unreadable'],
  ['## Resolved', '5:1 heading-without-instant'],
  ['## Resolved — yesterday', '5:1 heading-without-instant'],
  ['## resolved: just now', '5:1 heading-without-instant'],
  ['## Resolved 10:00', '5:1 heading-without-instant'],
  ['## Monitoring improvements', '5:1 heading-without-instant'],
  ['## Resolvedly', '5:1 heading-unreadable'],
  ['## Resolved — 2026-03-14', '5:1 instant-without-zone'],
  ['## Resolved — 2026-03-14 09:58', '5:1 instant-without-zone'],
  ['## Resolved — 2026-02-30 09:58 UTC', '5:1 instant-nonexistent'],
  ['## Resolved — 14.03.2026 09:58 UTC', '5:1 instant-unreadable'],
  ['## Completed — 2026-03-14 09:58 UTC', '5:1 heading-unreadable'],
  [`## a${'-'.repeat(300)}b`, '5:1 heading-unreadable'],
  [`## Resolved ${'-'.repeat(300)}b`, '5:1 heading-unreadable'],
  [`## Resolved — 2026-03-14 09:58 UTC${' '.repeat(300)}and more`, '5:1 heading-unreadable'],
  ['```\n## Resolved — 2026-03-14 09:58 UTC', '5:1 block-unclosed'],
  [
    '## Monitoring — 2026-03-14 10:00 UTC\n\n## Resolved — 2026-03-14 09:58 UTC',
    '7:1 updates-out-of-order',
  ],
])('what is wrong with %j', (body, expected) => {
  expect(read(body).problems).toEqual([expected]);
});

test.each(['a', 'Resolved '])('the time of a long heading is in proportion: %j', (begin) => {
  const work = (size: number) => read(`## ${begin}${'-'.repeat(size)}b`);
  expect(growth(work)).toBeLessThan(proportional);
});
