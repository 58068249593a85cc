import { expect, test } from 'vitest';

import { writeContent } from '../../../test/support/content-folder.ts';
import { formatProblem } from '../../views/tools/problems/problem-report.ts';
import { checkLogs } from './log-problems.ts';

const first = '- 2026-03-14 10:12 UTC, ana: Restarted the proxy\n';
const second = '- 2026-03-14 10:20 UTC: Drained host 3\n';

test.each<[string, string, string, string[]]>([
  ['a good one', 'x.md', `<!-- head\nof it -->\n\n${first}${second}`, []],
  ['of planned work', 'y.md', first, []],
  ['a note on logs', 'README.md', 'Who writes here.', []],
  ['nothing', 'x.md', '', []],
  ['of no report', 'z-2.md', first, ['log-orphan', 'the file of the report']],
  ['of a report that is called otherwise', 'X.md', first, ['log-orphan', 'Name it "x.md"']],
  ['that no tool reads', 'x.txt', first, ['log-orphan']],
  ['out of order', 'x.md', `<!-- a\n-->\n${second}${first}`, [':4:1 warning log-unsorted']],
  [
    'without a zone',
    'x.md',
    `${first}- 2026-03-14 10:20, ben: Drained it\n`,
    [':2:1 warning log-undated', 'Write "- 2026-03-14 10:20 UTC, ben: Drained it"'],
  ],
  ['without an instant', 'x.md', 'Drained it\n', ['log-undated', 'UTC: Drained it"']],
  ['of a day that is none', 'x.md', '- 2026-02-30 10:20 UTC: Drained it\n', ['log-undated']],
  ['half merged', 'x.md', `<<<<<<< a\n${first}=======\n${second}>>>>>>> b\n`, ['conflict-markers']],
])('%s', (_, name, text, parts) => {
  const folder = writeContent({
    'incidents/x.md': '---\ntitle: X\n---\n',
    'maintenances/y.md': '---\ntitle: Y\n---\n',
    [`log/${name}`]: text,
  });
  const found = checkLogs(folder).map((each) => formatProblem(each, '2026-03-14 10:00 UTC'));
  expect(found).toHaveLength(parts.length === 0 ? 0 : 1);
  for (const part of parts) expect(found[0]).toContain(part);
});
