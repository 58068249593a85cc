import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { setTimeout } from 'node:timers/promises';

import {
  isInTime,
  nextStep,
  stepDueAt,
  stepsIn,
  toLaps,
  type GameStep,
} from '../../../src/model/duty/game-day.ts';
import type { Incident } from '../../../src/model/reports/incident.ts';
import { isWarning } from '../../../src/model/problem.ts';
import { assembleStatusPage } from '../../../src/model/status-page.ts';
import { readContent } from '../../../src/sources/folder/read-content.ts';
import { toHeadline } from '../../../src/views/headline.ts';
import { createPageContext } from '../../../src/views/page-context.ts';
import {
  toGameDocument,
  toHint,
  toLapText,
  toLateText,
  toStopwatch,
  toTask,
  type GamePlot,
} from '../../../src/views/tools/duty/game-day-text.ts';
import { formatProblem } from '../../../src/views/tools/problems/problem-report.ts';
import { print, printJson } from '../../cli/print.ts';
import { openGame, type GameOptions, type OpenGame } from './open-game.ts';

const lookEveryMs = 300;
/** The number of checks of the page for each check for unpushed changes. */
const pendingLooks = 10;

interface PlayOptions extends GameOptions {
  /** Does a step in place of a person, and tells the command. */
  readonly perform: ((step: GameStep, plot: GamePlot) => Promise<string>) | undefined;
  readonly json: boolean;
}

/** Plays an outage on a copy of the content, and prints how long each step took. @returns 0 when all were in time */
export async function playGameDay(options: PlayOptions): Promise<number> {
  const say = options.json ? () => {} : print;
  const game = await openGame(options);
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once('SIGINT', onInterrupt);
  try {
    say(`A game day: an invented outage, on a copy of ${options.content} that nobody else sees.`);
    if (game.leftOut.length > 0) {
      say(`Left out of it, since they are open: ${game.leftOut.join(', ')}.`);
    }
    if (game.page) say(`The page: ${game.page.address}`);
    if (!options.perform) await askToBegin(stop);
    const played = { alarmAt: Date.now(), doneAt: new Map<GameStep, number>() };
    await play(game, played, { perform: options.perform, say, signal: stop.signal });
    const laps = toLaps(played, game.policy, game.timeZone);
    if (options.json) printJson(toGameDocument(laps, played, game.plot));
    else print(`\n${toStopwatch(laps, played)}`);
    return laps.every(isInTime) ? 0 : 1;
  } finally {
    process.off('SIGINT', onInterrupt);
    await game.close();
  }
}

async function askToBegin(stop: AbortController): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  terminal.once('SIGINT', () => stop.abort());
  const text =
    'Open the page, and a second terminal to write in. Enter sets off the alarm; Ctrl+C ends the game. ';
  await terminal.question(text, { signal: stop.signal }).catch(() => '');
  terminal.close();
}

interface Playing {
  readonly perform: PlayOptions['perform'];
  readonly say: (text: string) => void;
  readonly signal: AbortSignal;
}

/** Tells each step, and waits until the players have done it. */
async function play(
  game: OpenGame,
  played: { readonly alarmAt: number; readonly doneAt: Map<GameStep, number> },
  { perform, say, signal }: Playing,
): Promise<void> {
  const { practice, policy, timeZone } = game;
  const isStopped = () => signal.aborted;
  let { plot } = game;
  let last: Incident | undefined;
  for (let step = nextStep(played); step && !isStopped(); step = nextStep(played)) {
    say(`\n${toTask(step, plot)}`);
    say(`  ${perform ? await perform(step, plot) : toHint(step, plot)}`);
    const dueAt = stepDueAt(step, played, policy, timeZone) ?? Infinity;
    let isLate = false;
    let [looks, pending] = [0, 0];
    while (nextStep(played) === step && !isStopped()) {
      if (practice.publish()) {
        last = await showPublished(game, { doneAt: played.doneAt, last }, say);
        plot = { ...plot, incidentId: last?.id };
        continue;
      }
      if (perform) throw new Error(`The page does not show what was done for ${step}.`);
      looks += 1;
      if (looks % pendingLooks === 0) pending = practice.isPending() ? pending + 1 : 0;
      // While a tool is at work, its changes are unpushed for a moment.
      if (looks % pendingLooks === 0 && pending === 2) {
        say('  Written, but not pushed: users see nothing of it yet.');
      }
      if (!isLate && Date.now() > dueAt) {
        isLate = true;
        const lap = toLaps(played, policy, timeZone).find((each) => each.step === step);
        if (lap) say(toLateText(lap));
      }
      await setTimeout(lookEveryMs, undefined, { signal }).catch(() => {});
    }
    const laps = toLaps(played, policy, timeZone).filter((lap) => lap.step === step);
    for (const lap of laps) if (!isStopped()) say(toLapText(lap));
  }
}

/** Stops the watch when something was pushed, tells the channels, and prints what the page says. @returns the incident */
async function showPublished(
  game: OpenGame,
  { doneAt, last }: { readonly doneAt: Map<GameStep, number>; readonly last: Incident | undefined },
  say: (text: string) => void,
): Promise<Incident | undefined> {
  const now = Date.now();
  const { content, problems } = readContent(game.practice.published, {
    now,
    servedAt: { overriding: game.url },
  });
  for (const problem of problems) if (!isWarning(problem)) say(formatProblem(problem));
  if (!content) return last;
  const incident = content.incidents.find(({ id }) => !game.before.has(id));
  for (const step of incident ? stepsIn(incident, last) : []) {
    if (!doneAt.has(step)) doneAt.set(step, now);
  }
  for (const line of await game.notify(content)) say(`  ${line}`);
  const { text } = toHeadline(assembleStatusPage(content, now), createPageContext(content.page));
  say(`  page: "${text}"`);
  return incident ?? last;
}
