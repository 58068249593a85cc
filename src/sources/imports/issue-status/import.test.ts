import { expect, test } from 'vitest';

import { issue, repositoryAnswers, synced } from '../../../../test/support/repository-answers.ts';
import { planIssueStatusImport } from './import.ts';

const close = { at: '2026-03-14T11:00:00Z' };
const component = (number: number, title: string, ...labels: string[]) =>
  issue(number, ['issue status', 'component', ...labels], { title });
const incident = (number: number, ...labels: string[]) =>
  issue(number, ['issue status', 'incident', ...labels]);

test('components are issues, in groups; one that is not well becomes an incident', () => {
  const { files, lines } = planIssueStatusImport(
    repositoryAnswers({}, [
      component(1, 'CDN', 'operational'),
      component(2, 'CDN > Oceania', 'major outage'),
      component(3, 'API', 'operational'),
      component(4, 'Mail'),
      component(5, 'Gone', 'operational').close(close),
    ]),
  );
  expect(files.map(({ path }) => path)).toEqual([
    'page.yml',
    'incidents/2026-03-14-cdn-oceania-2.md',
  ]);
  expect(files[0]?.text).toMatch(
    /^components:\n {2}- group: CDN\n {4}components:\n {6}- id: cdn\n {8}name: CDN\n {6}- id: cdn-oceania\n {8}name: Oceania\n {2}- id: api\n {4}name: API\n {2}- id: mail\n {4}name: Mail\n/m,
  );
  expect(files[1]?.text).toBe(`---
title: "Oceania: major outage"
components:
  cdn-oceania: major_outage
---

## Investigating — 2026-03-14 09:58 UTC
`);
  expect(lines.find(({ source }) => source.includes('Mail'))?.caveats.join()).toMatch(
    /no label says how it is/,
  );
});

test('the labels of its first version are known', () => {
  const { files } = planIssueStatusImport(
    repositoryAnswers({}, [component(1, 'API', 'Performance issues')]),
  );
  expect(files[1]?.text).toContain('api: degraded_performance');
});

test.each([
  ['open', incident(6), 'Investigating'],
  ['open, with how bad', incident(7, 'major outage'), 'Investigating, impact: critical'],
  ['open, planned', incident(8, 'maintenance'), 'Investigating'],
  ['closed', incident(9, 'partial outage').close(close), 'Resolved, impact: major'],
])('an incident is synced as it was: %s', (_, history, expected) => {
  const plan = planIssueStatusImport(
    repositoryAnswers({}, [component(1, 'API', 'operational'), history]),
  );
  expect(synced(plan, history)).toBe(expected);
});
