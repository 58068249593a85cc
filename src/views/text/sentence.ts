import type { TimeView } from '../time/time-format.ts';

/** How the script counts to or from an instant: in brackets after it, as a duration, or the count alone. */
export type Counting = 'beside' | 'lasting' | 'alone';

/** A sentence around an instant, in parts, so that a `<time>` element can take its place. */
export interface SentenceView {
  readonly before: string;
  readonly time: TimeView;
  readonly after: string;
  /** How to count, where the script runs. */
  readonly counting?: Counting;
  /** Whether it is the instant up to which the page is known to be true: the script updates it with every answer. */
  readonly isAsOf?: boolean;
}

const slot = '\u0000';

export function toSentence(
  sentence: (time: string) => string,
  time: TimeView,
  options: Pick<SentenceView, 'counting' | 'isAsOf'> = {},
): SentenceView {
  const [before = '', after = ''] = sentence(slot).split(slot);
  return { before, time, after, ...options };
}
