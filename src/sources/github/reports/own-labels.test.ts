import { describe, expect, test } from 'vitest';

import { codes, decide, textOf } from '../../../../test/support/github-decisions.ts';
import { anIssue, clock } from '../../../../test/support/github-history.ts';
import { defaultGitHubSettings, type GitHubSettings } from '../../../model/page/github-settings.ts';

/** As a page of CoreStatus has them. */
const settings: Partial<GitHubSettings> = {
  labels: {
    ...defaultGitHubSettings.labels,
    incident: ['investigating', 'degraded performance', 'major outage', 'maintenance', 'API'],
    maintenance: ['planned maintenance'],
    statuses: {
      investigating: 'investigating',
      'Degraded Performance': 'degraded_performance',
      'major outage': 'major_outage',
      maintenance: 'under_maintenance',
    },
  },
};

const head = (labels: readonly string[], tell = (issue: ReturnType<typeof anIssue>) => issue) =>
  textOf(tell(anIssue({ labels })), settings)
    .split('---\n')[1]
    ?.split('\n')
    .slice(1, -1)
    .filter((line) => !line.startsWith('issue:'))
    .map((line) => line.trim());

describe('labels as they are', () => {
  test.each<[string, string[], string[]]>([
    ['how bad, and what', ['major outage', 'api'], ['components:', 'api: major_outage']],
    [
      'several components',
      ['degraded performance', 'API', 'Web dashboard'],
      ['components:', 'api: degraded_performance', 'dashboard: degraded_performance'],
    ],
    [
      'the worst of two',
      ['investigating', 'major outage', 'api'],
      ['components:', 'api: major_outage'],
    ],
    [
      'one that says where the story is',
      ['investigating', 'api'],
      ['components:', 'api: degraded_performance'],
    ],
    ['no component', ['major outage'], ['impact: critical']],
    ['no component, not so bad', ['degraded performance'], ['impact: minor']],
    ['no component, nobody knows how bad', ['investigating'], []],
    ['no component, work', ['maintenance'], []],
    ['work on a component', ['maintenance', 'api'], ['components:', 'api: under_maintenance']],
    [
      'letters that are spelt in another way',
      ['MAJOR\u00A0outage', '\uFF21\uFF30\uFF29'],
      ['components:', 'api: major_outage'],
    ],
    ['a component alone', ['api'], ['components:', 'api: degraded_performance']],
    [
      'a label that says the status of its component',
      ['major outage', 'api: partial outage'],
      ['components:', 'api: partial_outage'],
    ],
    ['a label of ours besides', ['degraded performance', 'impact: critical'], ['impact: critical']],
  ])('%s', (_, labels, expected) => {
    expect(head(labels)).toEqual(expected);
  });

  test('get worse and better', () => {
    const text = textOf(
      anIssue({ labels: ['degraded performance', 'api'] })
        .label('major outage', { at: clock('11:00') })
        .unlabel('major outage', { at: clock('12:00') }),
      settings,
    );
    expect(text.match(/^## .*|^- Components.*|^ {2}api.*/gm)).toEqual([
      '  api: degraded_performance',
      '## Investigating — 2026-03-14 09:58 UTC',
      '## Investigating — 2026-03-14 11:00 UTC',
      '- Components: api major_outage',
      '## Investigating — 2026-03-14 12:00 UTC',
      '- Components: api degraded_performance',
    ]);
  });

  test.each<[string, (issue: ReturnType<typeof anIssue>) => ReturnType<typeof anIssue>, string]>([
    ['while it is open, as it is now', (issue) => issue, 'impact: minor'],
    [
      'when it is over, as bad as it was',
      (issue) => issue.close({ at: clock('13:00') }),
      'impact: critical',
    ],
  ])('without a component: %s', (_, end, expected) => {
    const worse = (issue: ReturnType<typeof anIssue>) =>
      end(
        issue
          .label('major outage', { at: clock('11:00') })
          .unlabel('major outage', { at: clock('12:00') }),
      );
    expect(head(['degraded performance'], worse)).toEqual([expected]);
  });

  test.each<[string, string[], string[]]>([
    ['what nobody has mapped is said', ['API'], ['label-unmapped']],
    ['what is mapped is not', ['API', 'major outage'], []],
    ['an issue without any of them is none of ours', ['bug'], ['unlabelled']],
  ])('%s', (_, labels, expected) => {
    expect(codes(decide(anIssue({ labels }), settings))).toEqual(expected);
  });
});

describe('labels of a bot that nobody named, on the issue of a maintainer', () => {
  const by = 'github-actions[bot]';
  const stranger = { at: clock('09:59'), by: 'eve', association: 'NONE' } as const;
  test.each<[string, string[], (issue: ReturnType<typeof anIssue>) => unknown, string[]]>([
    [
      'what, and how bad',
      ['investigating'],
      (issue) =>
        issue
          .label('api', { at: clock('10:00'), by })
          .label('major outage', { at: clock('10:00'), by }),
      ['components:', 'api: major_outage'],
    ],
    [
      'below our own comment and that of a maintainer',
      ['investigating'],
      (issue) =>
        issue
          .comment('See the page.', { at: clock('09:59'), by, association: 'NONE' })
          .comment('/internal Hm.', { at: clock('09:59'), by: 'ben' })
          .label('api', { at: clock('10:00'), by }),
      ['components:', 'api: degraded_performance'],
    ],
    [
      'not below the words of a stranger, whom it may obey',
      ['major outage'],
      (issue) => issue.comment('/label api', stranger).label('api', { at: clock('10:00'), by }),
      ['impact: critical'],
    ],
    [
      'never less bad',
      ['major outage', 'api'],
      (issue) =>
        issue
          .unlabel('major outage', { at: clock('10:00'), by })
          .label('degraded performance', { at: clock('10:00'), by })
          .label('impact: minor', { at: clock('10:00'), by })
          .label('status: resolved', { at: clock('10:00'), by }),
      ['components:', 'api: major_outage'],
    ],
    [
      'never nothing',
      ['investigating'],
      (issue) =>
        issue
          .label('impact: none', { at: clock('10:00'), by })
          .label('api: operational', { at: clock('10:00'), by }),
      [],
    ],
  ])('%s', (_, labels, tell, expected) => {
    const told = (issue: ReturnType<typeof anIssue>) => (tell(issue), issue);
    expect(head(labels, told)).toEqual(expected);
    expect(decide(told(anIssue({ labels })), settings)).toHaveProperty('openImpact');
    expect(textOf(told(anIssue({ labels })), settings)).not.toContain('Resolved');
  });
});
