import type { Badness, ProbeState, SeenState } from '../model/probes/probe-state.ts';
import type { Sample } from '../model/probes/sample.ts';
import { msPerHour } from '../model/time/instant.ts';

/** How many samples in a row it takes. */
export interface ProbeRule {
  readonly failsAfter: number;
  readonly recoversAfter: number;
}

/** A longer gap divides a row of bad samples in two, because nobody knows what happened in between. */
const longestGapMs = 2 * msPerHour;

/**
 * The state after a sample; undefined before the first one. A bad sample during planned work changes nothing, and a
 * blind one only hides what was seen. The caller passes each sample once, in the order of time.
 * @param lastAt when there was last a sample that was not blind
 */
export function nextState(
  state: ProbeState | undefined,
  sample: Sample,
  rule: ProbeRule,
  lastAt = sample.at,
): ProbeState {
  const seen = state?.kind === 'blind' ? state.before : state;
  if (sample.result === 'blind') return { kind: 'blind', ...(seen && { before: seen }) };
  if (sample.result === 'ok') return afterGood(seen, rule);
  if (sample.isPlanned) return seen ?? { kind: 'blind' };
  const isGap = sample.at - lastAt > longestGapMs;
  return afterBad(seen, sample.at, sample.result, rule, isGap);
}

function afterGood(state: SeenState | undefined, { recoversAfter }: ProbeRule): SeenState {
  if (state === undefined || state.kind === 'ok') return { kind: 'ok' };
  const count = state.kind === 'recovering' ? state.count + 1 : 1;
  if (count >= recoversAfter) return { kind: 'ok' };
  const { since, badness } = state;
  const from = state.kind === 'recovering' ? state.from : state.kind;
  return { kind: 'recovering', count, since, badness, from };
}

function afterBad(
  state: SeenState | undefined,
  at: number,
  result: Badness,
  { failsAfter }: ProbeRule,
  isGap: boolean,
): SeenState {
  const row = (count: number, since: number, badness: Badness): SeenState =>
    count >= failsAfter
      ? { kind: 'failing', since, badness }
      : { kind: 'suspect', count, since, badness };
  switch (state?.kind) {
    case 'failing':
      return { ...state, badness: worse(state.badness, result) };
    case 'suspect':
      return isGap
        ? row(1, at, result)
        : row(state.count + 1, state.since, worse(state.badness, result));
    case 'recovering':
      return state.from === 'failing'
        ? { kind: 'failing', since: state.since, badness: worse(state.badness, result) }
        : row(1, at, result);
    case 'ok':
    case undefined:
      return row(1, at, result);
  }
}

function worse(a: Badness, b: Badness): Badness {
  return a === 'failed' ? a : b;
}
