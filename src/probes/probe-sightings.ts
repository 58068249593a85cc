import type { ProbeMemory } from '../model/probes/probe-state.ts';
import { msPerMinute } from '../model/time/instant.ts';
import type { SuspicionMessages } from '../model/suspicions/suspicion.ts';
import type { ProbeMemories } from '../sources/probes/probe-memory-file.ts';
import type { Probe } from '../sources/probes/probe-schemas.ts';
import type { Probes } from '../sources/probes/probes-file.ts';
import type { Suspicions } from '../sources/suspicions/suspicions-file.ts';
import type { Sighting } from '../suspicions/next-suspicion.ts';
import { statusOf } from './round.ts';

interface Seen {
  readonly probes: Probes;
  readonly memories: ProbeMemories;
  /** The results of the round, for maintainers. */
  readonly notes: ReadonlyMap<string, string>;
  readonly messagesOf: (component: string) => SuspicionMessages;
  /** The suspicions that exist already. */
  readonly known: Suspicions;
}

/** The probes, as sightings for the suspicions. The suspicion of a probe that was removed is over. */
export function probeSightings({ probes, memories, notes, messagesOf, known }: Seen): Sighting[] {
  const present = probes.probes.flatMap((probe): Sighting[] => {
    const memory = memories.get(probe.id);
    if (!memory) return [];
    const isForMaintainers = probe.tells !== undefined;
    return [
      {
        source: 'probe',
        id: probe.id,
        components: [{ id: probe.component, status: statusOf(probe, memory.state) }],
        state: stateOf(memory, probe, notes),
        publishAfterMs: isForMaintainers ? Infinity : probes.publishAfterMs,
        isForMaintainers,
        messages: messagesOf(probe.component),
      },
    ];
  });
  const ids = new Set(probes.probes.map(({ id }) => id));
  const gone = [...known.values()].flatMap(({ source, id, components }): Sighting[] =>
    source !== 'probe' || ids.has(id)
      ? []
      : [
          {
            ...{ source, id, components },
            state: { kind: 'good', badAt: undefined },
            publishAfterMs: Infinity,
            isForMaintainers: false,
            messages: messagesOf(components[0]?.id ?? ''),
          },
        ],
  );
  return [...present, ...gone];
}

function stateOf(
  { state, badAt }: ProbeMemory,
  { id }: Probe,
  notes: ReadonlyMap<string, string>,
): Sighting['state'] {
  if (state.kind === 'ok') return { kind: 'good', badAt };
  if (state.kind !== 'failing') return { kind: 'unclear' };
  const note = notes.get(id);
  // Reports have times in whole minutes.
  const since = state.since - (state.since % msPerMinute);
  return { kind: 'wrong', since, details: note === undefined ? [] : [note] };
}
