import { formatProblem } from '../../src/views/tools/problems/problem-report.ts';
import { readContent } from '../../src/sources/folder/read-content.ts';
import { at } from './builders.ts';
import { writeContent } from './content-folder.ts';

/** The instant at which folders are checked. */
export const now = at('2026-03-20 12:00');
const moment = '2026-03-20 12:00 UTC';
export const servedAt = 'https://example.github.io/status/';

/** The problems of a folder, worded, without the name of the folder. */
export function check(files: Parameters<typeof writeContent>[0]): string[] {
  const folder = writeContent(files);
  return readContent(folder, { now, servedAt }).problems.map((problem) =>
    formatProblem(problem, moment).replace(`${folder}/`, ''),
  );
}

/** A timeline that is over. */
export const resolved = `
## Investigating — 2026-03-19 10:00 UTC

Words.

## Resolved — 2026-03-19 11:00 UTC

Done.
`;

/** The file names what it is about; `x` alone would hide the advice on names. */
export const incident = (frontmatter: string, body = resolved) =>
  check({ 'incidents/2026-03-19-x.md': `---\n${frontmatter}\n---\n${body}` }).map((line) =>
    line.replace('incidents/2026-03-19-x.md:', ''),
  );
