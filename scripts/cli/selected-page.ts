import path from 'node:path';
import process from 'node:process';

import type { Page } from '../../src/model/page/page.ts';
import { mainPart, type Part } from '../../src/model/parts/part.ts';
import { findPart, pageOfPart } from '../../src/model/parts/page-of-part.ts';
import type { Problem } from '../../src/model/problem.ts';
import { readPage } from '../../src/sources/folder/read-page.ts';
import { parsePage } from '../../src/sources/page/page-file.ts';
import { UsageError } from '../../src/authoring/usage-error.ts';
import { servedAt } from './served-at.ts';
import { formatProblem } from '../../src/views/tools/problems/problem-report.ts';

/**
 * The page of a content folder, whatever its reports are like.
 * @throws UsageError when `page.yml` cannot be read.
 */
export function readPageOf(folder: string): Page {
  const problems: Problem[] = [];
  const reader = { servedAt: servedAt(), parsers: { parsePage } };
  const page = readPage(path.join(folder, 'page.yml'), reader, { problems, pictures: [] });
  if (page) return page;
  throw new UsageError(problems.map((each) => formatProblem(each)).join('\n'));
}

/** The option of commands that serve one page. */
export const pageOption = {
  page: {
    type: 'string',
    value: 'ID',
    about: 'one of "pages" in page.yml, instead of the page itself',
  },
} as const;

/** Sets the environment for `readSelectedPage`, Astro's configuration and the pages. */
export function setPageEnvironment(id: string | undefined): void {
  if (id !== undefined) process.env['OUTPOST_PAGE'] = id;
}

/** The page to build or serve, and its parts. */
export interface SelectedPage {
  readonly page: Page;
  readonly parts: readonly Part[];
}

/**
 * The page of a content folder that `OUTPOST_PAGE` names by its id among `pages`; without it the page itself.
 * @throws UsageError when `page.yml` cannot be read, or has no such page.
 */
export function readSelectedPage(folder: string): SelectedPage {
  const page = readPageOf(folder);
  const parts = (page.parts ?? []).filter(({ id }) => id !== mainPart);
  const id = process.env['OUTPOST_PAGE'];
  if (!id) return { page, parts };
  const part = findPart(page, id);
  if (part) return { page: pageOfPart(page, part), parts };
  const known = parts.map((each) => each.id).join(', ');
  throw new UsageError(
    known === ''
      ? `page.yml has no "pages", so there is none called ${id}.`
      : `page.yml has no page ${id}. It has: ${known}.`,
  );
}
