import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { projectFolder } from '../cli/run.ts';
import { removeOld } from './remove-old.ts';

/** Where builds keep what the next one can use; never in or beside the output, which may be served. */
const recordsFolder = path.join(projectFolder, '.cache/built');

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

/**
 * Makes the folder for the records of an output, and removes those of outputs that are no more and that nobody has
 * built for a day.
 */
export function openRecords(output: string): void {
  removeOld(recordsFolder, (name) => {
    const file = path.join(recordsFolder, name, 'output');
    return existsSync(file) && !existsSync(readFileSync(file, 'utf8'));
  });
  const { records } = buildPlaces(output);
  mkdirSync(records, { recursive: true });
  writeFileSync(path.join(records, 'output'), path.resolve(output));
}

/** Makes the folder for the next state of an output empty, and removes those that builds have left for a day. */
export function clearNext(output: string): void {
  const { next } = buildPlaces(output);
  const parent = path.dirname(next);
  const prefix = path.basename(next).replace(/\d+$/, '');
  removeOld(parent, (name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)));
  rmSync(next, { recursive: true, force: true });
}
