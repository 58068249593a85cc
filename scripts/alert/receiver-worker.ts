import { setTimeout } from 'node:timers/promises';

import type { Alert } from '../../src/model/alerts/alert.ts';
import { parseAlerts } from '../../src/sources/alerts/parse-alerts.ts';
import { ProblemList } from '../../src/sources/problem-list.ts';
import { print, printError } from '../cli/print.ts';
import { formatAlertRun } from '../../src/views/tools/alert-messages.ts';
import { publishPage } from '../deploy/publish-page.ts';
import type { State } from '../state/state.ts';
import { runAlerts } from './run-alerts.ts';
import type { ChatWorker } from './chat/chat-worker.ts';
import type { Spool } from './spool.ts';

/** The most payloads of one run: with a state in git each run is a push. */
const mostAtOnce = 200;
/** How often the worker looks for what is due, even without new payloads. */
const dueMs = 30_000;
const longestWaitMs = 60_000;
/** Payloads that come within this time make one run. */
const gatherMs = 250;
/** After a run, senders get as much time as it took, up to this, because a run holds them up on a slow machine. */
const longestGatherMs = 2_000;

/** The settings of the worker. */
export interface ReceiverWork {
  readonly folder: string;
  readonly state: State;
  readonly spool: Spool;
  /** The worker of chat commands. */
  readonly chatWorker: ChatWorker | undefined;
  readonly now: () => number;
}

/**
 * Processes chat commands, the payloads in the spool, and what is due, one run after the other, so that only one of them
 * writes at a time. A payload leaves the spool when its run is done.
 */
export class ReceiverWorker {
  readonly #work: ReceiverWork;
  #failures = 0;
  #wakings = 0;
  #calls = 0;
  #endWait = () => {};

  constructor(work: ReceiverWork) {
    this.#work = work;
  }

  get isWell(): boolean {
    return this.#failures < 3;
  }

  /** Starts a run. Chat commands come first: somebody waits for them. */
  wake(isUrgent = false): void {
    this.#wakings += 1;
    if (isUrgent) this.#calls += 1;
    if (isUrgent || this.#failures === 0) this.#endWait();
  }

  async run(stopped: AbortSignal): Promise<void> {
    stopped.addEventListener('abort', () => this.#endWait());
    while (!stopped.aborted) {
      const before = this.#wakings;
      const callsBefore = this.#calls;
      const begunAt = performance.now();
      const areDone = [(await this.#work.chatWorker?.work()) ?? true, await this.#once()];
      const isDone = areDone.every(Boolean);
      // Without this, the memory of past runs grows to a multiple of what is in use (--expose-gc).
      globalThis.gc?.();
      this.#failures = isDone ? 0 : this.#failures + 1;
      const hasMore = this.#wakings > before || this.#work.spool.names(1).length > 0;
      const tookMs = performance.now() - begunAt;
      if (this.#calls > callsBefore) continue;
      if (!isDone) await this.#wait(Math.min(longestWaitMs, 1_000 * 2 ** this.#failures), stopped);
      else if (!hasMore) await this.#wait(dueMs, stopped);
      const isBusy = isDone && hasMore;
      await setTimeout(isBusy ? Math.min(Math.max(gatherMs, tookMs), longestGatherMs) : gatherMs);
    }
  }

  async #wait(ms: number, stopped: AbortSignal): Promise<void> {
    if (stopped.aborted) return;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const timer = setInterval(() => resolve(undefined), ms);
    this.#endWait = () => resolve(undefined);
    await promise;
    clearInterval(timer);
  }

  async #once(): Promise<boolean> {
    const { folder, state, spool, now } = this.#work;
    const names = spool.names(mostAtOnce);
    try {
      const alerts = names.flatMap((name) => this.#alertsOf(name));
      const request = { folder, state, alerts, now: now() };
      const { reports, files, isSeen } = await runAlerts({ ...request, isDry: false });
      const told = reports.filter(({ did }) => did !== 'unchanged' && did !== 'unrouted');
      const flags = { due: true, 'dry-run': false };
      if (told.length > 0) for (const line of formatAlertRun(told, files, flags)) print(line);
      if (isSeen) await publishPage(folder);
      for (const name of names) spool.remove(name);
      return true;
    } catch (error) {
      // After any error, accepted payloads are kept and tried again.
      printError(error instanceof Error ? error.message : String(error));
      return false;
    }
  }

  #alertsOf(name: string): Alert[] {
    const spooled = this.#work.spool.read(name);
    const problems = new ProblemList(name);
    const { source, payload = '', at = 0 } = spooled ?? {};
    const alerts = source ? parseAlerts(source, payload, { now: at, problems }) : [];
    if (!source || problems.problems.length > 0) {
      printError(`${name} cannot be read any more; it is in ${this.#work.spool.folder}/refused`);
      this.#work.spool.refuse(name);
      return [];
    }
    return alerts;
  }
}
