import { expect, test } from 'vitest';

import { parsePayloadOf, shownAlerts } from '../../../test/support/alert-payloads.ts';
import type { AlertSource } from '../../model/alerts/alert.ts';

const run = (conclusion: string | null, changes: object = {}) => ({
  action: 'completed',
  workflow_run: {
    id: 1,
    name: 'Nightly',
    path: '.github/workflows/nightly.yml',
    head_branch: 'main',
    event: 'schedule',
    status: 'completed',
    conclusion,
    updated_at: '2026-03-14T09:58:00Z',
    html_url: 'https://github.com/you/repo/actions/runs/1',
    ...changes,
  },
  repository: { full_name: 'you/repo' },
});
const nightly = 'you/repo .github/workflows/nightly.yml main';
test.each<[string, AlertSource, unknown, string]>([
  ['a run that failed', 'github', run('failure'), `+${nightly} 09:58`],
  ['a run that went well', 'github', run('success'), `-${nightly} 09:58`],
  ['a run that was cancelled', 'github', run('cancelled'), ''],
  ['a run that goes on', 'github', run(null), ''],
  [
    'a run of a pull request from a fork',
    'github',
    run('failure', { head_repository: { full_name: 'else/repo' } }),
    '+you/repo .github/workflows/nightly.yml else:main 09:58',
  ],
  [
    'our own shape',
    'generic',
    { key: 'api', isFiring: true, title: 'x', startedAt: '2026-03-14T09:58:00Z' },
    '+api 09:58',
  ],
  [
    'our own shape, a list',
    'generic',
    [
      { key: 'a', status: 'firing' },
      { key: 'b', status: 'resolved', endedAt: '2026-03-14T10:30:00Z' },
    ],
    '+a 12:00, -b 10:30',
  ],
  ['our own shape in a form', 'generic', 'key=api&isFiring=true&severity=page', '+api 12:00'],
])('%s of %s', (_, source, payload, expected) => {
  expect(shownAlerts(source, payload)).toBe(expected);
});

test.each<[AlertSource, unknown, object]>([
  [
    'github',
    run('failure'),
    {
      repository: 'you/repo',
      workflow: 'Nightly',
      file: 'nightly.yml',
      branch: 'main',
      event: 'schedule',
    },
  ],
  ['generic', 'key=api&isFiring=true&severity=page', { severity: 'page', from: 'generic' }],
])('labels of %s', (source, payload, labels) => {
  expect(parsePayloadOf(source, payload).alerts[0]?.labels).toMatchObject(labels);
});
