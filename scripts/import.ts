import { print, printError } from './cli/print.ts';
import { existsSync } from 'node:fs';

import {
  importTools,
  type Importer,
  type ImportTool,
} from '../src/sources/imports/import-tools.ts';
import { isTimeZone } from '../src/model/time/day.ts';
import type { SourceFile } from '../src/sources/imports/import-plan.ts';
import { UsageError } from '../src/authoring/usage-error.ts';
import { commonOptions, parseArguments, run } from './cli/run.ts';
import { fetchServed } from './import/fetch-served.ts';
import { importContent } from './import/write-plan.ts';
import { formatImport, formatRefusals } from '../src/authoring/import-report.ts';
import { readFiles } from './import/read-files.ts';

const tools = Object.entries(importTools);
const ways = tools.map(([word, { name, folder, instead }]) => {
  const where = instead ? `${word} ${instead} or ${word} FOLDER` : `${word} FOLDER`;
  return `${where}: from ${name}; FOLDER is ${folder}.`;
});

const zoneless = tools
  .flatMap(([, { name, hidesTimeZone }]) => (hidesTimeZone ? [name] : []))
  .join(', ');

await run(async () => {
  const usage = `npm run import -- ${tools.map(([word]) => word).join('|')} FOLDER [--dry-run]`;
  const { values, positionals } = parseArguments({
    usage,
    purpose: `Brings the history over from the tool that you leave, and says what became of each part of it.\n\n${ways.join('\n')}`,
    allowPositionals: true,
    options: {
      content: { ...commonOptions.content, about: 'the folder to write into' },
      'dry-run': {
        type: 'boolean',
        default: false,
        about: 'says what it would do and does nothing',
      },
      'time-zone': {
        type: 'string',
        value: 'ZONE',
        about: `the time zone of dates that tell none, such as Europe/Berlin; for ${zoneless}`,
      },
    },
  });
  const [word = '', from, ...others] = positionals;
  const tool = Object.hasOwn(importTools, word) ? importTools[word] : undefined;
  if (!tool || from === undefined || others.length > 0) throw new UsageError(usage);
  const timeZone = values['time-zone'];
  if (timeZone !== undefined && !tool.hidesTimeZone) {
    throw new UsageError(`${tool.name} tells the time zone of its dates; leave out --time-zone`);
  }
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    throw new UsageError(
      `--time-zone "${timeZone}" is not a time zone; write one such as Europe/Berlin`,
    );
  }
  const importer = await tool.load();
  const sources = await readSources(tool, importer, from);
  const plan = importer.plan(sources, timeZone);
  if (sources.length === 0 || plan.files.length === 0) {
    throw new UsageError(
      [`${from} holds nothing of ${tool.name}`, ...formatRefusals(plan)].join('\n'),
    );
  }
  const outcome = importContent(values.content, plan, values['dry-run']);
  for (const line of formatImport(plan, outcome)) print(line);
  if (values['dry-run']) print('This was a dry run: nothing was changed.');
  return 0;
});

async function readSources(
  { instead }: ImportTool,
  { served, servedNext, servedHeaders, isWanted }: Importer,
  from: string,
): Promise<readonly SourceFile[]> {
  const isFolder = existsSync(from);
  if (instead === 'OWNER/NAME' && !isFolder) {
    const name = from.replace(/^https?:\/\/github\.com\//i, '').replace(/(?:\.git)?\/?$/, '');
    if (/^[\w-]+\/[\w.-]+$/.test(name)) {
      const { fetchRepository } = await import('./import/fetch-repository.ts');
      return fetchRepository(name);
    }
  }
  if (!/^https?:\/\//i.test(from)) {
    if (served && !isFolder && URL.canParse(`https://${from}`)) {
      throw new UsageError(`${from} is not a folder; an address begins with https://`);
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
