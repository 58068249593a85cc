import path from 'node:path';

import { nearest } from '../../src/sources/text/nearest.ts';
import { UsageError } from '../../src/authoring/usage-error.ts';
import type { Content } from '../../src/model/content.ts';
import type { Instant } from '../../src/model/time/instant.ts';
import { memoriesOf, recordRound } from '../../src/probes/round.ts';
import { nextShown } from '../../src/probes/shown-probes.ts';
import { readProbes } from '../../src/sources/folder/settings/read-probes.ts';
import { heartbeatsFile, parseHeartbeats } from '../../src/sources/probes/heartbeats-file.ts';
import type { Probe } from '../../src/sources/probes/probe-schemas.ts';
import type { Probes } from '../../src/sources/probes/probes-file.ts';
import { shownProbesFile } from '../../src/sources/probes/shown-probes-file.ts';
import {
  parseUpstreamRecords,
  recordUpstreams,
  toUpstreamStates,
  upstreamsFile,
} from '../../src/sources/upstreams/upstream-records.ts';
import { formatRound } from '../../src/views/tools/probe-messages.ts';
import { formatProblem } from '../../src/views/tools/problems/problem-report.ts';
import { doDueAlerts } from '../alert/due-alerts.ts';
import { print, printError, printJson } from '../cli/print.ts';
import { readContentOrStop } from '../cli/read-content-or-stop.ts';
import { pullContent } from '../git/commit-content.ts';
import { Secrets } from '../../src/model/secrets.ts';
import { StateError, type State, type StateFiles } from '../state/state.ts';
import { askUpstreams, type AskedUpstream } from './ask-upstreams.ts';
import { publishPage } from '../deploy/publish-page.ts';
import { followRound } from './follow-round.ts';
import type { Tools } from '../../src/probes/probe-tools.ts';
import { pingAfter, runRound, type AskedRound } from './run-round.ts';

export interface ProbeOptions {
  /** The content folder. */
  readonly folder: string;
  readonly state: State;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The ids of the only probes that are asked; all when undefined. */
  readonly only: readonly string[] | undefined;
  /** Asks, and remembers nothing. */
  readonly isDry: boolean;
  /** Whether another round follows. */
  readonly isRepeated: boolean;
  readonly json: boolean;
}

/** A round of questions. */
interface Round {
  readonly content: Content;
  readonly probes: Probes;
  readonly chosen: readonly Probe[];
  readonly upstreams: NonNullable<Content['page']['upstreams']>;
  readonly now: Instant;
}

interface Answers {
  readonly asked: AskedRound;
  readonly upstreams: readonly AskedUpstream[];
  readonly tools: Tools;
}

/** The most rounds that are kept while the state cannot be written: those of a day. */
const mostUnsaved = 1440;

/** Asks the probes of a content folder. A round that cannot be recorded is recorded with the next one. */
export class Prober {
  readonly #options: ProbeOptions;
  readonly #secrets: Secrets;
  #unsaved: AskedRound[] = [];

  constructor(options: ProbeOptions) {
    this.#options = options;
    this.#secrets = new Secrets(options.environment);
  }

  /**
   * Asks the probes once, after reading the content again, because it may have changed.
   * @returns the exit code: 1 when nothing could be asked, or the round could not be remembered
   * @throws UsageError for content that cannot be read, and for a probe that is not there
   */
  async round(now: Instant): Promise<number> {
    const { folder, state, isDry, isRepeated, only } = this.#options;
    if (isRepeated && !isDry) pullContent(folder);
    const content = readContentOrStop(folder, now);
    const isAlertSeen = !isDry && (await doDueAlerts(folder, state, now));
    const { probes, problems } = readProbes(folder, content.page);
    for (const problem of problems) printError(formatProblem(problem));
    if (!probes) {
      if (isAlertSeen) await publishPage(folder);
      const isMissing = problems.length === 0;
      printError(
        isMissing ? `${folder}/probes.yml does not exist: nothing to ask.` : 'Nothing was asked.',
      );
      return isMissing ? 0 : 1;
    }
    const upstreams = only === undefined ? (content.page.upstreams ?? []) : [];
    const round = { content, probes, upstreams, now, chosen: chooseProbes(probes, only) };
    const answers = await this.#ask(round);
    this.#unsaved.push(answers.asked);
    const recorded = await this.#record(round, answers);
    if (!recorded) return 1;
    if (!isDry) await this.#follow(round, answers, recorded, isAlertSeen);
    this.#print(round, answers, recorded.files);
    if (!isDry) await this.#ping(round, answers);
    return 0;
  }

  async #ask({ content, probes, chosen, upstreams, now }: Round): Promise<Answers> {
    const { folder, state, environment: whole } = this.#options;
    const needsState = upstreams.length > 0 || chosen.some(({ kind }) => kind === 'heartbeat');
    const before = needsState ? await state.read() : undefined;
    const { OUTPOST_SECRETS: _, GITHUB_TOKEN: __, ...environment } = whole;
    const tools: Tools = {
      ...{ secrets: this.#secrets, environment, now: () => now },
      folder: path.resolve(folder, '..'),
      beats: parseHeartbeats(before?.get(heartbeatsFile)),
      github: whole['GITHUB_API_URL'] ?? 'https://api.github.com',
    };
    const { connectivity } = probes;
    const records = parseUpstreamRecords(before?.get(upstreamsFile));
    const [asked, said] = await Promise.all([
      runRound(chosen, { connectivity, maintenances: content.maintenances }, tools),
      askUpstreams(upstreams, records, { now, isRested: true, timeoutMs: 5_000 }),
    ]);
    return { asked, upstreams: said, tools };
  }

  /** @returns undefined when it has to wait for the next round */
  async #record(
    round: Round,
    { upstreams }: Answers,
  ): Promise<{ files: StateFiles; isNew: boolean } | undefined> {
    const { state, isDry, isRepeated } = this.#options;
    let isNew = false;
    const record = (files: StateFiles): StateFiles => {
      const next = this.#withRounds(files, round, upstreams);
      isNew = next.isNew;
      return next.files;
    };
    try {
      const files = isDry ? record(await state.read()) : await state.change(record);
      this.#unsaved = [];
      return { files, isNew };
    } catch (error) {
      if (!(error instanceof StateError) || !isRepeated || isDry) throw error;
      this.#unsaved = this.#unsaved.slice(-mostUnsaved);
      printError(this.#secrets.mask(`${error.message}. The next round tries again.`));
      return undefined;
    }
  }

  /** The state with the unrecorded rounds, and whether the change is visible to readers. */
  #withRounds(
    files: StateFiles,
    { content, probes, now }: Round,
    said: readonly AskedUpstream[],
  ): { files: StateFiles; isNew: boolean } {
    const next = this.#unsaved.reduce(
      (each, { round }) => recordRound(each, round, probes, now),
      said.length > 0 ? recordUpstreams(files, said) : new Map(files),
    );
    const records = parseUpstreamRecords(next.get(upstreamsFile));
    const shown = nextShown(files.get(shownProbesFile), memoriesOf(next), {
      ...{ now, everyMs: probes.everyMs },
      upstreams: toUpstreamStates(content.page.upstreams ?? [], records),
    });
    return { files: next.set(shownProbesFile, shown.text), isNew: shown.isNew };
  }

  async #follow(
    { content, probes, now }: Round,
    { asked }: Answers,
    { files, isNew }: { readonly files: StateFiles; readonly isNew: boolean },
    isAlertSeen: boolean,
  ): Promise<void> {
    const { folder, state } = this.#options;
    const notes = new Map([...asked.notes].map(([id, note]) => [id, this.#secrets.mask(note)]));
    const memories = memoriesOf(files);
    const isSeen = await followRound({
      ...{ folder, content, probes, memories, now, notes, state, files },
    });
    if (isSeen || isNew || isAlertSeen) await publishPage(folder);
  }

  #print({ chosen, now }: Round, { asked }: Answers, files: StateFiles): void {
    const lines = formatRound(chosen, asked, memoriesOf(files));
    if (!this.#options.json) {
      for (const { text } of lines) print(this.#secrets.mask(text));
      return;
    }
    const probes = lines.map(({ text: _, note, ...each }) => ({
      ...each,
      ...(note !== undefined && { note: this.#secrets.mask(note) }),
    }));
    printJson({ at: new Date(now).toISOString(), probes });
  }

  async #ping({ probes: { ping } }: Round, { tools }: Answers): Promise<void> {
    const refused = ping === undefined ? undefined : await pingAfter(ping, tools);
    if (refused !== undefined) printError(this.#secrets.mask(`ping: ${refused}`));
  }
}

function chooseProbes({ probes }: Probes, only: readonly string[] | undefined): readonly Probe[] {
  const unknown = only?.find((id) => probes.every((each) => each.id !== id));
  if (unknown !== undefined) {
    const known = probes.map(({ id }) => id).join(', ') || 'none';
    const near = nearest(
      unknown,
      probes.map(({ id }) => id),
    );
    const cure = near === undefined ? '' : `. Did you mean --probe=${near}?`;
    throw new UsageError(`--probe "${unknown}" is not in probes.yml, which has ${known}${cure}`);
  }
  return only ? probes.filter(({ id }) => only.includes(id)) : probes;
}
