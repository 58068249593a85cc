import { describe, expect, test } from 'vitest';

import { diagnose } from './diagnosis.ts';
import type { Examination } from './examination.ts';
import { formatFindingsTable, needsAction } from './finding.ts';

const now = Date.parse('2026-11-29T10:00Z');
const hours = (count: number) => now - count * 3_600_000;
const address = 'https://github.com/acme/status';

const well: Examination = {
  repository: {
    name: 'acme/status',
    address,
    defaultBranch: 'main',
    isPrivate: false,
    isFork: false,
    isArchived: false,
    hasIssues: true,
    pushedAt: hours(5),
  },
  readsIssues: true,
  kinds: [['incident'], ['maintenance']],
  needsPages: true,
  pages: {
    value: {
      buildType: 'workflow',
      url: 'https://status.example.org/',
      isEncrypted: true,
      certificate: 'approved',
    },
  },
  workflows: {
    value: [
      { id: 1, file: 'publish.yml', state: 'active' },
      { id: 2, file: 'clock.yml', state: 'active' },
    ],
  },
  files: ['publish.yml', 'clock.yml'],
  scheduled: ['clock.yml'],
  unpinned: ['publish.yml'],
  lastRuns: new Map([['clock.yml', { value: { at: hours(1), conclusion: 'success' } }]]),
  labels: { value: ['Incident', 'maintenance'] },
  rules: { value: ['deletion'] },
  isProtected: { value: false },
  actions: { value: { isEnabled: true, allowed: 'all', mustBePinned: false } },
  usedActions: ['actions/checkout@v7', 'heron/outpost@v1'],
  selectedActions: 'none',
  workflowPermissions: { value: 'read' },
  strangers: { value: [] },
  runs: { value: 3000 },
  namedSecrets: ['SLACK'],
  secrets: { value: ['SLACK'] },
  served: { generatedAt: hours(1), staleAfterS: 10_800 },
};

const pages = (difference: object) =>
  ({
    pages: { value: { ...(well.pages as { value: object }).value, ...difference } },
  }) as Partial<Examination>;
const repository = (difference: object) => ({ repository: { ...well.repository, ...difference } });
const selected = (patterns: readonly string[], isVerifiedAllowed = false) => ({
  selectedActions: { value: { isGitHubAllowed: true, isVerifiedAllowed, patterns } },
});
const run = (value: { at: number; conclusion: string | undefined } | 'none') => ({
  lastRuns: new Map([['clock.yml', value === 'none' ? value : { value }]]),
});
const states = (state: string) => ({
  workflows: {
    value: [
      { id: 1, file: 'publish.yml', state: 'active' },
      { id: 2, file: 'clock.yml', state },
    ],
  },
});

test('a page that is well has nothing to mend', () => {
  expect(diagnose(well, now).map(({ level }) => level)).toEqual(
    Array.from({ length: 12 }, () => 'fine'),
  );
});

describe('what is wrong is said with its cure and the page of the settings', () => {
  test.each<[string, Partial<Examination>, string, string, string]>([
    ['issues off', repository({ hasIssues: false }), 'warning', 'issues', '/settings'],
    ['archived', repository({ isArchived: true }), 'error', 'repository', '/settings'],
    ['Pages off', { pages: 'none' }, 'error', 'pages', '/settings/pages'],
    ['a branch as source', pages({ buildType: 'legacy' }), 'error', 'pages', '/settings/pages'],
    ['no certificate', pages({ certificate: 'errored' }), 'warning', 'pages', '/settings/pages'],
    ['plain http', pages({ isEncrypted: false }), 'warning', 'pages', '/settings/pages'],
    [
      'an old page',
      { served: { generatedAt: hours(4), staleAfterS: 10_800 } },
      'error',
      'age',
      '/actions/workflows/publish.yml',
    ],
    [
      'no page',
      { served: { reason: 'it answers 404' } },
      'error',
      'age',
      '/actions/workflows/publish.yml',
    ],
    [
      'Actions off',
      { actions: { value: { isEnabled: false, allowed: 'all', mustBePinned: false } } },
      'error',
      'actions',
      '/settings/actions',
    ],
    [
      'own actions alone',
      { actions: { value: { isEnabled: true, allowed: 'local_only', mustBePinned: false } } },
      'error',
      'actions',
      '/settings/actions',
    ],
    [
      'commits asked for and tags given',
      { actions: { value: { isEnabled: true, allowed: 'all', mustBePinned: true } } },
      'error',
      'actions',
      '/settings/actions',
    ],
    ['actions of GitHub alone', selected([]), 'error', 'actions', '/settings/actions'],
    ['perhaps a verified maker', selected([], true), 'warning', 'actions', '/settings/actions'],
    [
      'switched off by GitHub',
      states('disabled_inactivity'),
      'error',
      'clock.yml',
      '/actions/workflows/clock.yml',
    ],
    [
      'a workflow that GitHub has not seen',
      { files: ['publish.yml', 'clock.yml', 'new.yml'] },
      'warning',
      'new.yml',
      '/actions',
    ],
    [
      'a schedule that never ran',
      run('none'),
      'warning',
      'clock.yml',
      '/actions/workflows/clock.yml',
    ],
    [
      'a schedule that stopped',
      run({ at: hours(72), conclusion: 'success' }),
      'error',
      'clock.yml',
      '/actions/workflows/clock.yml',
    ],
    [
      'a schedule that fails',
      run({ at: hours(1), conclusion: 'failure' }),
      'warning',
      'clock.yml',
      '/actions/workflows/clock.yml',
    ],
    ['no labels', { labels: { value: ['incident'] } }, 'warning', 'labels', '/labels'],
    [
      'signed commits',
      { rules: { value: ['required_signatures'] } },
      'warning',
      'branch',
      '/settings/rules',
    ],
    [
      'a protected branch',
      { isProtected: { value: true } },
      'warning',
      'branch',
      '/settings/branches',
    ],
    ['a stranger', { strangers: { value: ['ana'] } }, 'warning', 'authors', '/settings/access'],
    [
      'minutes',
      repository({ isPrivate: true }),
      'warning',
      'minutes',
      '/settings/variables/actions',
    ],
    ['a missing secret', { secrets: { value: [] } }, 'error', 'secrets', '/settings/environments'],
  ])('%s', (_, difference, level, about, place) => {
    const troubles = diagnose({ ...well, ...difference }, now).filter(needsAction);
    expect(troubles).toEqual([
      {
        level,
        about,
        what: expect.stringMatching(/\.$/) as string,
        cure: expect.stringMatching(/\.$/) as string,
        link: address + place,
      },
    ]);
    expect(formatFindingsTable(troubles)).toContain(`[There](${address}${place})`);
  });
});

test.each<[string, Partial<Examination>]>([
  ['selected actions', selected(['heron/outpost@*'])],
  ['Pages off, and commands deploy to each home', { pages: 'none', needsPages: false }],
  [
    'probes that somebody has switched off',
    {
      files: ['probe.yml'],
      workflows: { value: [{ id: 3, file: 'probe.yml', state: 'disabled_manually' }] },
    },
  ],
])('nothing is wrong with %s', (_, difference) => {
  expect(diagnose({ ...well, ...difference }, now).filter(needsAction)).toEqual([]);
});

test('what the token may not ask is unknown, never fine', () => {
  const refused = 'refused' as const;
  const silent: Examination = {
    ...well,
    ...{ pages: refused, workflows: refused, labels: refused, rules: refused },
    ...{ actions: refused, workflowPermissions: refused, strangers: refused, secrets: refused },
  };
  const unknown = diagnose(silent, now).filter(({ level }) => level === 'unknown');
  expect(unknown.map(({ about }) => about)).toEqual([
    ...['pages', 'actions', 'workflows', 'labels', 'branch', 'token', 'authors', 'secrets'],
  ]);
});
