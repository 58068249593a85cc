import { describe, expect, test } from 'vitest';

import { incident } from '../../../test/support/check-content.ts';

describe('errors of the updates', () => {
  const one = 'title: x';
  test.each<[string, string, string, string]>([
    [
      'out of order',
      one,
      '## Monitoring — 2026-03-19 11:00 UTC\n## Monitoring — 2026-03-19 10:00 UTC',
      '5:1 error updates-out-of-order the update of 2026-03-19 10:00 UTC stands below the one of 2026-03-19 11:00 UTC. Put the oldest first, or correct the time.',
    ],
    [
      'a second report',
      one,
      '## Monitoring — 2026-03-19 10:00 UTC\n\nA.\ntitle: y\nimpact: none\n---\n\nB.',
      '7:1 error second-report here begins a second report, as after a merge of two files with one name. Move it to a file of its own, with "---" above it.',
    ],
    [
      'resolved twice',
      one,
      '## Resolved — 2026-03-19 10:00 UTC\nA\n## Resolved — 2026-03-19 11:00 UTC\nB',
      '6:1 error resolved-twice it was resolved at 2026-03-19 10:00 UTC already. Write "Monitoring" for further updates, or "Investigating" first if it was reopened.',
    ],
    [
      'resolved before it started',
      'title: x\nstarted: 2026-03-19 12:00 UTC',
      '## Resolved — 2026-03-19 10:00 UTC\nA',
      '5:1 error end-before-start it was resolved at 2026-03-19 10:00 UTC, before it started at 2026-03-19 12:00 UTC. Correct one of the two.',
    ],
    [
      'an end before it started',
      'title: x\nstarted: 2026-03-19 09:00 UTC',
      '## Resolved — 2026-03-19 10:00 UTC\n- Ended: 2026-03-19 08:00 UTC\n\nA',
      '5:1 error end-before-start it was resolved at 2026-03-19 08:00 UTC, before it started at 2026-03-19 09:00 UTC. Correct one of the two.',
    ],
    [
      'a misspelt status',
      one,
      '## Resovled — 2026-03-19 10:00 UTC',
      '4:1 error heading-unreadable "## Resovled — 2026-03-19 10:00 UTC" is a heading for an update, but does not begin with a status. Did you mean "## Resolved — 2026-03-19 10:00 UTC"?',
    ],
    [
      'a misspelt status with an instant of no zone',
      one,
      '## Resovled — 2026-03-19 10:00',
      '4:1 error heading-unreadable "## Resovled — 2026-03-19 10:00" is a heading for an update, but does not begin with a status. Did you mean "## Resolved — 2026-03-19 10:00 UTC" (if UTC is meant)?',
    ],
    [
      'a misspelt status with an instant in a zone of its own',
      one,
      '## Resovled — 2026-03-19T10:00+02:00',
      '4:1 error heading-unreadable "## Resovled — 2026-03-19T10:00+02:00" is a heading for an update, but does not begin with a status. Did you mean "## Resolved — 2026-03-19 10:00 +02:00"?',
    ],
    [
      'a misspelt status with an instant that there is not',
      one,
      '## Resovled — 2026-03-39 10:00 UTC',
      '4:1 error heading-unreadable "## Resovled — 2026-03-39 10:00 UTC" is a heading for an update, but does not begin with a status. Did you mean "## Resolved — 2026-03-20 12:00 UTC"?',
    ],
    [
      'an instant alone',
      one,
      '## 2026-03-19 10:00 UTC',
      '4:1 error heading-unreadable "## 2026-03-19 10:00 UTC" is a heading for an update, but does not begin with a status. Write "## Investigating — 2026-03-19 10:00 UTC" (or identified, monitoring, resolved, postmortem), or "### …" for a heading inside the text.',
    ],
    [
      'a heading of the wrong level',
      one,
      '# Resolved — 2026-03-19 10:00 UTC',
      '4:1 error heading-unreadable "# Resolved — 2026-03-19 10:00 UTC" is a heading of the first level, which no update has. Did you mean "## Resolved — 2026-03-19 10:00 UTC"?',
    ],
    [
      'no instant',
      one,
      '## Resolved',
      '4:1 error heading-without-instant "Resolved" does not say when. Write "## Resolved — 2026-03-20 12:00 UTC" with its true time.',
    ],
    [
      'a day in words',
      one,
      '## Resolved — yesterday',
      '4:1 error heading-without-instant "yesterday" after "Resolved" is not how a date and time are read. Write "## Resolved — 2026-03-19 00:00 UTC" (with its true time).',
    ],
    [
      'no update',
      one,
      'Words.',
      '4:1 error no-update there is no update and no "started", so nobody can tell when it began. Write "## Investigating — 2026-03-20 12:00 UTC" and what you know below it.',
    ],
    [
      'a block that is never closed',
      one,
      '## Investigating — 2026-03-19 10:00 UTC\n<!-- note\n\n## Resolved — 2026-03-19 11:00 UTC',
      '5:1 error block-unclosed "<!-- note" is never closed, so the headings below it are not read. Close it where it ends.',
    ],
    [
      'a fact about an unknown component',
      one,
      '## Monitoring — 2026-03-19 10:00 UTC\n\n- Components: wb operational',
      '6:1 error unknown-component "wb" is not a component. Did you mean "web"? Write "- Components: web operational".',
    ],
    [
      'a fact without a value',
      one,
      '## Monitoring — 2026-03-19 10:00 UTC\n\n- Coordinator:',
      '6:1 error fact-unreadable "Coordinator" needs a value, found nothing. Write "- Coordinator: …" with a value, or remove the line.',
    ],
  ])('%s', (_, frontmatter, body, expected) => {
    const errors = incident(frontmatter, body).filter((line) => line.includes(' error '));
    expect(errors).toEqual([expected]);
  });
});
