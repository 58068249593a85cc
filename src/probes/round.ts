import type { ProbeMemory, ProbeState } from '../model/probes/probe-state.ts';
import type { Sample } from '../model/probes/sample.ts';
import {
  isUnderWayAt,
  maintenanceComponents,
  type Maintenance,
} from '../model/reports/maintenance.ts';
import type { WrittenStatus } from '../model/status.ts';
import { msPerHour, type Instant } from '../model/time/instant.ts';
import {
  formatMemories,
  memoryFile,
  parseMemories,
  type ProbeMemories,
} from '../sources/probes/probe-memory-file.ts';
import {
  sampleFileName,
  samplePieces,
  withSample,
  type SampleFiles,
} from '../sources/probes/sample-files.ts';
import type { Probe } from '../sources/probes/probe-schemas.ts';
import type { Probes } from '../sources/probes/probes-file.ts';
import { nextState } from './next-state.ts';

/** The answers of one round, by the ids of the probes. */
export type Round = ReadonlyMap<string, Sample>;

/**
 * When our own network is cut off, every question fails: while the connectivity fails, failures count as `blind`.
 * Without a connectivity probe, failures count as `blind` when all questions over the network fail at once.
 * @param isConnected undefined without a connectivity probe
 */
export function judgeRound(
  round: Round,
  probes: readonly Probe[],
  isConnected: boolean | undefined,
): Map<string, Sample> {
  const outside = probes.filter(isOverNetwork).flatMap(({ id }) => round.get(id) ?? []);
  const hasAllFailed =
    outside.length > 1 && outside.every(({ result }) => result !== 'ok' && result !== 'slow');
  const isBlind = isConnected === false || (isConnected === undefined && hasAllFailed);
  const network = new Set(probes.filter(isOverNetwork).map(({ id }) => id));
  return new Map(
    [...round].map(([id, sample]) => [
      id,
      isBlind && network.has(id) ? { at: sample.at, result: 'blind' } : sample,
    ]),
  );
}

function isOverNetwork({ kind }: Probe): boolean {
  return kind === 'url' || kind === 'tcp' || kind === 'tls' || kind === 'dns';
}

/** Marks what was answered while planned work was under way on the component. */
export function withPlannedWork(
  round: Round,
  probes: readonly Probe[],
  maintenances: readonly Maintenance[],
): Map<string, Sample> {
  const componentOf = new Map(probes.map(({ id, component }) => [id, component]));
  return new Map(
    [...round].map(([id, sample]) => {
      const { at } = sample;
      const isPlanned = maintenances.some(
        (each) =>
          isUnderWayAt(each, at) && maintenanceComponents(each, at).has(componentOf.get(id) ?? ''),
      );
      return [id, isPlanned ? { ...sample, isPlanned } : sample];
    }),
  );
}

/** The memory after a round. Probes that no longer exist are forgotten; samples older than the last one are ignored. */
export function nextMemories(
  before: ProbeMemories,
  round: Round,
  { probes, everyMs, failsAfter, recoversAfter }: Probes,
): Map<string, ProbeMemory> {
  return new Map(
    probes.flatMap((probe): [string, ProbeMemory][] => {
      const { id, fails_after = failsAfter, recovers_after = recoversAfter } = probe;
      const sample = round.get(id);
      const last = before.get(id);
      // A sample from a clock that was ahead would silence the probe until that time.
      const memory = sample && last && last.askedAt > sample.at + msPerHour ? undefined : last;
      if (!sample || (memory && sample.at <= memory.askedAt)) return memory ? [[id, memory]] : [];
      const rule = { failsAfter: fails_after, recoversAfter: recovers_after };
      const state = nextState(memory?.state, sample, rule, memory?.seenAt);
      const { seenAt, holdsUntil } =
        sample.result === 'blind'
          ? { seenAt: memory?.seenAt, holdsUntil: memory?.holdsUntil }
          : { seenAt: sample.at, holdsUntil: sample.at + 2 * everyMs };
      const isBad = (sample.result === 'failed' || sample.result === 'slow') && !sample.isPlanned;
      const badAt = isBad ? sample.at : memory?.badAt;
      return [
        [
          id,
          {
            state,
            ...(probe.tells === undefined && { component: probe.component }),
            askedAt: sample.at,
            ...(seenAt !== undefined && { seenAt }),
            ...(badAt !== undefined && { badAt }),
            ...(holdsUntil !== undefined && { holdsUntil }),
          },
        ],
      ];
    }),
  );
}

/** What a failure of the probe means for its component. */
export function statusOf(probe: Probe, state: ProbeState): WrittenStatus {
  const seen = state.kind === 'blind' ? state.before : state;
  const isSlow = seen !== undefined && 'badness' in seen && seen.badness === 'slow';
  return isSlow ? (probe.slow ?? 'degraded_performance') : (probe.failed ?? 'major_outage');
}

type Files = ReadonlyMap<string, string>;

/** The files of the state after a round. It may be called again with the state that another writer left. */
export function recordRound(
  files: Files,
  round: Round,
  probes: Probes,
  now: Instant,
): Map<string, string> {
  const next = new Map(files);
  next.set(memoryFile, formatMemories(nextMemories(memoriesOf(files), round, probes)));
  for (const [id, sample] of round) {
    const before = sampleFilesOf(files, id);
    const after = withSample(before, sample, { now, everyMs: probes.everyMs });
    for (const piece of samplePieces) {
      if (after[piece] !== '') next.set(sampleFileName(id, piece), after[piece]);
    }
  }
  return next;
}

export function memoriesOf(files: Files): ProbeMemories {
  return parseMemories(files.get(memoryFile));
}

function sampleFilesOf(files: Files, id: string): SampleFiles {
  const textOf = (piece: keyof SampleFiles) => files.get(sampleFileName(id, piece)) ?? '';
  return { day: textOf('day'), hours: textOf('hours'), days: textOf('days') };
}
