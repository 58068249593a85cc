import { expect, test } from 'vitest';

import { over, plan } from '../../../../test/support/cstate-site.ts';

test('a post in HTML is read as what it shows', () => {
  const source = 'content/issues/x.html';
  const body =
    '<p>It <b>fails</b>.</p>\n\n*Resolved* - Fine. {{< track "2024-01-01 12:00:00" >}}\n';
  const text = `---\ntitle: T\ndate: 2024-01-01 10:00:00\nseverity: down\n${over}\n---\n${body}`;
  const { files } = plan({ [source]: text });
  const file = files.find(({ path }) => path === 'incidents/x.md')?.text;
  expect(file).toMatch(/It \*\*fails\*\*\.\n\n## Resolved — 2024-01-01 12:00 UTC\n\nFine\.\n$/);
});
