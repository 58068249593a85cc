/** The other thread of `readInBackground`. */
import { parentPort, workerData } from 'node:worker_threads';

import { readContent } from '../../src/sources/read-content.ts';
import { codeVersion } from './code-version.ts';
import { ContentMemoryFile } from './content-memory.ts';
import type { ReadingTask } from './read-in-background.ts';

const { folder, options, memoryFile } = workerData as ReadingTask;
const memory = new ContentMemoryFile(memoryFile, codeVersion());
parentPort?.postMessage(readContent(folder, { ...options, memory }));
memory.save();
