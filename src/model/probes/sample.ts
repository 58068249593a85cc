import type { Instant } from '../time/instant.ts';

/** The result of a question, worst last; `blind` when it is unknown. */
export const sampleResults = ['ok', 'slow', 'failed', 'blind'] as const;
export type SampleResult = (typeof sampleResults)[number];

/** The answer to one question. */
export interface Sample {
  readonly at: Instant;
  readonly result: SampleResult;
  /** How long the answer took; none without an answer. */
  readonly ms?: number;
  /** Taken while planned work was under way on the component. */
  readonly isPlanned?: true;
}
