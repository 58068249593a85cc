import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';

import type { Content } from '../../src/model/content.ts';
import { isFinalAt } from '../../src/model/reports/final-report.ts';
import { localise, pageLanguages } from '../../src/model/reports/translation.ts';
import type { Instant } from '../../src/model/time/instant.ts';
import { readCustomStyle } from '../../src/sources/folder/custom-style.ts';
import { markdownPath } from '../../src/views/pages/markdown-pages.ts';
import { reportPath } from '../../src/views/site.ts';
import { languageFolder } from '../../src/views/page-context.ts';

/**
 * The pages of reports that are over, which time never changes: most of a long history. By file, such as
 * `de/incidents/x/index.html`, a digest of everything that its bytes depend on besides the code.
 * @param publicFolder Pages below a folder that it has too are left out, because a file there may replace a page.
 */
export function pastPages(
  content: Content,
  now: Instant,
  publicFolder: string,
): ReadonlyMap<string, string> {
  const { page } = content;
  const { style } = readCustomStyle(publicFolder);
  const pages = pageLanguages(page).flatMap((language) => {
    const { incidents, maintenances } = localise(content, language);
    const folder = languageFolder(page, language);
    const site = digest([page, language, style]);
    return [...incidents, ...maintenances]
      .filter((report) => isFinalAt(report, now))
      .flatMap((report) => {
        const [key, path] = [digest([site, report]), `${folder}${reportPath(report)}`];
        const files = [`${path}index.html`, ...(folder === '' ? [markdownPath(path)] : [])];
        return files.map((file) => [file, key] as const);
      });
  });
  const taken = new Set(existsSync(publicFolder) ? readdirSync(publicFolder) : []);
  return new Map(pages.filter(([file]) => !taken.has(file.split('/', 1)[0]!)));
}

function digest(value: unknown): string {
  return createHash('sha1').update(JSON.stringify(value)).digest('base64url');
}
