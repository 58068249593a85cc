import type { TimeView } from '../time/time-format.ts';

/** How the script counts to or from an instant: in brackets behind it, or how long it has lasted, or the count alone. */
export type Counting = 'beside' | 'lasting' | 'alone';

/** A sentence around an instant, in parts, so that a `<time>` element can take its place. */
export interface SentenceView {
  readonly before: string;
  readonly time: TimeView;
  readonly after: string;
  /** How to count, where the script runs. */
  readonly counting?: Counting;
  /** Whether the instant is that of what the page knows: the script moves it on with every answer. */
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
