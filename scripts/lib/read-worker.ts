/** The other thread of `readInBackground`. */
import { parentPort, workerData } from 'node:worker_threads';

import { readContent, type ContentOptions } from '../../src/sources/read-content.ts';

const { folder, options } = workerData as { folder: string; options: ContentOptions };
parentPort?.postMessage(readContent(folder, options));
