/** The other thread of `press`. */
import { parentPort } from 'node:worker_threads';

import { writePages, type Sheet } from './sheet.ts';

parentPort?.on('message', (sheet: Sheet) => {
  writePages(sheet);
  parentPort?.postMessage('written');
});
