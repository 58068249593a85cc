import os from 'node:os';

import type { Instant } from '../../src/model/time/instant.ts';

/** A process that holds a lock. */
export interface Holder {
  readonly host: string;
  readonly pid: number;
  /** The instant from which it no longer holds the lock in any case. */
  readonly untilAt: Instant;
}

/** Whether it may still be at work: on this machine by its process, elsewhere by the time. */
export function isAlive({ host, pid, untilAt }: Holder, now: Instant): boolean {
  return now < untilAt && (host !== os.hostname() || isRunning(pid));
}

/** Undefined for a text that names no holder. */
export function parseHolder(text: string): Holder | undefined {
  try {
    const { host, pid, untilAt } = JSON.parse(text) as Partial<Record<keyof Holder, unknown>>;
    if (typeof host !== 'string' || typeof pid !== 'number' || typeof untilAt !== 'number')
      return undefined;
    return { host, pid, untilAt };
  } catch (error) {
    // A writer died half way.
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
