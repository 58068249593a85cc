import { existsSync } from 'node:fs';

import { formatRefusals } from '../../src/authoring/reports/import-report.ts';
import { UsageError } from '../../src/authoring/usage-error.ts';
import { isTimeZone } from '../../src/model/time/day.ts';
import type {
  ImportPlan,
  ImportWishes,
  SourceFile,
} from '../../src/sources/imports/import-plan.ts';
import {
  importTools,
  type Importer,
  type ImportTool,
} from '../../src/sources/imports/import-tools.ts';
import { guessTimeZones } from '../../src/sources/text/guesses/guessed-zone-name.ts';
import { nearest } from '../../src/sources/text/nearest.ts';
import { printError } from '../cli/print.ts';
import { fetchServed } from './fetch-served.ts';
import { readFiles } from './read-files.ts';

/**
 * Plans the import from a tool.
 * @param word the name of the tool.
 * @param from a folder, an address or a repository, as the tool has it.
 * @throws UsageError when there is nothing to import, or the arguments do not fit the tool.
 */
export async function planImport(
  word: string,
  from: string,
  wishes: ImportWishes,
): Promise<ImportPlan> {
  const { timeZone, probes } = wishes;
  const tool = Object.hasOwn(importTools, word) ? importTools[word] : undefined;
  if (!tool) {
    const words = Object.keys(importTools);
    const near = nearest(word.replace(/\.(?:io|com)$/i, ''), words);
    const cure =
      near === undefined
        ? `Known: ${words.join(', ')}.`
        : `Write: npm run import -- ${near} ${from}`;
    throw new UsageError(`"${word}" is not a tool whose history can be imported. ${cure}`);
  }
  if (timeZone !== undefined && !tool.hidesTimeZone) {
    throw new UsageError(`${tool.name} tells the time zone of its dates; leave out --time-zone`);
  }
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    const [meant] = guessTimeZones(timeZone);
    const cure =
      meant === undefined ? 'write one such as Europe/Berlin' : `write --time-zone ${meant}`;
    throw new UsageError(`--time-zone "${timeZone}" is not a time zone; ${cure}`);
  }
  if (probes === true && tool.hasProbes !== true) {
    throw new UsageError(
      `${tool.name} asks no components, so there are no probes; leave out --probes`,
    );
  }
  const importer = await tool.load();
  const sources = await readSources(tool, importer, from);
  const plan = importer.plan(sources, wishes);
  if (sources.length === 0 || plan.files.length === 0) {
    throw new UsageError(
      [`${from} holds nothing of ${tool.name}`, ...formatRefusals(plan)].join('\n'),
    );
  }
  return plan;
}

async function readSources(
  { instead }: ImportTool,
  { served, servedNext, servedHeaders, isWanted }: Importer,
  from: string,
): Promise<readonly SourceFile[]> {
  const isFolder = existsSync(from);
  if (instead === 'OWNER/NAME' && !isFolder) {
    const name = from.replace(/^https?:\/\/github\.com\//i, '').replace(/(?:\.git)?\/?$/, '');
    if (/^[\w-]+\/[\w.-]+$/.test(name)) {
      const { fetchRepository } = await import('./fetch-repository.ts');
      return fetchRepository(name);
    }
  }
  if (!/^https?:\/\//i.test(from)) {
    if (served && !isFolder && URL.canParse(`https://${from}`)) {
      const cure = from.startsWith('/')
        ? 'an address begins with https://'
        : `for an address write https://${from}`;
      throw new UsageError(`${from} is not a folder; ${cure}`);
    }
    return readFiles(from, isWanted);
  }
  if (!served) {
    throw new UsageError(`${from} is an address; this tool's history stands in a folder`);
  }
  return fetchServed(from, served, {
    onElsewhere: (origin) => printError(`Warning: ${from} redirects to ${origin}.`),
    ...(servedNext && { next: servedNext }),
    ...(servedHeaders && { headers: servedHeaders }),
  });
}
