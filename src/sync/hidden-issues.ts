import type { Component } from '../model/components/component.ts';
import { incidentAt } from '../model/reports/future-updates.ts';
import { isOpen } from '../model/reports/incident.ts';
import type { Instant } from '../model/time/instant.ts';
import { isWarning } from '../model/problem.ts';
import { KnownComponents } from '../sources/page/known-components.ts';
import { ProblemList } from '../sources/problem-list.ts';
import { parseIncident } from '../sources/reports/incident-file.ts';
import { openIssues, type SyncedIssue } from '../sources/sync/state.ts';
import type { FoundFile } from './synced-file.ts';

/** An issue that is open although no report says so. */
export interface HiddenIssue {
  readonly number: number;
  /** The path of its file, which says that it is over or cannot be read; undefined without a file. */
  readonly path: string | undefined;
}

/**
 * The issues that are open according to the record but not in the folder, whatever the cause.
 * @param find finds the file of an issue
 */
export function findHiddenIssues(
  issues: ReadonlyMap<number, SyncedIssue>,
  find: (number: number) => FoundFile | undefined,
  { components, now }: { readonly components: readonly Component[]; readonly now: Instant },
): HiddenIssue[] {
  const directory = new KnownComponents(components.map(({ id }) => id));
  return openIssues(issues).flatMap((number) => {
    const file = find(number);
    return file && isShownAsOpen(file, directory, now) ? [] : [{ number, path: file?.path }];
  });
}

function isShownAsOpen({ path, text }: FoundFile, directory: KnownComponents, now: Instant) {
  const list = new ProblemList(path);
  const read = parseIncident('', text, directory, list);
  return (
    read !== undefined && list.problems.every(isWarning) && isOpen(incidentAt(read.report, now))
  );
}
