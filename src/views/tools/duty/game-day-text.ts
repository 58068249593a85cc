import { shellWord } from '../../../model/text/shell-word.ts';
import type { Component } from '../../../model/components/component.ts';
import {
  gameSteps,
  isInTime,
  type Game,
  type GameStep,
  type Lap,
} from '../../../model/duty/game-day.ts';
import { msPerDay } from '../../../model/time/instant.ts';

/** The invented outage and the players. */
export interface GamePlot {
  readonly component: Component;
  /** The person who takes over. */
  readonly successor: string;
  /** The folder that the players write in. */
  readonly content: string;
  /** What the players named the incident, once they have. */
  readonly incidentId?: string | undefined;
}

const names: Readonly<Record<GameStep, string>> = {
  first_update: 'first update',
  second_update: 'second update',
  hand_over: 'hand-over',
  resolved: 'resolved',
  postmortem: 'postmortem',
};

/** The situation, and what the players are to do. */
export function toTask(step: GameStep, { component: { name }, successor }: GamePlot): string {
  switch (step) {
    case 'first_update':
      return `ALARM: ${name} answers every request with 502, for 4 minutes now. Users write to you.\nTell them: write the first update.`;
    case 'second_update':
      return `NEWS: the disk of the database behind ${name} is full. A replica with more room is starting.\nUsers wait: write the second update, with what you know now.`;
    case 'hand_over':
      return `NEWS: your shift is over, the replica needs another half hour. ${successor} takes over.\nHand over: write down that ${successor} leads, and tell them what they must know.`;
    case 'resolved':
      return `NEWS: the replica has taken over, and every request has succeeded for ten minutes.\nTell users that it is over: resolve the incident.`;
    case 'postmortem':
      return `The outage is over.\nWrite its postmortem while everybody remembers.`;
  }
}

/** The arguments of `npm run incident` for a step, for players and for `--auto`. */
export function toIncidentArguments(step: GameStep, plot: GamePlot): string[] {
  const { component, successor, incidentId } = plot;
  const named = incidentId === undefined ? [] : [incidentId];
  const say = (text: string) => ['-m', text];
  switch (step) {
    case 'first_update':
      return [
        ...['new', '-c', `${component.id}=major_outage`, '--started', '4 min ago'],
        ...['--title', `${component.name} answers with errors`],
        ...say('Requests fail with "502 Bad Gateway". We are looking into it.'),
      ];
    case 'second_update':
      return [
        ...['update', ...named, '-s', 'identified'],
        ...say('A database ran out of disk. A replica is taking over.'),
      ];
    case 'hand_over':
      return ['hand-over', ...named, '--to', successor];
    case 'resolved':
      return ['resolve', ...named, ...say('The replica has taken over. Requests succeed again.')];
    case 'postmortem':
      return [
        ...['postmortem', ...named],
        ...say('The disk was full, and nothing warned us. Now something does.'),
      ];
  }
}

/** The command that a player types, which asks for the rest. */
export function toHint(step: GameStep, { successor, content, incidentId }: GamePlot): string {
  const verbs: Readonly<Record<GameStep, readonly string[]>> = {
    first_update: ['new'],
    second_update: ['update'],
    hand_over: ['hand-over', '--to', successor],
    resolved: ['resolve'],
    postmortem: ['postmortem', ...(incidentId === undefined ? [] : [incidentId])],
  };
  return toCommandLine([...verbs[step], '--content', content]);
}

/** The command as it is typed in a shell. */
export function toCommandLine(args: readonly string[]): string {
  return `npm run incident -- ${args.map(shellWord).join(' ')}`;
}

/** `First update after 3 min 12 s; the policy gives 5 min.` */
export function toLapText(lap: Lap): string {
  const name = names[lap.step];
  const took = lap.tookMs === undefined ? 'was left out' : `after ${formatTime(lap.tookMs)}`;
  return `${name[0]!.toUpperCase()}${name.slice(1)} ${took}; ${policyOf(lap)}.`;
}

/** `The second update is late: the policy gives 15 min.` */
export function toLateText(lap: Lap): string {
  return `Late: ${names[lap.step]}; ${policyOf(lap)}.`;
}

/** The stopwatch as a table, the alarm first. */
export function toStopwatch(laps: readonly Lap[], { alarmAt, doneAt }: Game): string {
  const rows = [
    ['', 'took', 'policy', ''],
    ...laps.map((lap) => [
      names[lap.step],
      lap.tookMs === undefined ? '–' : formatTime(lap.tookMs),
      lap.allowedMs === undefined ? '–' : formatTime(lap.allowedMs),
      lap.tookMs === undefined ? 'left out' : isInTime(lap) ? 'in time' : 'LATE',
    ]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  const endAt = doneAt.get('resolved');
  return [
    ...lines,
    ...(endAt === undefined ? [] : [`From the alarm to the end: ${formatTime(endAt - alarmAt)}.`]),
  ].join('\n');
}

/** The same for machines; durations in seconds. */
export function toGameDocument(
  laps: readonly Lap[],
  { alarmAt, doneAt }: Game,
  { component }: GamePlot,
) {
  const seconds = (ms: number | undefined) => (ms === undefined ? null : Math.round(ms / 1000));
  const instant = (at: number | undefined) =>
    at === undefined ? null : new Date(at).toISOString();
  return {
    component: component.id,
    alarm_at: instant(alarmAt),
    steps: laps.map((lap) => ({
      step: lap.step,
      done_at: instant(doneAt.get(lap.step)),
      took_seconds: seconds(lap.tookMs),
      allowed_seconds: seconds(lap.allowedMs),
      in_time: isInTime(lap),
    })),
    in_time: laps.length === gameSteps.length && laps.every(isInTime),
  };
}

function policyOf({ allowedMs }: Lap): string {
  return allowedMs === undefined
    ? 'the policy gives no time'
    : `the policy gives ${formatTime(allowedMs)}`;
}

/** `45 s`, `3 min 12 s`, `2 h 5 min`, `7 days`. */
function formatTime(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const [minutes, hours] = [Math.floor(seconds / 60), Math.floor(seconds / 3600)];
  const pair = (big: string, rest: number, unit: string) =>
    rest === 0 ? big : `${big} ${rest} ${unit}`;
  if (ms >= 2 * msPerDay) return `${Math.floor(ms / msPerDay)} days`;
  if (hours > 0) return pair(`${hours} h`, minutes % 60, 'min');
  return minutes > 0 ? pair(`${minutes} min`, seconds % 60, 's') : `${seconds} s`;
}
