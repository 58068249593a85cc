import path from 'node:path';

import { flattenComponents } from '../../model/components/component.ts';
import { dayOf } from '../../model/time/day.ts';
import type { Instant } from '../../model/time/instant.ts';
import { warnOfFarDay } from '../text/far-day.ts';
import type { Page } from '../../model/page/page.ts';
import { isWarning, type Problem } from '../../model/problem.ts';
import type { ServedAt } from '../page/page-address.ts';
import { ProblemList } from '../problem-list.ts';
import { exists, displayPath } from './content-folder.ts';
import { kept, needed, type ParseCache } from './parse-cache.ts';
import type { Parsers } from './parsers.ts';
import { readText } from './read-text.ts';
import type { PlacedPicture } from './report-reader.ts';
import { isMisnamed } from './unexpected-files.ts';

interface PageOptions {
  /** Without it, there are no warnings about days that lie far ahead. */
  readonly now?: Instant | undefined;
  /** The address of the page when `page.yml` has none. */
  readonly servedAt: ServedAt;
  readonly cache?: ParseCache | undefined;
  /** Without it, a file that the cache does not know is `NotKept`. */
  readonly parsers?: Pick<Parsers, 'parsePage'> | undefined;
}

/** The findings in a file that are checked or reported elsewhere. */
interface Findings {
  readonly problems: Problem[];
  readonly pictures: PlacedPicture[];
}

/** Reads `page.yml` alone. Undefined when it cannot be used; then the problems say why. */
export function readPage(
  file: string,
  { now, servedAt, cache, parsers }: PageOptions,
  { problems, pictures }: Findings,
): Page | undefined {
  const list = new ProblemList(displayPath(file), now);
  if (!exists(file) && isMisnamed(path.dirname(file), 'page.yml')) return undefined;
  if (!exists(file)) list.add('page-missing', { line: 1, column: 1 }, {});
  const text = list.problems.length > 0 ? undefined : readText(file, list);
  const known =
    text === undefined
      ? undefined
      : kept(cache, ['page with pictures', servedAt, text], list, () => {
          const page = needed(parsers).parsePage(text, servedAt, list);
          return page && { page, pictures: list.pictures };
        });
  if (now !== undefined && known) warnOfFarBeginnings(known.page, text!, now, list);
  problems.push(...list.problems);
  pictures.push(...(known?.pictures ?? []).map((each) => ({ ...each, file: list.file })));
  return list.problems.every(isWarning) ? known?.page : undefined;
}

/** The cached contents of a file do not depend on the present, so this is checked separately. */
function warnOfFarBeginnings(page: Page, text: string, now: Instant, problems: ProblemList): void {
  const lines = text.split('\n');
  for (const { since } of flattenComponents(page.components)) {
    const day = (at: Instant) => dayOf(at, page.timeZone);
    const index = lines.findIndex((line) => since !== undefined && line.includes(day(since)));
    if (since === undefined || index < 0) continue;
    const at = { line: index + 1, column: lines[index]!.indexOf(day(since)) + 1 };
    warnOfFarDay('since', since, day, at, { now, problems });
  }
}
