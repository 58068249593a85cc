/** The other thread of `press`. */
import { workerData } from 'node:worker_threads';

import { pressSheets, type SheetWork } from './press.ts';

await pressSheets(workerData as SheetWork);
