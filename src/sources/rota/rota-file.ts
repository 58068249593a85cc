import { isWarning } from '../../model/problem.ts';
import { withUnixLines } from '../../model/text/lines.ts';
import { msPerDay, msPerHour, msPerMinute, type Instant } from '../../model/time/instant.ts';
import { totalMs } from '../../model/time/interval.ts';
import { minutesPerDay, thinSegments, type Hours, type Rota } from '../../model/duty/rota.ts';
import { parseYaml } from '../yaml/frontmatter.ts';
import { formatInstant } from '../text/instant-text.ts';
import type { ProblemList } from '../problem-list.ts';
import { RotaSchema, weekdayNames } from './rota-schema.ts';
import { checkNames, checkRotations, toAfter, toRotation } from './rotation-file.ts';
import {
  addMisplacedTimes,
  guessAfter,
  guessPeople,
  guessRoles,
  guessRotations,
  guessSteps,
} from './guessed-duty.ts';
import { guessTiers } from './guessed-tiers.ts';
import { parseWithSchema } from '../yaml/schema-problems.ts';

/** How far `check` looks ahead. */
export const rotaDays = 14;

const examples = {
  people: 'people: [{ name: Ana, github: ana, time_zone: Europe/Berlin }]',
};

/** Parses `rota.yml`. Undefined when anything in it is wrong; then `problems` has all of it. */
export function parseRota(text: string, now: Instant, problems: ProblemList): Rota | undefined {
  const source = parseYaml(withUnixLines(text), problems);
  if (source && addMisplacedTimes(source, problems)) return undefined;
  const written =
    source &&
    parseWithSchema(RotaSchema, source, problems, examples, {
      people: guessPeople,
      tiers: (found) => guessTiers(found, source.data),
      rotations: (found) => guessRotations(found, source.data, problems.now),
      roles: (found) => guessRoles(found, source.data),
      after: guessAfter,
      escalation: guessSteps,
    });
  if (!written) return undefined;
  const people = written.people.map(({ name, github, time_zone, hours, days, away }) => ({
    name,
    github,
    ...toHours({ time_zone, hours, days }),
    away: (away ?? []).map(({ from, until, backup }) => ({
      ...{ from, until },
      ...(backup !== undefined && { backup }),
    })),
  }));
  for (const [index, { away }] of people.entries()) {
    for (const [place, { from, until }] of away.entries()) {
      const at = source.valueAt(['people', index, 'away', place]);
      if (until < from) problems.add('window-reversed', at, { from, until });
    }
  }
  const known = people.map(({ github }) => github);
  checkNames(written, known, source, problems);
  const rota: Rota = {
    people,
    tiers: written.tiers ?? [known],
    ...(written.cover && { cover: toHours(written.cover) }),
    ...(written.rotations && { rotations: written.rotations.map(toRotation) }),
    ...(written.roles && { roles: new Map(Object.entries(written.roles)) }),
    ...(written.escalation && { escalation: written.escalation }),
    ...(written.after !== undefined && { afterMs: toAfter(written.after) }),
    ...(written.public && { isPublic: true }),
  };
  if (problems.problems.every(isWarning)) checkRotations(rota, now, source, problems);
  const gaps = thinSegments(rota, { startAt: now, endAt: now + rotaDays * msPerDay }, 0);
  const first = gaps[0];
  if (first) {
    problems.add('rota-gap', source.keyAt(['people']), {
      count: gaps.length,
      hours: Math.ceil(totalMs(gaps) / msPerHour),
      from: formatInstant(first.startAt - (first.startAt % msPerMinute)),
      until: formatInstant(first.endAt),
      days: rotaDays,
    });
  }
  return rota;
}

function toHours(written: {
  time_zone: string;
  hours?: readonly [number, number] | undefined;
  days?: readonly (typeof weekdayNames)[number][] | undefined;
}): Hours {
  const [fromMinute, untilMinute] = written.hours ?? [0, minutesPerDay];
  const days = written.days ?? weekdayNames;
  return {
    timeZone: written.time_zone,
    days: days.map((name) => weekdayNames.indexOf(name) + 1),
    fromMinute,
    untilMinute,
  };
}
