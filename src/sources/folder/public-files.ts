import path from 'node:path';

import type { Page } from '../../model/page/page.ts';
import { problem, type Position, type Problem } from '../../model/problem.ts';
import { displayPath } from './content-folder.ts';
import { readCustomStyle } from './custom-style.ts';
import { nearest } from '../text/nearest.ts';
import { ProblemList } from '../problem-list.ts';
import type { PlacedPicture } from './report-reader.ts';
import { readText } from './read-text.ts';
import { listServedFiles } from './served-files.ts';

/**
 * The problems of the files that are served as they are: of every `custom.css`, also of the pages under `pages`, and of
 * pictures that `page.yml` or a report names.
 * @param pictures those that reports name
 * @param page undefined when `page.yml` cannot be read; then it names nothing
 */
export function checkPublicFiles(
  folder: string,
  content: string,
  page: Page | undefined,
  pictures: readonly PlacedPicture[] = [],
): readonly Problem[] {
  const logos = page ? findMissingLogos(folder, path.join(content, 'page.yml'), page) : [];
  const missing = page ? findMissingPictures(folder, page, pictures) : [];
  const { problems } = listServedFiles(folder);
  const styles = ['', ...(page?.parts ?? []).map(({ id }) => id)].flatMap(
    (part) => readCustomStyle(path.join(folder, part)).problems,
  );
  return [...styles, ...problems, ...logos, ...missing];
}

/** Pictures that a build makes itself. */
const made = /^(?:badge|badges\/.+|favicon|history|share)\.(?:svg|png)$/;

/** The pictures that texts name as the page's own but that are not there. */
function findMissingPictures(
  folder: string,
  page: Page,
  pictures: readonly PlacedPicture[],
): readonly Problem[] {
  const own = pictures.flatMap((picture) => {
    const name = ownFile(picture.address, page.url);
    return name === undefined || made.test(name) ? [] : [{ ...picture, name }];
  });
  // The folder is listed rather than asked for a name: web servers distinguish capital letters, some disks do not.
  const files = own.length > 0 ? listServedFiles(folder).files : [];
  return own.flatMap(({ file, line, column, name }) => {
    if (files.includes(name)) return [];
    const near = nearest(name, files);
    const args = {
      file: name,
      folder: displayPath(folder),
      ...(near !== undefined && { nearest: near }),
    };
    return problem('picture-missing', file, { line, column }, args);
  });
}

/** The name of the page's own file at an address; undefined when it is somebody else's. */
function ownFile(address: string, pageUrl: string): string | undefined {
  const { href } = new URL(address, pageUrl);
  if (!href.startsWith(pageUrl)) return undefined;
  const name = fileOf(href.slice(pageUrl.length));
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) return name;
    throw error;
  }
}

function findMissingLogos(
  folder: string,
  pageFile: string,
  { logo, logoDark }: Page,
): readonly Problem[] {
  const named = [logo, logoDark].filter((file) => file !== undefined);
  const files = named.length > 0 ? listServedFiles(folder).files : [];
  const missing = named.filter((file) => !files.includes(fileOf(file)));
  if (missing.length === 0) return [];
  const list = new ProblemList(displayPath(pageFile));
  // The problems of this file were reported when the page was read.
  const text = readText(pageFile, new ProblemList(list.file)) ?? '';
  for (const file of missing) {
    const name = path.posix.basename(fileOf(file));
    const near = nearest(file, files) ?? nearest(name, files);
    list.add('logo-missing', logoPlace(text, file), {
      file,
      name,
      folder: displayPath(folder),
      ...(near !== undefined && { nearest: near }),
    });
  }
  return list.problems;
}

/** The position of the logo in `page.yml`, found by its key: loading a YAML parser takes longer than everything else here. */
function logoPlace(text: string, file: string): Position {
  const lines = text.split('\n');
  const line = lines.findIndex(
    (each) => /\b(?:logo|light|dark)\b/.test(each) && each.includes(file),
  );
  if (line < 0) return { line: 1, column: 1 };
  const at = lines[line]!.lastIndexOf(file);
  return { line: line + 1, column: /["']/.test(lines[line]![at - 1] ?? '') ? at : at + 1 };
}

/** The file name without a query for a browser's cache: `logo.svg?2`. */
function fileOf(name: string): string {
  return path.posix.normalize(name.split(/[?#]/, 1)[0] ?? '');
}
