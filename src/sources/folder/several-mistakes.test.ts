import { expect, test } from 'vitest';

import { check } from '../../../test/support/check-content.ts';

test.each<[string, Record<string, string>, string[]]>([
  [
    'a window that ends before it begins, beside a key that is wrong',
    {
      'maintenances/m.md':
        '---\ntitle: x\npriority: 1\nscheduled_for: 2026-04-02 08:00 UTC\nscheduled_until: 2026-04-02 07:00 UTC\n---\n',
    },
    [
      'maintenances/m.md:3:1 error key-unknown',
      'maintenances/m.md:5:18 error window-reversed it ends at 2026-04-02 07:00 UTC',
    ],
  ],
  [
    'an announcement that ends before it begins, about nothing known, beside a key that is wrong',
    {
      'announcements/a.md':
        '---\ntitle: x\npriority: 1\nfrom: 2026-04-02 08:00 UTC\nuntil: 2026-04-02 07:00 UTC\ncomponents: [nothing]\n---\n',
    },
    [
      'announcements/a.md:3:1 error key-unknown',
      'announcements/a.md:5:8 error window-reversed',
      'announcements/a.md:6:14 error unknown-component',
    ],
  ],
  [
    'an incident that is resolved twice, beside a key that is wrong',
    {
      'incidents/a.md':
        '---\ntitle: x\npriority: 1\n---\n\n## Resolved — 2026-03-19 10:00 UTC\n\nOne.\n\n## Resolved — 2026-03-19 11:00 UTC\n\nTwo.\n',
    },
    ['incidents/a.md:3:1 error key-unknown', 'incidents/a.md:10:1 error resolved-twice'],
  ],
  [
    'a repetition that cannot be read, and what belongs to it',
    {
      'maintenances/m.md':
        '---\ntitle: x\nscheduled_for: 2026-04-02 08:00 UTC\nscheduled_until: 2026-04-02 09:00 UTC\nrepeat: 7\nexcept: [2026-04-09]\n---\n',
    },
    ['maintenances/m.md:5:9 error'],
  ],
])('%s', (_, files, expected) => {
  const lines = check(files);
  expect(lines).toHaveLength(expected.length);
  for (const [index, line] of expected.entries()) expect(lines[index]).toContain(line);
});
