import type { ComponentStatus } from '../status.ts';
import { msPerMinute, type Instant } from '../time/instant.ts';

/** Somebody else's service that our components need. */
export interface Upstream {
  readonly name: string;
  /** The address of their status page. */
  readonly page: string;
  /** The components of theirs that matter, as they call them; undefined for all. */
  readonly components?: readonly string[];
  /** The ids of the components of ours that need it. */
  readonly mattersTo: readonly string[];
}

/** Something that they say is not well, in their words. */
export interface UpstreamNotice {
  /** One line of plain text. */
  readonly title: string;
  readonly status: ComponentStatus;
  /** The address of their report. */
  readonly url?: string;
  readonly startedAt?: Instant;
}

/** What they said of what matters to us. */
export interface UpstreamReading {
  /** When their answer was made. */
  readonly saidAt: Instant;
  readonly status: ComponentStatus;
  /** Worst first. */
  readonly notices: readonly UpstreamNotice[];
}

/** An upstream with the last that was heard, if anything ever was. */
export interface UpstreamState {
  readonly upstream: Upstream;
  readonly reading?: UpstreamReading;
}

const holdsMs = 30 * msPerMinute;

/** Until when their answer counts; after that the status is unknown. */
export function readingHoldsUntil({ saidAt }: Pick<UpstreamReading, 'saidAt'>): Instant {
  return saidAt + holdsMs;
}

/** What is known of it at an instant. What was said long after that instant is not known yet. */
export function readingAt({ reading }: UpstreamState, at: Instant): UpstreamReading | undefined {
  const isKnown = reading && at < readingHoldsUntil(reading) && reading.saidAt < at + holdsMs;
  return isKnown ? reading : undefined;
}

/** Whether something of it is not as it should be, as far as they say: neither planned work nor silence. */
export function isFailingAt(state: UpstreamState, at: Instant): boolean {
  const status = readingAt(state, at)?.status ?? 'unknown';
  return !['operational', 'under_maintenance', 'unknown'].includes(status);
}
