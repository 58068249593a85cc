import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { projectFolder } from '../cli/folders.ts';

/** The folders of code that decides the bytes of a page. */
const folders = ['src', 'scripts/build'];
const others = ['astro.config.mjs', 'package.json', 'package-lock.json'];

/** A digest of our code, of the dependencies, and of Node and its language data. */
export function codeVersion(): string {
  const files = folders
    .flatMap((folder) =>
      readdirSync(path.join(projectFolder, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => path.join(folder, name),
      ),
    )
    .filter((name) => /(?<!\.test)\.(?:ts|astro|css)$/.test(name))
    .toSorted();
  const { node, icu, cldr, tz } = process.versions;
  const hash = createHash('sha1').update(JSON.stringify([node, icu, cldr, tz]));
  for (const file of [...others, ...files]) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(projectFolder, file)));
  }
  return hash.digest('base64url');
}
