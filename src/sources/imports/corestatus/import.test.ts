import { describe, expect, test } from 'vitest';

import { issue, repositoryAnswers, synced } from '../../../../test/support/repository-answers.ts';
import { planCorestatusImport } from './import.ts';

/** The colours that the tool sets; owners have changed two of the names. */
const colours = {
  investigating: '1192FC',
  slow: 'FFA500',
  'major outage': 'FF4D4D',
  Website: '171717',
  'Old API': '171717',
  bug: 'd73a4a',
};
const close = { at: '2026-03-14T11:00:00Z' };

describe('a page of CoreStatus', () => {
  const stranger = { author: 'eve', association: 'NONE' } as const;
  const issues = {
    open: issue(1, ['major outage', 'Website']),
    'open, two components': issue(2, ['slow', 'Website', 'Old API']),
    'open, being looked at': issue(3, ['investigating', 'Old API']),
    'open, no severity': issue(4, ['Website']),
    'open, no component': issue(5, ['slow']),
    closed: issue(6, ['major outage', 'Old API']).close(close),
    'closed, no severity': issue(7, ['Website']).close(close),
    'none of it': issue(8, ['bug']),
    'a stranger': issue(9, ['slow', 'Website'], stranger),
  };
  const plan = planCorestatusImport(repositoryAnswers(colours, Object.values(issues)));

  test('has its components and says what its labels mean', () => {
    expect(plan.files.map(({ text }) => text)).toEqual([
      `name: acme
components:
  - id: old-api
    name: Old API
  - id: website
    name: Website
github:
  labels:
    incident:
      - investigating
      - major outage
      - slow
      - Old API
      - Website
    maintenance: planned maintenance
    statuses:
      investigating: investigating
      major outage: major_outage
      slow: degraded_performance
  accept_outside_reports: true
`,
    ]);
  });

  test.each<[keyof typeof issues, string]>([
    ['open', 'Investigating, website: major_outage'],
    [
      'open, two components',
      'Investigating, website: degraded_performance, old-api: degraded_performance',
    ],
    ['open, being looked at', 'Investigating, old-api: degraded_performance'],
    ['open, no severity', 'Investigating, website: degraded_performance, label-unmapped'],
    ['open, no component', 'Investigating, impact: minor'],
    ['closed', 'Resolved, old-api: major_outage'],
    ['closed, no severity', 'Resolved, website: degraded_performance, label-unmapped'],
    ['none of it', 'unlabelled'],
    ['a stranger', 'stranger'],
  ])('is synced as it was: %s', (name, expected) => {
    expect(synced(plan, issues[name])).toBe(expected);
  });

  test('says what it did, and what a person has to do', () => {
    const [page, ...rest] = plan.lines;
    expect(page?.caveats.join('\n')).toContain(
      `gh variable set OUTPOST_LABELS --body '["investigating","major outage","slow","Old API","Website","planned maintenance"]'`,
    );
    expect(page?.caveats.join('\n')).toMatch(/labels that say neither what nor how bad: "bug"/);
    expect(page?.caveats.join('\n')).toMatch(/authors of #9 no members \(eve\)/);
    expect(
      rest.filter(({ target }) => !target).map(({ source, reason }) => [source, reason]),
    ).toEqual([
      [
        '8 issues of acme/status, 6 of them open',
        'npm run sync -- --repository acme/status takes them in as incidents',
      ],
      ['open issues #8 ("bug")', expect.stringMatching(/none of their labels makes an incident/)],
    ]);
  });
});

describe('a page that tells its labels by name, as conda-forge does', () => {
  const issues = [
    issue(1, ['degraded performance', 'Travis CI']),
    issue(2, ['Major Outage']),
    issue(3, ['maintenance']),
    issue(4, ['investigating', 'docs']).close(close),
    issue(5, ['partial outage', 'CDN']),
    issue(6, ['Azure']),
    issue(7, ['outage', 'Resolved', 'in progress', 'CDN']),
  ];
  const plan = planCorestatusImport(repositoryAnswers({}, issues));

  test.each([
    [0, 'Investigating, travis-ci: degraded_performance'],
    [1, 'Investigating, impact: critical'],
    [2, 'Investigating'],
    [3, 'Resolved'],
    [4, 'Investigating, cdn: partial_outage'],
    [5, 'unlabelled'],
    [6, 'Investigating, cdn: major_outage'],
  ])('%i', (index, expected) => {
    expect(synced(plan, issues[index]!)).toBe(expected);
  });

  test('an open issue that is no incident is said', () => {
    expect(plan.lines.map(({ source }) => source)).toContain('open issues #6 ("Azure")');
  });
});

test('a repository with none of its labels is none', () => {
  expect(planCorestatusImport(repositoryAnswers({ bug: 'd73a4a' }, [issue(1, ['bug'])]))).toEqual({
    files: [],
    lines: [],
  });
});
