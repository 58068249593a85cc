import type { TimeView } from '../time/time-format.ts';

/** A sentence around an instant, in parts, so that a `<time>` element can take its place. */
export interface SentenceView {
  readonly before: string;
  readonly time: TimeView;
  readonly after: string;
  /** Whether to count to or from the instant, where the script runs. */
  readonly counts: boolean;
}

const slot = '\u0000';

export function toSentence(
  sentence: (time: string) => string,
  time: TimeView,
  { counts = false } = {},
): SentenceView {
  const [before = '', after = ''] = sentence(slot).split(slot);
  return { before, time, after, counts };
}
