import path from 'node:path';

import type { FiringRoute } from '../../../model/alerts/alert-memory.ts';
import { alertMemoryFile, parseAlertMemories } from '../../alerts/alert-memory-file.ts';
import { exists } from '../content-folder.ts';
import { isMisnamed } from '../unexpected-files.ts';
import { readStateFile } from './state-file.ts';

const name = 'alerts.yml';

/** The firing alerts in a folder of the state that nobody has confirmed; none where the content has no `alerts.yml`. */
export function readFiring(state: string, content: string): readonly FiringRoute[] {
  if (!exists(path.join(content, name)) && !isMisnamed(content, name)) return [];
  return parseAlertMemories(readStateFile(path.join(state, alertMemoryFile))).firing;
}
