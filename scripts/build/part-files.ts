import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import type { Page } from '../../src/model/page/page.ts';
import { listServedFiles } from '../../src/sources/folder/served-files.ts';

/**
 * Adds those public files of the page that a part names: logos and pictures. Others may be about components that the part
 * does not show.
 * @param site The folder of the site.
 * @param except Folders in it that belong to others.
 */
export function addPartFiles(
  site: string,
  folder: string,
  { page, except }: { readonly page: Page; readonly except: readonly string[] },
): void {
  const files = listServedFiles(folder).files.filter(
    (name) => name !== 'custom.css' && !except.includes(name.split('/', 1)[0]!),
  );
  if (files.length === 0) return;
  const texts = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:html|atom|rss|json|md|txt)$/.test(name))
    .map((name) => readFileSync(path.join(site, name), 'utf8'));
  const { pathname } = new URL(page.url);
  for (const name of files) {
    const to = path.join(site, name);
    const address = encodeURI(name);
    const isNamed = texts.some(
      (text) => text.includes(`${page.url}${address}`) || named(text, `${pathname}${address}`),
    );
    if (!isNamed || existsSync(to)) continue;
    mkdirSync(path.dirname(to), { recursive: true });
    copyFileSync(path.join(folder, name), to);
  }
}

/** Whether a text has that path as an attribute of HTML. */
function named(text: string, address: string): boolean {
  return ['=', '="', "='"].some((before) => text.includes(`${before}${address}`));
}
