import type { z } from 'zod';

import { escalationWords } from '../../model/duty/asking-order.ts';
import type { Rota } from '../../model/duty/rota.ts';
import { turnsIn, type Rotation } from '../../model/duty/turns.ts';
import type { Impact } from '../../model/status.ts';
import { addDays } from '../../model/time/day.ts';
import { msPerDay, msPerMinute, type Instant } from '../../model/time/instant.ts';
import type { ProblemList } from '../problem-list.ts';
import { fold, nearest } from '../text/nearest.ts';
import type { YamlSource } from '../yaml/frontmatter.ts';
import { formatPair } from '../yaml/yaml-line.ts';
import type { RotaSchema } from './rota-schema.ts';

type Written = z.output<typeof RotaSchema>;
type WrittenRotation = NonNullable<Written['rotations']>[number];

const nineOClock = 540;
const defaultAfterMs = 15 * msPerMinute;
/** How far `check` looks ahead for turns that nobody can take. */
const openTurnDays = 183;

export function toRotation(written: WrittenRotation): Rotation {
  const { id, every, from, hand_over, time_zone, groups, swaps = [] } = written;
  return {
    ...{ id, everyDays: every, from },
    handOverMinute: hand_over ?? nineOClock,
    timeZone: time_zone ?? 'UTC',
    groups: Object.entries(groups).map(([group, members]) => ({
      id: group,
      members: members.map((each) => {
        if (typeof each === 'string') return { github: each };
        return {
          github: each.person,
          ...(each.from !== undefined && { from: each.from }),
          ...(each.until !== undefined && { until: each.until }),
        };
      }),
      swaps: new Map(
        swaps.filter((each) => each.group === group).map((each) => [each.turn, each.in]),
      ),
    })),
  };
}

export function toAfter(written: NonNullable<Written['after']>): Record<Impact, number> {
  const by = typeof written === 'number' ? undefined : written;
  const all = typeof written === 'number' ? written : defaultAfterMs;
  return {
    none: by?.none ?? all,
    minor: by?.minor ?? all,
    major: by?.major ?? all,
    critical: by?.critical ?? all,
  };
}

type NameCheck = (found: string, path: readonly PropertyKey[], names?: readonly string[]) => void;

/** Adds a problem for each name that is not in the list of people. */
export function checkNames(
  written: Written,
  known: readonly string[],
  source: YamlSource,
  problems: ProblemList,
): void {
  const check: NameCheck = (found, path, names = known) => {
    if (names.includes(found)) return;
    problems.add(
      'rota-unknown-person',
      source.valueAt(path),
      unknownName(found, [...new Set(names)]),
    );
  };
  const lists = (key: 'tiers' | 'escalation', names = known) => {
    const steps = written[key] ?? [];
    const wrong = steps.flat().filter((each) => !names.includes(each));
    const meant = steps.map((step) =>
      step.map((each) => (names.includes(each) ? each : unknownName(each, names).nearest)),
    );
    // Several in one line are one mistake.
    if (wrong.length > 1 && !meant.flat().includes(undefined)) {
      const [found, instead] = [wrong.join('", "'), formatPair(key, meant)];
      problems.add('rota-unknown-person', source.valueAt([key]), { found, known: names, instead });
      return;
    }
    steps.forEach((step, index) =>
      step.forEach((each, place) => check(each, [key, index, place], names)),
    );
  };
  known.forEach((login, index) => {
    const first = known.indexOf(login);
    const at = source.valueAt(['people', index, 'github']);
    if (first < index)
      problems.add('rota-login-twice', at, { login, name: written.people[first]!.name });
  });
  lists('tiers');
  const { roles = {} } = written;
  lists('escalation', [...escalationWords, ...Object.keys(roles), ...known]);
  for (const [role, people] of Object.entries(roles)) {
    people.forEach((each, place) => check(each, ['roles', role, place]));
  }
  written.people.forEach(({ away = [] }, index) =>
    away.forEach(({ backup }, place) => {
      if (backup !== undefined) check(backup, ['people', index, 'away', place, 'backup']);
    }),
  );
  written.rotations?.forEach((rotation, index) => {
    for (const [group, members] of Object.entries(rotation.groups)) {
      members.forEach((each, place) => {
        const path = ['rotations', index, 'groups', group, place];
        check(nameOf(each), typeof each === 'string' ? path : [...path, 'person']);
      });
    }
    checkSwaps(rotation, index, source, problems, check);
  });
}

function checkSwaps(
  { groups, swaps = [], from, every }: WrittenRotation,
  rotation: number,
  source: YamlSource,
  problems: ProblemList,
  check: NameCheck,
): void {
  swaps.forEach((swap, place) => {
    const path = ['rotations', rotation, 'swaps', place];
    const members = groups[swap.group];
    if (!members) {
      const args = unknownName(swap.group, Object.keys(groups));
      problems.add('rota-unknown-group', source.valueAt([...path, 'group']), args);
      return;
    }
    check(swap.in, [...path, 'in'], members.map(nameOf));
    const passed = Math.round((Date.parse(swap.turn) - Date.parse(from)) / msPerDay);
    if (passed >= 0 && passed % every === 0) return;
    const meant = addDays(from, Math.max(0, Math.floor(passed / every)) * every);
    const args = { found: swap.turn, nearest: meant };
    problems.add('rota-no-turn', source.valueAt([...path, 'turn']), args);
  });
}

/** What others call the words of an escalation. */
const otherWords: Readonly<Record<string, string>> = {
  all: 'everybody',
  everyone: 'everybody',
  team: 'everybody',
  anyone: 'anyone_awake',
  awake: 'anyone_awake',
  oncall: 'on_duty',
  on_call: 'on_duty',
  primary: 'on_duty',
  manager: 'management',
  managers: 'management',
  boss: 'management',
};

function unknownName(found: string, known: readonly string[]) {
  const near = [otherWords[fold(found)], nearest(found, known)].find(
    (each) => each !== undefined && known.includes(each),
  );
  return { found, known, ...(near !== undefined && { nearest: near }) };
}

function nameOf(member: WrittenRotation['groups'][string][number]): string {
  return typeof member === 'string' ? member : member.person;
}

/** Warns of groups with one person, and of turns that nobody can take. */
export function checkRotations(
  { rotations = [], people }: Rota,
  now: Instant,
  source: YamlSource,
  problems: ProblemList,
): void {
  rotations.forEach((rotation, index) => {
    const turns = turnsIn(rotation, people, { startAt: now, endAt: now + openTurnDays * msPerDay });
    for (const { id, members } of rotation.groups) {
      const place = source.keyAt(['rotations', index, 'groups', id]);
      if (members.length === 1) problems.add('rota-one-member', place, { group: id });
      const open = turns.filter(({ groups }) =>
        groups.some((each) => each.group === id && each.github === undefined),
      );
      const day = open[0]?.day;
      if (day !== undefined)
        problems.add('rota-turn-open', place, { group: id, day, count: open.length });
    }
  });
}
