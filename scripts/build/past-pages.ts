import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';

import type { Content } from '../../src/model/content.ts';
import { isSettledAt } from '../../src/model/settled.ts';
import { localise, pageLanguages } from '../../src/model/reports/translation.ts';
import { assembleStatusPage } from '../../src/model/status-page.ts';
import type { Instant } from '../../src/model/time/instant.ts';
import { readCustomStyle } from '../../src/sources/folder/custom-style.ts';
import { historyMonths } from '../../src/views/pages/history-page.ts';
import { historyPath, languageFolder, reportPath } from '../../src/views/site.ts';

/**
 * The pages that only a change of what was written changes, never the time: most of a long history. Each by its file,
 * such as `de/incidents/x/index.html`, with a digest of all that its bytes depend on besides the code.
 * @param publicFolder Where it has something to do with a folder of the site, a file may stand in for a page there.
 */
export function pastPages(
  content: Content,
  now: Instant,
  publicFolder: string,
): ReadonlyMap<string, string> {
  const { page } = content;
  const { style } = readCustomStyle(publicFolder);
  const pages = pageLanguages(page).flatMap((language) => {
    const status = assembleStatusPage(localise(content, language), now);
    const reports = [...status.incidents, ...status.maintenances]
      .filter((report) => isSettledAt(report, now))
      .map((report) => [reportPath(report), report] as const);
    const months = historyMonths(status).map(({ month, events, settledAt }, index, all) => {
      const shown = [events, all[index - 1]?.month, all[index + 1]?.month];
      return [historyPath(month), settledAt === undefined ? undefined : shown] as const;
    });
    const folder = languageFolder(page, language);
    const site = digest([page, language, style]);
    return [...reports, ...months].flatMap(([place, shown]) =>
      shown === undefined ? [] : [[`${folder}${place}index.html`, digest([site, shown])] as const],
    );
  });
  return new Map(
    pages.filter(([file]) => !existsSync(path.join(publicFolder, file.split('/', 1)[0]!))),
  );
}

function digest(value: unknown): string {
  return createHash('sha1').update(JSON.stringify(value)).digest('base64url');
}
