import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { withUnixLines } from '../../model/text/lines.ts';
import { isWarning, type Problem } from '../../model/problem.ts';
import { ProblemList } from '../problem-list.ts';

/** The style stands in every page, so that a page needs one request. */
export const maxStyleBytes = 16 * 1024;

/**
 * The adopter's own style: `custom.css` in the folder of files that are served as they are. Undefined when there is
 * none, or none that could stand in a page; then `problems` says why.
 */
export function readCustomStyle(folder: string): {
  style: string | undefined;
  problems: readonly Problem[];
} {
  const file = path.join(folder, 'custom.css');
  const list = new ProblemList(path.relative('', file).split(path.sep).join('/'));
  const style = isPlainFile(file) ? checkStyle(readFileSync(file), list) : undefined;
  return { style: list.problems.every(isWarning) ? style : undefined, problems: list.problems };
}

/** Only plain files are read; the check of served files reports the others. */
function isPlainFile(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

function checkStyle(bytes: Buffer, problems: ProblemList): string {
  if (bytes.length > maxStyleBytes) {
    const args = { bytes: bytes.length, limit: maxStyleBytes };
    problems.add('file-too-large', { line: 1, column: 1 }, args);
  }
  const style = withUnixLines(bytes.toString('utf8'));
  for (const [index, line] of style.split('\n').entries()) {
    const at = { line: index + 1, column: 1 };
    const end = /<\/style/i.exec(line)?.[0];
    if (end !== undefined) problems.add('style-ends', at, { found: end });
    const foreign = /@import\b|url\(\s*["']?(?:https?:)?\/\//i.exec(line)?.[0];
    if (foreign !== undefined) problems.add('style-foreign', at, { found: foreign });
  }
  return style.trim();
}
