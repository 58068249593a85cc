import { describe, expect, test } from 'vitest';

import { codes, decide, textOf } from '../../../../../test/support/github-decisions.ts';
import { anIssue } from '../../../../../test/support/github-history.ts';
import type { IssueNote } from '../../../../model/issue-note.ts';
import { ComponentNames } from '../vocabulary.ts';
import { parseWindowComment } from './window-comment.ts';

const planned = (body: string, author = 'ana', association: 'MEMBER' | 'NONE' = 'MEMBER') =>
  anIssue({ title: 'Upgrade', labels: ['maintenance'], body, author, association });
const comment = (...lines: string[]) => `<!--\n${lines.join('\n')}\n-->`;
const names = new ComponentNames([]);
const start = 'start: 2026-04-02T08:00:00.220+00:00';
const end = 'end: 2026-04-02T12:00:00+02:00';

describe('a window in an HTML comment', () => {
  test('is that of the maintenance, with what it expects', () => {
    const body = `${comment(start, end, 'expectedDown: api, ', 'expectedDegraded: Web dashboard,api', 'note: x')}\r\n\r\nBuilds wait.`;
    const issue = planned(body).close({ at: '2026-04-02T10:05:00Z' });
    expect(codes(decide(issue))).toEqual([]);
    expect(textOf(issue)).toBe(`---
title: Upgrade
components:
  api: under_maintenance
  dashboard: under_maintenance
scheduled_for: 2026-04-02 08:00:00.220 UTC
scheduled_until: 2026-04-02 10:00 UTC
issue: 12
---

Builds wait.
`);
  });

  test('leaves no empty code behind', () => {
    const text = textOf(planned(`Soon:\n\n\`\`\`html\n${comment(start, end)}\n\`\`\`\n\nBye.`));
    expect(text).toMatch(/\n---\n\nSoon:\n+Bye\.\n$/);
  });

  test.each([
    ['blocks of code behind it', `HERE\n\n\`\`\`sh\na\n\`\`\`\n\n\`\`\`sh\nb\n\`\`\``],
    ['blocks around it', '```\na\n```\n\nHERE\n\n```\nb\n```'],
    ['an empty block', 'HERE\n\n```\n```\n\nBye.'],
    ['what stands with it in a fence', '```\nHERE\na\n```'],
    ['what stands before it in a fence', '```\na\nHERE\n```'],
    ['fences of another kind', '~~~\nHERE\n```\na\n~~~'],
  ])('leaves %s as they are', (_what, body) => {
    const { text } = parseWindowComment(body.replace('HERE', comment(start, end)), names, []) ?? {};
    expect(text).toBe(body.replace('HERE', '').trim());
  });

  test('takes as many names as it has', () => {
    const expected = Array.from({ length: 300 }, (_, index) => `c${index}`);
    const all = new ComponentNames(expected.map((id) => ({ id, name: id, retired: false })));
    const body = comment(start, end, `expectedDown: ${expected.join()}`);
    expect(parseWindowComment(body, all, [])?.components).toEqual(expected);
    const notes: IssueNote[] = [];
    expect(parseWindowComment(body, names, notes)?.components).toEqual([]);
    expect(notes).toHaveLength(201);
    expect(JSON.stringify(notes.at(-1))).toContain('"c200, c201, ');
  });

  test('gives way to what the text states', () => {
    const lines =
      '- Scheduled for: 2026-05-01 08:00 UTC\n- Scheduled until: 2026-05-01 09:00 UTC\n';
    expect(textOf(planned(`${lines}${comment(start, end)}`))).toContain(
      'scheduled_for: 2026-05-01 08:00 UTC\nscheduled_until: 2026-05-01 09:00 UTC\n',
    );
  });

  test.each([
    ['no zone', comment('start: 2026-04-02 08:00', end), ['instant-unusable', 'window-missing']],
    ['no day', comment('start: tomorrow', end), ['instant-unusable', 'window-missing']],
    ['no end', comment(start), ['window-missing']],
    ['reversed', comment(start, 'end: 2026-04-01T08:00Z'), ['window-reversed']],
    ['another comment', '<!-- hello: you -->', ['window-missing']],
    ['a comment without an end', `<!--\n${start}\n${end}`, ['window-missing']],
    ['nonsense', '<!---->:-->', ['window-missing']],
    ['a second comment', `<!-- x -->${comment(start, end)}`, ['window-missing']],
    ['unknown', comment(start, end, 'expectedDown: apii'), ['unknown-component']],
  ])('%s is said', (_name, body, expected) => {
    expect(codes(decide(planned(body)))).toEqual(expected);
  });

  test('of a stranger is not read', () => {
    expect(decide(planned(comment(start, end), 'eve', 'NONE'))).toMatchObject({
      reason: 'stranger',
    });
  });
});
