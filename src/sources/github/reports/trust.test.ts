import { describe, expect, test } from 'vitest';

import { codes, decide, story, textOf } from '../../../../test/support/github-decisions.ts';
import { anIssue, clock } from '../../../../test/support/github-history.ts';

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

  test("a stranger's label is not an authority, whatever page.yml says", () => {
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
