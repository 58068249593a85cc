import path from 'node:path';

import { failingSince } from '../../model/probes/probe-state.ts';
import type { ProbeObservation } from '../../model/probes/observation.ts';
import { memoryFile, parseMemories } from '../probes/memory-file.ts';
import { exists } from './content-folder.ts';
import { readStateFile } from './state-file.ts';

/**
 * What probes have seen, by a folder of the state. A state that is missing or torn tells nothing, and neither does one
 * that is left of probes which are gone from the content.
 */
export function readObservations(state: string, content: string): ProbeObservation[] {
  if (!exists(path.join(content, 'probes.yml'))) return [];
  const memories = parseMemories(readStateFile(path.join(state, memoryFile)));
  return [...memories.values()].flatMap(({ component, state: probeState, seenAt, holdsUntil }) => {
    if (component === undefined || seenAt === undefined || holdsUntil === undefined) return [];
    const since = failingSince(probeState);
    return [
      {
        componentId: component,
        seenAt,
        holdsUntil,
        ...(since !== undefined && { failingSince: since }),
      },
    ];
  });
}
