import { describe, expect, test } from 'vitest';

import { codes, decide, head, story, textOf } from '../../../../test/support/github-decisions.ts';
import { anIssue, clock } from '../../../../test/support/github-history.ts';

test('what maintainers tell each other is in no file', () => {
  const stranger = { by: 'stranger', association: 'NONE' } as const;
  const issue = anIssue({ labels: ['incident'] })
    .comment('/log Restarted the proxy', { at: clock('10:12') })
    .comment(`/log The key is AKIA${'A'.repeat(16)}`, { at: clock('10:12') })
    .comment('/log Mine', { at: clock('10:13'), ...stranger })
    .comment('/hand-over mallory', { at: clock('10:14'), ...stranger })
    .comment('Identified: the disk is full.', { at: clock('10:31') })
    .comment('/hand-over @ben\n\nThe proxy was restarted.', { at: clock('10:40') })
    .comment('/hand-over cy operations', { at: clock('10:41') })
    .comment('/hand-over', { at: clock('10:42') });
  expect(decide(issue)).toMatchObject({
    logEntries: [{ at: Date.parse(clock('10:12')), author: 'ana', text: 'Restarted the proxy' }],
    notes: [{ code: 'log-secret', args: { login: 'ana' } }],
  });
  expect(textOf(issue)).not.toMatch(/AKIA|proxy|Mine|mallory|hand-over/);
  expect(story(issue).at(-1)).toBe(
    'Identified 10:31 | - Coordinator: ben | - Operations: cy | the disk is full.',
  );
});

test.each<[string, string[], string[]]>([
  [
    'that names trouble is none',
    ['Resolved:\n- Components: api partial_outage\n\nPartly.'],
    ['Investigating 09:58', 'Monitoring 11:00 | - Components: api partial_outage | Partly.'],
  ],
  [
    'is taken back by trouble',
    ['Resolved: Done.', '- Components: api major_outage\n\nAgain.'],
    [
      'Investigating 09:58',
      'Resolved 11:00 | Done.',
      'Investigating 11:01 | - Components: api major_outage | Again.',
    ],
  ],
  [
    'that says that all is well',
    ['Resolved:\n- Components: api operational\n\nDone.'],
    ['Investigating 09:58', 'Resolved 11:00 | - Components: api operational | Done.'],
  ],
])('an end %s', (_, comments, expected) => {
  const issue = anIssue();
  for (const [index, body] of comments.entries())
    issue.comment(body, { at: clock(`11:0${index}`) });
  expect(story(issue)).toEqual(expected);
});

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
### Error messages\r\n\r\n- 502 Bad Gateway\r\n\`nginx: reset, try again\`\r\nE\r\n502 Bad Gateway\r\n
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
symptoms:
  - 502 Bad Gateway
  - "nginx: reset, try again"
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

describe('a false alarm', () => {
  test.each(['not_planned', 'duplicate'] as const)('is an issue closed as %s', (reason) => {
    const issue = anIssue().close({ at: clock('11:00'), reason });
    expect(head(issue)).toContain('false_alarm: true');
    // Feed readers sort updates by their dates.
    expect(story(issue)).toEqual(['Investigating 09:58', 'Resolved 11:00']);
  });

  test('is none any more when it is reopened', () => {
    const issue = anIssue()
      .close({ at: clock('11:00'), reason: 'duplicate' })
      .reopen({ at: clock('12:00') });
    expect(head(issue)).not.toContain('false_alarm: true');
    expect(story(issue)).toEqual(['Investigating 09:58', 'Resolved 11:00', 'Investigating 12:00']);
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
    ['text-lost', anIssue({ body: 'See [above](#issuecomment-7).' })],
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
