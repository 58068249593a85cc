import { isAlive } from '../state/lock-holder.ts';
import type { State, StateFiles } from '../state/state.ts';
import {
  formatLedger,
  ledgerFile,
  parseLedger,
  withChannel,
  type ChannelLedger,
  type Ledger,
  type Run,
} from '../../src/notifications/ledger.ts';

/** Another run is at work, or has taken over from this one. */
class HeldElsewhere extends Error {
  override name = 'HeldElsewhere';
  readonly exitCode = 75;
}

/** The time after which a run without writes counts as dead. No send takes longer. */
const holdMs = 5 * 60_000;

type Edit = (ledger: Ledger) => Ledger;

/**
 * The ledger while one run holds it. Edits of several channels at the same time become one change of the state; each
 * resolves when its own is written.
 */
export class LedgerWriter {
  readonly #state: State;
  readonly #run: Omit<Run, 'untilAt'>;
  readonly #clock: () => number;
  #waiting: { edit: Edit; resolve: () => void; reject: (error: unknown) => void }[] = [];
  #isWriting = false;

  constructor(state: State, run: Omit<Run, 'untilAt'>, clock: () => number) {
    this.#state = state;
    this.#run = run;
    this.#clock = clock;
  }

  /** Takes the ledger for this run, and writes `edit` of it. @throws HeldElsewhere when another run has it. */
  async open(edit: Edit): Promise<Ledger> {
    let opened: Ledger | undefined;
    await this.#state.change((files) => {
      const ledger = ledgerOf(files);
      const other = ledger.run;
      if (other && other.id !== this.#run.id && isAlive(other, this.#clock())) {
        throw new HeldElsewhere(
          'Another run is sending. What is due goes out with it, or with the next one.',
        );
      }
      opened = edit(ledger);
      return this.#filesWith(files, opened);
    });
    return opened!;
  }

  /** Resolves when the edit is in the state. @throws HeldElsewhere when another run took over; the edit is kept anyway. */
  change(channelId: string, edit: (channel: ChannelLedger) => ChannelLedger): Promise<void> {
    return new Promise((resolve, reject) => {
      const onLedger: Edit = (ledger) => withChannel(ledger, channelId, edit);
      this.#waiting.push({ edit: onLedger, resolve, reject });
      if (!this.#isWriting) void this.#write();
    });
  }

  /** Releases the ledger. */
  async close(edit: Edit): Promise<void> {
    await this.#state.change((files) => {
      const { run, ...ledger } = edit(ledgerOf(files));
      const isMine = run === undefined || run.id === this.#run.id;
      return withLedger(files, isMine ? ledger : { ...ledger, run });
    });
  }

  async #write(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) {
      // Edits that come before the next tick are written together.
      await Promise.resolve();
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        const kept = await this.#state.change((files) => {
          const before = ledgerOf(files);
          const after = batch.reduce((ledger, { edit }) => edit(ledger), before);
          return before.run?.id === this.#run.id
            ? this.#filesWith(files, after)
            : withLedger(files, after);
        });
        const { run } = ledgerOf(kept);
        for (const { resolve, reject } of batch) {
          if (run?.id === this.#run.id) resolve();
          else reject(new HeldElsewhere('Another run took over, because this one took too long.'));
        }
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#isWriting = false;
  }

  #filesWith(files: StateFiles, ledger: Ledger): StateFiles {
    return withLedger(files, { ...ledger, run: { ...this.#run, untilAt: this.#clock() + holdMs } });
  }
}

export function ledgerOf(files: StateFiles): Ledger {
  return parseLedger(files.get(ledgerFile));
}

function withLedger(files: StateFiles, ledger: Ledger): StateFiles {
  return new Map(files).set(ledgerFile, formatLedger(ledger));
}
