import { failingSince, type ProbeMemory } from '../../model/probes/probe-state.ts';
import type { Sample } from '../../model/probes/sample.ts';
import { formatLocalInstant } from '../time/local-instant.ts';

/** The result of a probe, for machines, and as a line for people. */
export interface ProbeLine {
  readonly id: string;
  readonly result: Sample['result'];
  readonly ms?: number;
  readonly planned?: true;
  readonly note?: string;
  readonly state?: ProbeMemory['state']['kind'];
  readonly failing_since?: string;
  readonly text: string;
}

/** The results of a round, one line per probe. */
export function formatRound(
  probes: readonly { readonly id: string }[],
  {
    round,
    notes,
  }: { readonly round: ReadonlyMap<string, Sample>; readonly notes: ReadonlyMap<string, string> },
  memories: ReadonlyMap<string, ProbeMemory>,
): ProbeLine[] {
  return probes.flatMap(({ id }): ProbeLine[] => {
    const sample = round.get(id);
    if (!sample) return [];
    const { result, ms, isPlanned } = sample;
    const note = notes.get(id);
    const state = memories.get(id)?.state;
    const since = state && failingSince(state);
    const parts = [
      `${id}: ${result}`,
      ...(ms === undefined ? [] : [`${ms} ms`]),
      ...(note === undefined ? [] : [note]),
      ...(isPlanned ? ['planned work'] : []),
      ...(since === undefined ? [] : [`failing since ${formatLocalInstant(since, 'UTC')}`]),
    ];
    return [
      {
        id,
        result,
        ...(ms !== undefined && { ms }),
        ...(isPlanned && { planned: isPlanned }),
        ...(note !== undefined && { note }),
        ...(state && { state: state.kind }),
        ...(since !== undefined && { failing_since: new Date(since).toISOString() }),
        text: parts.join(', '),
      },
    ];
  });
}
