import type { ProbeObservation } from '../../model/probes/observation.ts';
import { failingSince, type ProbeMemory } from '../../model/probes/probe-state.ts';
import { msPerHour, type Instant } from '../../model/time/instant.ts';
import { parseDuration } from '../text/duration-text.ts';
import type { ProbeMemories } from './probe-memory-file.ts';
import type { Probe } from './probe-schemas.ts';
import type { Probes } from './probes-file.ts';

/** How long a new probe counts as not asked yet; until then the page is as it was without it. */
const newMs = 2 * msPerHour;

interface Remembered {
  /** Undefined where the state could not be read at all. */
  readonly memories: ProbeMemories | undefined;
  /** When the file with the probes was changed last. */
  readonly changedAt: Instant;
}

/**
 * The observations of the components' probes. Unknown is never green: a component without an answer is in doubt, too.
 */
export function observationsOf(
  { probes, everyMs }: Probes,
  { memories, changedAt }: Remembered,
): ProbeObservation[] {
  return probes.flatMap((probe): ProbeObservation[] => {
    if (probe.tells !== undefined) return [];
    const { component: componentId } = probe;
    if (!memories) return [{ componentId, holdsUntil: 0 }];
    const memory = memories.get(probe.id);
    const { seenAt, holdsUntil } = memory ?? {};
    if (!memory || seenAt === undefined || holdsUntil === undefined) {
      const graceMs = Math.max(newMs, 2 * everyMs, beatMs(probe));
      return [{ componentId, holdsUntil: changedAt + graceMs }];
    }
    // No answer holds longer than two rounds, whatever the state says.
    const longest = Math.min(holdsUntil, seenAt + 2 * everyMs);
    return [toObservation(componentId, { state: memory.state, seenAt, holdsUntil: longest })];
  });
}

/** The same from the memory alone, if the file with the probes is wrong. */
export function rememberedObservations(memories: ProbeMemories): ProbeObservation[] {
  return [...memories.values()].flatMap(({ component, seenAt, holdsUntil, state }) =>
    component === undefined || seenAt === undefined || holdsUntil === undefined
      ? []
      : [toObservation(component, { state, seenAt, holdsUntil })],
  );
}

function toObservation(
  componentId: string,
  { state, seenAt, holdsUntil }: Required<Pick<ProbeMemory, 'state' | 'seenAt' | 'holdsUntil'>>,
): ProbeObservation {
  const since = failingSince(state);
  return { componentId, seenAt, holdsUntil, ...(since !== undefined && { failingSince: since }) };
}

/** How long the first beat of a heartbeat may take. */
function beatMs(probe: Probe): number {
  if (probe.kind !== 'heartbeat' && probe.kind !== 'workflow') return 0;
  return (parseDuration(probe.every) ?? 0) + (parseDuration(probe.grace ?? '') ?? 0);
}
