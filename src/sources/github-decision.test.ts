import { describe, expect, test } from 'vitest';
import { IssueHistory } from '../../test/support/fake-github/issue-history.ts';
import { anIssue, clock, historyOf } from '../../test/support/github-history.ts';
import { defaultGitHubSettings, type GitHubSettings } from '../model/github-settings.ts';
import { decideIssue, type IssueDecision } from './github-decision.ts';

const components = [
  { id: 'api', name: 'API', retired: false },
  { id: 'dashboard', name: 'Web dashboard', retired: false },
];

function decide(
  issue: IssueHistory,
  settings: Partial<GitHubSettings> = {},
  roles: Record<string, string> = {},
): IssueDecision {
  return decideIssue(historyOf(issue), {
    settings: { ...defaultGitHubSettings, ...settings },
    components,
    roles: new Map(Object.entries(roles)),
  });
}

function textOf(
  issue: IssueHistory,
  settings?: Partial<GitHubSettings>,
  roles?: Record<string, string>,
): string {
  const decision = decide(issue, settings, roles);
  return decision.kind === 'report' ? decision.text : decision.kind;
}

/** The headings and what else stands below the frontmatter, on one line each. */
function story(issue: IssueHistory, settings?: Partial<GitHubSettings>): string[] {
  const text = textOf(issue, settings);
  return text
    .slice(text.indexOf('\n---\n') + 5)
    .split(/^## /m)
    .map((part) =>
      part
        .trim()
        .replace(/ — 2026-03-14 (\S+) UTC/, ' $1')
        .replace(/\n+/g, ' | '),
    )
    .filter((part) => part !== '');
}

function head(issue: IssueHistory): string[] {
  const text = textOf(issue);
  return text.slice(4, text.indexOf('\n---\n')).split('\n');
}

function codes(decision: IssueDecision): string[] {
  return decision.kind === 'refused' ? [decision.reason] : decision.notes.map(({ code }) => code);
}

describe('a whole story', () => {
  test('becomes a file', () => {
    const issue = anIssue({
      title: 'API requests fail with 502',
      body: 'Requests fail.',
      labels: ['incident', 'api: major outage', 'component: Web dashboard', 'impact: major'],
    })
      .label('status: identified', { at: clock('10:31') })
      .comment(
        '- Next update: 2026-03-14 11:00 UTC\n- Components: api partial_outage\n\nDisk full.',
        { at: clock('10:32') },
      )
      .rename('API is slow', { at: clock('10:40') })
      .comment('**Monitoring** A replica has taken over.', { at: clock('11:05') })
      .comment('Works again.', { at: clock('11:42') })
      .close({ at: clock('11:42:02') })
      .comment('Postmortem: We watch disks now.', { at: clock('15:00') });
    expect(decide(issue)).toMatchObject({
      kind: 'report',
      path: 'incidents/2026-03-14-api-requests-fail-with-502-12.md',
      openImpact: undefined,
      notes: [],
    });
    expect(textOf(issue)).toBe(`---
title: API is slow
components:
  api: major_outage
  dashboard: partial_outage
impact: major
issue: 12
---

## Investigating — 2026-03-14 09:58 UTC

Requests fail.

## Identified — 2026-03-14 10:31 UTC

## Identified — 2026-03-14 10:32 UTC

- Components: api partial_outage
- Next update: 2026-03-14 11:00 UTC

Disk full.

## Monitoring — 2026-03-14 11:05 UTC

A replica has taken over.

## Resolved — 2026-03-14 11:42 UTC

Works again.

## Postmortem — 2026-03-14 15:00 UTC

We watch disks now.
`);
  });

  test('of a form is read field by field', () => {
    const body = `### What users see\r\n\r\nRequests fail.\r\n\r\n\`\`\`\r\n### Components\r\n\`\`\`\r\n
### Components\r\n\r\nAPI\r\n- [X] web dashboard: degraded performance\r\n- [ ] nope\r\n
### Component status\r\n\r\nmajor_outage\r\n
### Impact\r\n\r\n_No response_\r\n
### Who is affected\r\n\r\nEveryone\r\n
### Workaround\r\n\r\nUse eu2.\r\n
### Started\r\n\r\n2026-03-14 09:50 UTC\r\n
### Expected fix\r\n\r\n2026-03-14 12:00 UTC\r\n
### Next update\r\n\r\n2026-03-14 10:30\r\n`;
    const issue = anIssue({ body });
    expect(codes(decide(issue))).toEqual(['instant-unusable']);
    expect(textOf(issue)).toBe(`---
title: API requests fail
components:
  api: major_outage
  dashboard: degraded_performance
started: 2026-03-14 09:50 UTC
affected: Everyone
workaround: Use eu2.
expected_fix: 2026-03-14 12:00 UTC
issue: 12
---

## Investigating — 2026-03-14 09:58 UTC

Requests fail.

\`\`\`
### Components
\`\`\`
`);
  });
});

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
        .comment('Resolved', { at: clock('10:06') }),
      [
        'Investigating 09:58',
        'Identified 10:00 | a disk.',
        'Monitoring 10:01 | Better.',
        'Monitoring 10:02 | still.',
        'Identified 10:03 | A second disk.',
        'Monitoring 10:04 | again',
        'Monitoring 10:05 | Monitoring is green on all hosts',
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

describe('a false alarm', () => {
  test.each(['not_planned', 'duplicate'] as const)('is an issue closed as %s', (reason) => {
    const issue = anIssue().close({ at: clock('11:00'), reason });
    expect(head(issue)).toContain('false_alarm: true');
    expect(story(issue)).toEqual(['Investigating 09:58']);
  });

  test('is none any more when it is reopened', () => {
    const issue = anIssue()
      .close({ at: clock('11:00'), reason: 'duplicate' })
      .reopen({ at: clock('12:00') });
    expect(head(issue)).not.toContain('false_alarm: true');
    expect(story(issue)).toEqual(['Investigating 09:58', 'Investigating 12:00']);
  });
});

describe('trust', () => {
  const outsider = () =>
    anIssue({ title: 'ALL DATA LEAKED', body: 'Click here', author: 'eve', association: 'NONE' });
  const accepting = { acceptOutsideReports: true };

  test.each(['NONE', 'FIRST_TIMER', 'FIRST_TIME_CONTRIBUTOR', 'CONTRIBUTOR', 'MANNEQUIN'] as const)(
    '%s publishes nothing',
    (association) => {
      expect(decide(anIssue({ association }))).toEqual({ kind: 'refused', reason: 'stranger' });
    },
  );

  test.each(['OWNER', 'MEMBER', 'COLLABORATOR'] as const)('%s does', (association) => {
    expect(decide(anIssue({ association })).kind).toBe('report');
  });

  test('a bot is trusted by name alone', () => {
    const issue = anIssue({ author: 'github-actions[bot]', association: 'NONE' });
    expect(codes(decide(issue))).toEqual(['stranger']);
    expect(decide(issue, { trustedLogins: ['GitHub-Actions[bot]'] }).kind).toBe('report');
  });

  test('a deleted account does no harm', () => {
    expect(decide(anIssue({ author: null, body: null })).kind).toBe('report');
    expect(codes(decide(anIssue({ author: null, association: 'NONE' })))).toEqual(['stranger']);
  });

  test("a stranger's label is no authority, whatever page.yml says", () => {
    expect(codes(decide(outsider(), accepting))).toEqual(['stranger']);
  });

  test("a trusted label publishes the title as it stood, and never the stranger's words", () => {
    const issue = outsider();
    issue
      .unlabel('incident', { at: clock('10:00'), by: 'ana' })
      .rename('Cannot log in', { at: clock('10:01'), by: 'eve' })
      .label('incident', { at: clock('10:02'), by: 'ana' })
      .rename('BUY NOW', { at: clock('10:03'), by: 'eve' })
      .edit('BUY NOW', { at: clock('10:04') })
      .comment('Fixed, all good', { at: clock('10:05'), by: 'eve', association: 'NONE' })
      .comment('We look into it.', { at: clock('10:06'), by: 'ana' })
      .close({ at: clock('10:07'), by: 'eve' });
    expect(codes(decide(issue))).toEqual(['stranger']);
    expect(codes(decide(issue, accepting))).toEqual(['event-untrusted']);
    const text = textOf(issue, accepting, { ana: 'write' });
    expect(text).toContain('title: Cannot log in');
    expect(text).not.toMatch(/BUY|LEAKED|Click|all good|Resolved/);
    expect(story(issue, accepting)).toEqual([
      'Investigating 10:02',
      'Investigating 10:06 | We look into it.',
    ]);
  });

  test('a rename in the second of the label is not what was seen', () => {
    const issue = outsider();
    issue
      .unlabel('incident', { at: clock('10:00'), by: 'ana' })
      .rename('Cannot log in', { at: clock('10:01'), by: 'eve' })
      .label('incident', { at: clock('10:02'), by: 'ana' })
      .rename('BUY NOW', { at: clock('10:02'), by: 'eve' })
      .comment('We look into it.', { at: clock('10:06'), by: 'ana' });
    const text = textOf(issue, accepting, { ana: 'write' });
    expect(text).toContain('title: Cannot log in');
    expect(text).not.toContain('BUY');
  });

  test('the role decides where the thread does not tell', () => {
    const issue = outsider();
    issue
      .unlabel('incident', { at: clock('10:00'), by: 'kim' })
      .label('incident', { at: clock('10:02'), by: 'kim' });
    expect(codes(decide(issue, accepting, { kim: 'read' }))).toEqual(['stranger']);
    expect(decide(issue, accepting, { kim: 'triage' }).kind).toBe('report');
  });

  test('locked as spam is not published, locked as resolved is', () => {
    expect(codes(decide(anIssue().lock({ at: clock('10:00'), reason: 'spam' })))).toEqual(['spam']);
    expect(decide(anIssue().lock({ at: clock('10:00'), reason: 'resolved' })).kind).toBe('report');
  });
});

describe('notes', () => {
  test.each([
    ['unknown-component', anIssue({ labels: ['incident', 'component: apii'] })],
    ['unknown-word', anIssue({ labels: ['incident', 'status: investigate'] })],
    ['unknown-word', anIssue().comment('/status fixed\n\nx', { at: clock('10:00') })],
    ['fact', anIssue().comment('- Components: apii major_outage', { at: clock('10:00') })],
    ['fact', anIssue().comment('- Next update: soon', { at: clock('10:00') })],
    ['two-kinds', anIssue({ labels: ['incident', 'maintenance'] })],
    ['looks-secret', anIssue({ body: `ghp_${'x'.repeat(36)}` })],
    ['looks-secret', anIssue({ body: 'AKIAXXXXXXXXXXXXXXXX' })],
  ])('%s', (code, issue) => {
    const decision = decide(issue);
    expect(codes(decision)).toEqual([code]);
    expect(JSON.stringify(decision.kind === 'report' && decision.notes)).not.toMatch(/ghp_x|AKIAX/);
  });

  test('texts over the limit of a file are shortened, short ones stay whole', () => {
    const issue = anIssue({ body: 'あ'.repeat(65_536) });
    expect(codes(decide(issue))).toEqual([]);
    issue
      .comment('short', { at: clock('10:00') })
      .comment('x'.repeat(65_536), { at: clock('10:01') });
    expect(codes(decide(issue))).toEqual(['shortened']);
    const text = textOf(issue);
    expect(Buffer.byteLength(text)).toBeLessThan(256 * 1024);
    expect(text).toContain('\nshort\n');
    expect(text).toContain('The rest is in the issue.');
  });
});

describe('a maintenance', () => {
  const window = '- Scheduled for: 2026-04-02 08:00 UTC\n- Scheduled until: 2026-04-02 10:00 UTC\n';
  const planned = (body: string) =>
    anIssue({ title: 'Upgrade', labels: ['maintenance', 'api'], body });

  test('is read from fact lines', () => {
    const issue = planned(`${window}- Affected: Everyone\n\nBuilds wait.`)
      .comment('In progress: started.', { at: '2026-04-02T08:05:00Z' })
      .comment('- Scheduled until: 2026-04-02 11:00 UTC', { at: '2026-04-02T09:00:00Z' })
      .close({ at: '2026-04-02T10:30:00Z' });
    expect(textOf(issue)).toBe(`---
title: Upgrade
components:
  api: under_maintenance
scheduled_for: 2026-04-02 08:00 UTC
scheduled_until: 2026-04-02 11:00 UTC
affected: Everyone
issue: 12
---

Builds wait.

## In progress — 2026-04-02 08:05 UTC

started.

## Completed — 2026-04-02 10:30 UTC
`);
  });

  test('is read from a form', () => {
    const body =
      '### Scheduled for\n\n2026-04-02 08:00 UTC\n\n### Scheduled until\n\n2026-04-02 10:00 UTC\n\n### What users see\n\nBuilds wait.';
    expect(textOf(planned(body))).toContain(
      'scheduled_until: 2026-04-02 10:00 UTC\nissue: 12\n---\n\nBuilds wait.\n',
    );
  });

  test('that is called off is cancelled; one that the clock has ended needs no word', () => {
    const off = planned(window).close({ at: '2026-04-01T08:00:00Z', reason: 'not_planned' });
    expect(textOf(off)).toContain('## Cancelled — 2026-04-01 08:00 UTC');
    expect(textOf(planned(window).close({ at: '2026-04-09T08:00:00Z' }))).not.toContain('## ');
  });

  test('without a window, or with one that ends before it begins, is not published', () => {
    expect(decide(planned('Soon.'))).toMatchObject({
      kind: 'unusable',
      notes: [{ code: 'window-missing' }],
    });
    const reversed =
      '- Scheduled for: 2026-04-02 10:00 UTC\n- Scheduled until: 2026-04-02 08:00 UTC';
    expect(decide(planned(reversed))).toMatchObject({
      kind: 'unusable',
      notes: [{ code: 'window-reversed' }],
    });
  });
});
