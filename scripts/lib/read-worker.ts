/** The other thread of `readInBackground`. */
import { parentPort, workerData } from 'node:worker_threads';

import { readContent } from '../../src/sources/read-content.ts';
import { readHistory } from '../../src/sources/revisions.ts';
import { buildPlaces, openRecords } from './build-places.ts';
import { codeVersion } from './code-version.ts';
import { ContentMemoryFile } from './content-memory.ts';
import { surveyFolder } from './folder-survey.ts';
import type { BuildReading, ReadingTask } from './read-in-background.ts';

const { folder, options, output } = workerData as ReadingTask;
openRecords(output);
const memory = new ContentMemoryFile(buildPlaces(output).read, codeVersion());
const reading: BuildReading = {
  ...readContent(folder, { ...options, memory }),
  found: surveyFolder(output),
  history: readHistory(folder),
};
parentPort?.postMessage(reading);
memory.save();
