import { expect, test } from 'vitest';

import { curesOf } from '../../../../test/support/cures.ts';

const heading = '## Investigating — 2026-11-28 09:58 UTC';

test.each<[string, ...string[]]>([
  ['It gets better.\n\nAnd more.'],
  ['It gets better.\n\nIt gets better.', '9 (warning) Remove it here.'],
  [`It gets better.\n\n${heading}\n\nIt gets`, '9 (warning) Remove it here.'],
  [
    '- Impact: major',
    '7 (warning) Write "impact: major" between the two lines "---" at the top, and remove this one.',
  ],
  [
    '- Status: Major outage',
    '7 (warning) Write "- Components: api major_outage" in a list straight under the heading of the update.',
  ],
  [
    '```\nComponents: api down\n```',
    '8 (warning) Write "- Components: api major_outage" in a list straight under the heading of the update.',
  ],
  ['```\nsome log: api down\n```'],
])('%j', (text, ...expected) => {
  expect(curesOf('incident', `---\ntitle: x\n---\n\n${heading}\n\n${text}\n`)).toEqual(expected);
});
