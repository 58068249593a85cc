/** The other thread of `readInBackground`. */
import { parentPort, workerData } from 'node:worker_threads';

import { readContent } from '../../src/sources/read-content.ts';
import { readHistory } from '../../src/sources/revisions.ts';
import { buildPlaces, openRecords } from './build-places.ts';
import { servedAt } from './cli.ts';
import { codeVersion } from './code-version.ts';
import { ContentMemoryFile } from './content-memory.ts';
import { surveyFolder } from './folder-survey.ts';
import type { BuildReading, SiteOptions } from './read-in-background.ts';

const { content, now, output } = workerData as SiteOptions;
openRecords(output);
const memory = new ContentMemoryFile(buildPlaces(output).read, codeVersion());
const reading: BuildReading = {
  ...readContent(content, { now, servedAt: servedAt(), memory }),
  found: surveyFolder(output),
  history: readHistory(content),
};
parentPort?.postMessage(reading);
memory.save();
