import path from 'node:path';

import { flattenComponents } from '../../../model/components/component.ts';
import type { Page } from '../../../model/page/page.ts';
import type { ProbeObservation } from '../../../model/probes/observation.ts';
import type { Instant } from '../../../model/time/instant.ts';
import {
  memoryFile,
  parseKnownMemories,
  type ProbeMemories,
} from '../../probes/probe-memory-file.ts';
import { observationsOf, rememberedObservations } from '../../probes/observations.ts';
import { exists } from '../content-folder.ts';
import { git } from '../history/git.ts';
import { readProbes } from '../settings/read-probes.ts';
import { isMisnamed } from '../unexpected-files.ts';
import { modifiedAt } from '../modified-at.ts';
import { readStateFile } from './state-file.ts';

const name = 'probes.yml';

/**
 * The observations of probes in a folder of the state. Without the folder, or if its file is damaged, everything is
 * unknown, and so are all components where alerts are expected or nobody knows what the probes ask.
 */
export function readObservations(state: string, content: string, page: Page): ProbeObservation[] {
  const isGiven = (each: string) => exists(path.join(content, each)) || isMisnamed(content, each);
  if (!exists(state) && isGiven('alerts.yml')) return nothingKnown(page);
  if (!isGiven(name)) return [];
  const { probes } = readProbes(content, page);
  const text = readStateFile(path.join(state, memoryFile));
  const isNew = text === undefined && exists(state);
  const memories: ProbeMemories | undefined = isNew ? new Map() : parseKnownMemories(text);
  if (!probes) return memories ? rememberedObservations(memories) : nothingKnown(page);
  return observationsOf(probes, { memories, changedAt: changedAt(content) });
}

function nothingKnown({ components }: Page): ProbeObservation[] {
  return flattenComponents(components).map(({ id }) => ({ componentId: id, holdsUntil: 0 }));
}

/** When the file was last changed: by git, or by the disk where git does not know this text. */
function changedAt(content: string): Instant {
  const isEdited = git(content, 'status', '--porcelain', '--', name) !== '';
  const committed = Number(git(content, 'log', '-1', '--format=%ct', '--', name)?.trim() || NaN);
  return isEdited || Number.isNaN(committed)
    ? (modifiedAt(path.join(content, name)) ?? 0)
    : committed * 1000;
}
