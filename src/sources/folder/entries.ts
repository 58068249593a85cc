import { readdirSync } from 'node:fs';
import path from 'node:path';

import { compareText } from '../../model/order.ts';
import { ProblemList } from '../problem-list.ts';
import { looksLikeReport } from '../reports/report-likeness.ts';
import { isLeftAlone } from './file-names.ts';
import { readText } from './read-text.ts';

/** A file or folder in a folder of content. Links are told from what they lead to: that may be anything, or nothing. */
export interface Entry {
  readonly name: string;
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** How deep folders are searched that should not be there. */
const maxDepth = 8;

/** What stands in a folder but for what is left alone, sorted by name. @throws when it cannot be listed */
export function entriesOf(folder: string): Entry[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !isLeftAlone(name))
    .map((entry) => ({
      name: entry.name,
      path: path.join(folder, entry.name),
      kind: entry.isFile()
        ? ('file' as const)
        : entry.isDirectory()
          ? ('folder' as const)
          : entry.isSymbolicLink()
            ? ('link' as const)
            : ('other' as const),
    }))
    .sort((a, b) => compareText(a.name, b.name));
}

/** All that stands below a folder but folders; one that lies too deep stands for what is in it. */
export function filesBelow(folder: string, depth = maxDepth): Entry[] {
  return entriesOf(folder).flatMap((entry) =>
    entry.kind === 'folder' && depth > 0 ? filesBelow(entry.path, depth - 1) : [entry],
  );
}

/** Whether a plain file has the text of a report, whatever it is called. */
export function hasReportText({ path: file, kind }: Entry): boolean {
  if (kind !== 'file') return false;
  const text = readText(file, new ProblemList(file));
  return text !== undefined && looksLikeReport(text);
}
