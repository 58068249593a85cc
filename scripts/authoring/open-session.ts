import type { AuthoringSession } from '../../src/authoring/session.ts';
import type { Instant } from '../../src/model/time/instant.ts';
import { UsageError } from '../../src/authoring/usage-error.ts';
import { assembleStatusPage } from '../../src/model/status-page.ts';
import { readFolder } from '../../src/sources/folder/content-reader.ts';
import { readTemplates } from '../../src/sources/folder/settings/read-templates.ts';
import { createPageContext } from '../../src/views/page-context.ts';
import { readWithCache } from '../cli/content-cache.ts';
import { parseNow } from '../cli/now.ts';
import { servedAt } from '../cli/served-at.ts';
import { folderWithTemplates } from '../cli/template-folder.ts';
import { canAsk, type WritingFlags } from './writing-flags.ts';

/**
 * Reads the content. If the command may write and asks nothing, it first pulls what others have published.
 * @throws UsageError when `page.yml` cannot be read.
 */
export async function openSession(
  folder: string,
  flags: WritingFlags & { readonly now?: string | undefined },
): Promise<AuthoringSession> {
  const now = parseNow(flags.now);
  if (!canAsk(flags) && !flags['dry-run']) {
    const { pullPublished } = await import('./publish/pull-published.ts');
    pullPublished(folder, flags);
  }
  return readSession(folder, now);
}

/** The content as it is in the folder. @throws UsageError when `page.yml` cannot be read. */
export async function readSession(folder: string, now: Instant): Promise<AuthoringSession> {
  const { reading, templates } = await readWithCache(folder, (reader) => ({
    reading: readFolder(folder, { now, servedAt: servedAt(), ...reader }),
    templates: readTemplates(folderWithTemplates(folder), reader).templates,
  }));
  const { content, problems } = reading;
  if (!content) {
    const { formatProblem } = await import('../../src/views/tools/problems/problem-report.ts');
    throw new UsageError(problems.map((each) => formatProblem(each)).join('\n'));
  }
  const status = assembleStatusPage(content, now);
  return {
    folder,
    now,
    content,
    status,
    site: createPageContext(content.page),
    templates,
    echoes: [],
  };
}
