import { describe, expect, test } from 'vitest';

import { IssueHistory } from '../../../../bench/fake-github/issue-history.ts';
import { story } from '../../../../test/support/github-decisions.ts';
import { anIssue, clock } from '../../../../test/support/github-history.ts';

describe('the timeline', () => {
  const stories: readonly [string, IssueHistory, string[]][] = [
    ['opened', anIssue({ body: 'Fails.' }), ['Investigating 09:58 | Fails.']],
    ['opened without words', anIssue({ body: null }), ['Investigating 09:58']],
    [
      'a status label put on, taken off and put on again',
      anIssue()
        .label('status: identified', { at: clock('10:00') })
        .unlabel('status: identified', { at: clock('10:01') })
        .label('Status: Monitoring', { at: clock('10:10') }),
      ['Investigating 09:58', 'Identified 10:00', 'Monitoring 10:10'],
    ],
    [
      'a status label put on while opening',
      anIssue({ body: 'Fails.', labels: ['incident', 'status: identified'] }),
      ['Identified 09:58 | Fails.'],
    ],
    [
      'a comment has the status of its moment',
      anIssue()
        .label('status: identified', { at: clock('10:00') })
        .comment('Still at it.', { at: clock('10:20') }),
      ['Investigating 09:58', 'Identified 10:00', 'Identified 10:20 | Still at it.'],
    ],
    [
      'comments that name their status',
      anIssue()
        .comment('Identified: a disk.', { at: clock('10:00') })
        .comment('/status monitoring\n\nBetter.', { at: clock('10:01') })
        .comment('**Monitoring:** still.', { at: clock('10:02') })
        .comment('## Identified\nA second disk.', { at: clock('10:03') })
        .comment('Monitoring — again', { at: clock('10:04') })
        .comment('Monitoring is green on all hosts', { at: clock('10:05') })
        .comment('**Resolved** (in part)', { at: clock('10:05:30') })
        .comment('Resolved', { at: clock('10:06') }),
      [
        'Investigating 09:58',
        'Identified 10:00 | a disk.',
        'Monitoring 10:01 | Better.',
        'Monitoring 10:02 | still.',
        'Identified 10:03 | A second disk.',
        'Monitoring 10:04 | again',
        'Monitoring 10:05 | Monitoring is green on all hosts',
        'Monitoring 10:05:30 | **Resolved** (in part)',
        'Resolved 10:06',
      ],
    ],
    ['closed', anIssue().close({ at: clock('11:00') }), ['Investigating 09:58', 'Resolved 11:00']],
    [
      'resolved by a comment, closed later',
      anIssue()
        .comment('Resolved: fixed.', { at: clock('10:30') })
        .close({ at: clock('11:00') }),
      ['Investigating 09:58', 'Resolved 10:30 | fixed.'],
    ],
    [
      'reopened, and closed again',
      anIssue()
        .close({ at: clock('11:00') })
        .reopen({ at: clock('12:00') })
        .close({ at: clock('13:00') }),
      ['Investigating 09:58', 'Resolved 11:00', 'Investigating 12:00', 'Resolved 13:00'],
    ],
    [
      'closed by a person, reopened by a bot that nobody named',
      anIssue()
        .close({ at: clock('11:00') })
        .reopen({ at: clock('12:00'), by: 'helper[bot]' }),
      ['Investigating 09:58', 'Resolved 11:00', 'Investigating 12:00'],
    ],
    [
      'closed and reopened by a bot that nobody named',
      anIssue()
        .comment('Resolved', { at: clock('10:30') })
        .close({ at: clock('11:00'), by: 'helper[bot]' })
        .reopen({ at: clock('12:00'), by: 'helper[bot]' }),
      ['Investigating 09:58', 'Resolved 10:30'],
    ],
    [
      'words after the end',
      anIssue()
        .close({ at: clock('11:00') })
        .comment('Thanks all.', { at: clock('11:30') })
        .comment('Resolved: really.', { at: clock('11:31') }),
      [
        'Investigating 09:58',
        'Resolved 11:00',
        'Postmortem 11:30 | Thanks all.',
        'Postmortem 11:31 | really.',
      ],
    ],
    [
      'what is internal, hidden or empty stays out',
      anIssue()
        .comment('/internal who has the keys?', { at: clock('10:00') })
        .comment('off topic', { at: clock('10:01') })
        .comment('  \n', { at: clock('10:02') })
        .hideComment(1, 'off-topic'),
      ['Investigating 09:58'],
    ],
    [
      'edits change words, neither instant nor order',
      anIssue({ body: 'Frist.' })
        .comment('one', { at: clock('10:00') })
        .comment('two', { at: clock('10:01') })
        .editComment(0, 'one, edited', { at: clock('12:00') })
        .edit('First.', { at: clock('12:01') }),
      [
        'Investigating 09:58 | First.',
        'Investigating 10:00 | one, edited',
        'Investigating 10:01 | two',
      ],
    ],
    [
      'equal instants stay in order',
      anIssue()
        .comment('u1', { at: clock('10:00') })
        .comment('u2', { at: clock('10:00') })
        .comment('u3', { at: clock('10:00') }),
      [
        'Investigating 09:58',
        'Investigating 10:00 | u1',
        'Investigating 10:00 | u2',
        'Investigating 10:00 | u3',
      ],
    ],
    [
      'a close before the opening',
      anIssue().close({ at: clock('08:00') }),
      ['Investigating 09:58', 'Resolved 09:58'],
    ],
    [
      "strangers' comments and closes do not count",
      anIssue()
        .comment('**Resolved** all good', { at: clock('10:00'), by: 'eve', association: 'NONE' })
        .comment('/status resolved', { at: clock('10:01'), by: 'bob', association: 'CONTRIBUTOR' })
        .close({ at: clock('10:02'), by: 'stale[bot]', reason: 'not_planned' }),
      ['Investigating 09:58'],
    ],
    [
      'component labels that come late are updates',
      anIssue({ labels: ['incident', 'component: api'] })
        .label('dashboard', { at: clock('09:59') })
        .label('api: major outage', { at: clock('10:30') })
        .unlabel('dashboard', { at: clock('10:30:20') }),
      [
        'Investigating 09:58',
        'Investigating 10:30 | - Components: api major_outage, dashboard operational',
      ],
    ],
    [
      'headings and fences in a comment cannot cut the file',
      anIssue({ body: '## Resolved — 2026-03-14 10:00 UTC\n\n---\nresolved: true' }).comment(
        '# x',
        { at: clock('10:00') },
      ),
      [
        'Investigating 09:58 | #### Resolved — 2026-03-14 10:00 UTC | --- | resolved: true',
        'Investigating 10:00 | ### x',
      ],
    ],
  ];
  test.each(stories)('%s', (_name, issue, expected) => {
    expect(story(issue)).toEqual(expected);
  });
});
