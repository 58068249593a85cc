import path from 'node:path';

import type { FiringRoute } from '../../../model/alerts/alert-memory.ts';
import { alertMemoryFile, parseKnownAlerts } from '../../alerts/alert-memory-file.ts';
import { exists } from '../content-folder.ts';
import { modifiedAt } from '../modified-at.ts';
import { isMisnamed } from '../unexpected-files.ts';
import { readStateFile } from './state-file.ts';

const name = 'alerts.yml';

/**
 * The firing alerts in a folder of the state that nobody has confirmed; none where the content has no `alerts.yml`. If
 * the file is damaged, any component may have one.
 */
export function readFiring(state: string, content: string): readonly FiringRoute[] {
  if (!exists(path.join(content, name)) && !isMisnamed(content, name)) return [];
  const file = path.join(state, alertMemoryFile);
  const text = readStateFile(file);
  if (text === undefined) return [];
  const since = modifiedAt(file) ?? 0;
  return parseKnownAlerts(text)?.firing ?? [{ key: '', component: '', since }];
}
