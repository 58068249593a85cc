import { describe, expect, test } from 'vitest';

import { decide, textOf } from '../../../../test/support/github-decisions.ts';
import { anIssue } from '../../../../test/support/github-history.ts';

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

## In progress — 2026-04-02 09:00 UTC

2026-04-02 08:00 UTC – 2026-04-02 11:00 UTC

## Completed — 2026-04-02 10:30 UTC
`);
  });

  test('is handed over', () => {
    const issue = planned(`${window}\nBuilds wait.`)
      .comment('/hand-over @ana', { at: '2026-04-01T08:00:00Z' })
      .comment('In progress: started.', { at: '2026-04-02T08:05:00Z' })
      .comment('/log Drained node 3', { at: '2026-04-02T08:06:00Z' })
      .comment('/hand-over ben operations', { at: '2026-04-02T08:07:00Z' });
    const decision = decide(issue);
    expect(decision).toMatchObject({ logEntries: [{ text: 'Drained node 3' }] });
    expect(textOf(issue)).toMatch(/^coordinator: ana$/m);
    expect(textOf(issue)).toContain('08:05 UTC\n\n- Operations: ben\n\nstarted.');
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
