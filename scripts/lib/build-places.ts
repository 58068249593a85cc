import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { projectFolder } from './cli.ts';

/** Where builds keep what the next one can use; never in or beside the output, which may be served. */
const recordsFolder = path.join(projectFolder, '.cache/built');

/**
 * Where the pages stand as code; many outputs may come from the same. Apart from the records, which workflows fetch from
 * a cache that others may have written: what is fetched is compared, never run.
 */
export const bundlesFolder = path.join(projectFolder, '.cache/bundles');

/** As long may pass between the beginning of a first build and the folder that it makes, and much longer. */
const dayMs = 86_400_000;

/** The files and folders of a build besides its output folder. */
export function buildPlaces(output: string) {
  const folder = path.resolve(output);
  const name = createHash('sha1').update(folder).digest('hex').slice(0, 12);
  const records = path.join(recordsFolder, name);
  return {
    records,
    /** What is known of settled pages, `SiteArchive`. */
    built: path.join(records, 'built.json'),
    /** What files of the content said, `ContentMemoryFile`. */
    read: path.join(records, 'read.json'),
    /** Where the next state is made: beside the output, so that it can be moved; another build has another. */
    next: path.join(path.dirname(folder), `.${path.basename(folder)}.next-${process.pid}`),
  };
}

/** Makes the folder for the records of an output, and removes those of outputs that have been gone for a day. */
export function openRecords(output: string): void {
  for (const name of existsSync(recordsFolder) ? readdirSync(recordsFolder) : []) {
    const file = path.join(recordsFolder, name, 'output');
    const isOld = existsSync(file) && Date.now() - statSync(file).mtimeMs > dayMs;
    if (isOld && !existsSync(readFileSync(file, 'utf8'))) {
      rmSync(path.join(recordsFolder, name), { recursive: true, force: true });
    }
  }
  const { records } = buildPlaces(output);
  mkdirSync(records, { recursive: true });
  writeFileSync(path.join(records, 'output'), path.resolve(output));
}
