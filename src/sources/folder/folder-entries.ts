import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import path from 'node:path';

import { compareText } from '../../model/text-order.ts';
import { looksLikeReport, tellsOpenIncident } from '../reports/report-detection.ts';
import { isDraft, isLeftAlone } from './file-names.ts';
import { maxFileBytes } from './read-text.ts';

/** A file or folder in a folder of content. Links are told from what they lead to: that may be anything, or nothing. */
export interface Entry {
  readonly name: string;
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** How deep folders are searched that should not be there. */
const maxDepth = 8;

/**
 * The entries of a folder, sorted by name, without files of systems and editors, and without drafts, unless a draft tells of an open incident.
 * @throws when it cannot be listed
 */
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
    .filter((entry) => !isDraft(entry.name) || isOpenDraft(entry))
    .sort((a, b) => compareText(a.name, b.name));
}

function isOpenDraft(entry: Entry): boolean {
  return entry.kind === 'folder'
    ? filesBelow(entry.path).some(hasOpenIncident)
    : hasOpenIncident(entry);
}

/** Everything below a folder except folders; one that lies too deep is listed itself, in place of its content. */
export function filesBelow(folder: string, depth = maxDepth): Entry[] {
  return entriesOf(folder).flatMap((entry) =>
    entry.kind === 'folder' && depth > 0 ? filesBelow(entry.path, depth - 1) : [entry],
  );
}

/** Whether a plain file has the text of a report, whatever it is called. */
export function hasReportText(entry: Entry): boolean {
  return looksLikeReport(roughTextOf(entry));
}

/** Whether a plain file tells of an incident that is not over. */
export function hasOpenIncident(entry: Entry): boolean {
  return tellsOpenIncident(roughTextOf(entry));
}

/**
 * The text of a plain file as far as a report would go, also of one that no reader takes: too long, with the marks of a
 * conflict, or in another encoding.
 */
export function roughTextOf({ path: file, kind }: Entry): string {
  if (kind !== 'file') return '';
  try {
    const handle = openSync(file, 'r');
    try {
      const buffer = Buffer.alloc(maxFileBytes);
      // From UTF-16 this leaves the letters of English words.
      return buffer.toString('utf8', 0, readSync(handle, buffer)).replaceAll('\0', '');
    } finally {
      closeSync(handle);
    }
  } catch {
    return '';
  }
}
