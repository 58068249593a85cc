import { expect, test } from 'vitest';

import { incident } from '../../../../test/support/check-content.ts';

const begun = '\n## Investigating — 2026-03-19 10:00 UTC\n\nWords.\n\n';
const postmortem = '## Postmortem — 2026-03-19 12:00 UTC\n\n';

test.each<[string, string, ...string[]]>([
  ['an end', `${begun}## Resolved — 2026-03-19 11:00 UTC\n\nDone.\n\n${postmortem}Why.`],
  ['the true end', `${begun}${postmortem}- Ended: 2026-03-19 11:00 UTC\n\nWhy.`],
  [
    'no end',
    `${begun}${postmortem}Why.`,
    '9:1 warning postmortem-not-resolved nothing says that it was resolved, so it counts as over since this postmortem (2026-03-19 12:00 UTC). Write "## Resolved — 2026-03-19 12:00 UTC" above it, with the true time. If it goes on, write "Monitoring" in place of "Postmortem".',
  ],
])('a postmortem with %s', (_, body, ...expected) => {
  expect(incident('title: x', body)).toEqual(expected);
});

test('an end without a word', () => {
  const body = `${begun}## Resolved — 2026-03-19 11:00 UTC\n\n- Coordinator: ben`;
  expect(incident('title: x', body)).toEqual([
    '9:1 warning resolved-without-words it does not say how it was resolved. Write a sentence below the heading: what was done, and whether anything remains.',
  ]);
});
