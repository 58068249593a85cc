import { expect, test } from 'vitest';

import { KnownComponents } from '../../page/known-components.ts';
import { planReport } from './imported-report.ts';
import { maxTitle } from './imported-text.ts';

test('a title of full length with what looks like a gap is written, and fits', () => {
  const report = {
    ...({ kind: 'announcement', id: 'x', fromAt: 0, pinned: false, body: 'Words.' } as const),
    title: `[[host]] ${'x'.repeat(maxTitle - 9)}`,
  };
  const moved = { source: 's', found: [], report, reason: undefined };
  const { file, line } = planReport(moved, new KnownComponents([]));
  expect(line).toEqual({ source: 's', target: 'announcements/x.md', caveats: [] });
  expect(file?.text).toMatch(/^title: "?\[ \[host\]\] x+…"?$/m);
});
