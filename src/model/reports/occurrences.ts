import type { Content } from '../content.ts';
import type { Day } from '../time/day.ts';
import { msPerDay, type Instant } from '../time/instant.ts';
import { contains } from '../time/interval.ts';
import { isEnd, type Maintenance, type MaintenanceUpdate } from './maintenance.ts';
import { givesDay, slotsOf, type CalledOff, type Rule, type Slot } from './repeat-rule.ts';
import type { Revision, Revisions, RuleChange, Windows, WindowMove } from './revision.ts';

/** How far ahead programs are shown the windows of a rule. */
const horizonMs = 366 * msPerDay;

/** The number of windows ahead that people are shown. */
const shownAhead = 2;

/** The windows of a file with planned work. */
export interface Occurrences {
  /** The windows that have begun, the next two, and those that were called off. */
  readonly shown: readonly Maintenance[];
  /** The windows after those, up to a year ahead. */
  readonly later: readonly Maintenance[];
}

/** The rule of repeating work; undefined for work that is done once. */
export function ruleOf(maintenance: Windows, pageZone: string): Rule | undefined {
  const { repeat, scheduledFor, scheduledUntil } = maintenance;
  return (
    repeat && {
      window: { startAt: scheduledFor, endAt: scheduledUntil },
      repeat,
      timeZone: repeat.timeZone ?? pageZone,
    }
  );
}

/** One maintenance for each window, with the updates that belong to it; work that is done once is one. */
export function occurrencesOf(
  maintenance: Maintenance,
  pageZone: string,
  now: Instant,
): Occurrences {
  const rule = ruleOf(maintenance, pageZone);
  if (!rule) return { shown: [maintenance], later: [] };
  const slots = slotsOf(rule, now, now + horizonMs);
  const { calledOff } = rule.repeat;
  const updates = updatesBySlot(maintenance.updates, slots);
  const { repeat: _, was: __, ...common } = maintenance;
  const all = slots.map((slot, index): Maintenance => {
    const off = calledOff?.get(slot.day);
    const shownFrom = slots[index - shownAhead]?.startAt;
    const nextAt = slots[index + 1]?.startAt;
    const said = updates.get(slot) ?? [];
    return {
      ...common,
      id: occurrenceId(maintenance.id, slot.day),
      scheduledFor: slot.startAt,
      scheduledUntil: slot.endAt,
      updates: withCallingOff(said, off?.at),
      occurrence: {
        seriesId: maintenance.id,
        day: slot.day,
        ...(shownFrom !== undefined && { shownFrom: Math.min(shownFrom, off?.at ?? shownFrom) }),
        ...(nextAt !== undefined && { nextAt }),
      },
    };
  });
  const begun = slots.filter(({ startAt }) => startAt <= now).length;
  const isShown = ({ occurrence }: Maintenance, index: number) =>
    index < begun + shownAhead || calledOff?.has(occurrence!.day) === true;
  return {
    shown: all.filter(isShown),
    later: all.filter((each, index) => !isShown(each, index)),
  };
}

/** The content with each window of repeating work as a maintenance of its own. */
export function withOccurrences(content: Content, now: Instant): Content {
  const series = content.maintenances.filter(({ repeat }) => repeat);
  if (series.length === 0) return content;
  const { timeZone } = content.page;
  const parts = content.maintenances.map((each) => occurrencesOf(each, timeZone, now));
  return {
    ...content,
    maintenances: parts.flatMap(({ shown }) => shown),
    series,
    laterMaintenances: parts.flatMap(({ later }) => later),
  };
}

/**
 * The content and its history in which changes of repeating work are news: a window that was one of the next two, or
 * under way, and that the rule does not give any more is called off since then, and one that opens at another time was
 * moved.
 */
export function withChangedWindows(
  content: Content,
  revisions: Revisions,
  now: Instant,
): { content: Content; revisions: Revisions } {
  const { timeZone } = content.page;
  const all = new Map(revisions);
  const calledOff = new Map<string, Map<Day, CalledOff>>();
  for (const series of content.series ?? []) {
    const { id } = series;
    const rule = ruleOf(series, timeZone);
    const days = new Map<Day, CalledOff>();
    for (const change of revisions.get(id)?.ruleChanges ?? []) {
      for (const { day, before, after } of changedSlots(change, timeZone)) {
        if (after && !change.isTold) {
          const known = all.get(occurrenceId(id, day));
          all.set(occurrenceId(id, day), withMove(known, { at: change.at, before, after }));
        } else if (!after && rule && !givesDay(rule, day)) {
          days.set(day, { ...before, at: change.at });
        }
      }
    }
    if (days.size > 0) calledOff.set(id, days);
  }
  if (calledOff.size === 0) return { content, revisions: all };
  const maintenances = filedMaintenances(content).map((each) => {
    const days = calledOff.get(each.id);
    return each.repeat && days ? { ...each, repeat: { ...each.repeat, calledOff: days } } : each;
  });
  return { content: withOccurrences({ ...content, maintenances }, now), revisions: all };
}

/** The updates of a window, and one that calls it off, unless one of them does. */
function withCallingOff(
  said: readonly MaintenanceUpdate[],
  postedAt: Instant | undefined,
): readonly MaintenanceUpdate[] {
  if (postedAt === undefined || said.some(({ status }) => status === 'cancelled')) return said;
  const update = { status: 'cancelled', postedAt, facts: {}, body: '' } as const;
  return [...said, update].toSorted((a, b) => a.postedAt - b.postedAt);
}

function withMove(known: Revision | undefined, move: WindowMove): Revision {
  const moves = [...(known?.moves ?? []), move];
  return { firstAt: moves[0]!.at, lastAt: move.at, moves };
}

/** The windows that readers knew of when a rule was changed and that it then gave otherwise, or not any more. */
function changedSlots({ at, before, after }: RuleChange, pageZone: string) {
  const [old, current] = [ruleOf(before, pageZone), ruleOf(after, pageZone)];
  if (!old || !current) return [];
  const slots = slotsOf(old, at, at);
  const begun = slots.filter(({ startAt }) => startAt <= at).length;
  const known = slots.slice(0, begun + shownAhead).filter(({ endAt }) => endAt > at);
  const next = slotsOf(current, at, (known.at(-1)?.startAt ?? at) + horizonMs);
  return known.flatMap((slot) => {
    const now = next.find(({ day }) => day === slot.day);
    return now?.startAt === slot.startAt && now.endAt === slot.endAt
      ? []
      : [{ day: slot.day, before: slot, after: now }];
  });
}

/** The maintenances as their files have them: the opposite of `withOccurrences`. */
export function filedMaintenances({ maintenances, series = [] }: Content): Maintenance[] {
  return [...maintenances.filter(({ occurrence }) => !occurrence), ...series];
}

/** File names have no tilde, so this is never the id of another report. */
function occurrenceId(seriesId: string, day: Day): string {
  return `${seriesId}~${day}`;
}

/**
 * Which window each update is about. Inside a window: that one. Between two windows: if it plans or calls off, the next
 * one; if it ends, the one before, unless that has been ended already; otherwise the nearer of the two.
 */
function updatesBySlot(
  updates: readonly MaintenanceUpdate[],
  slots: readonly Slot[],
): ReadonlyMap<Slot, MaintenanceUpdate[]> {
  const bySlot = new Map<Slot, MaintenanceUpdate[]>();
  const saidOf = (slot: Slot | undefined) => slot && bySlot.get(slot)?.at(-1)?.status;
  const choose = ({ status, postedAt }: MaintenanceUpdate): Slot | undefined => {
    const inside = slots.findLast((slot) => contains(slot, postedAt));
    if (inside) return inside;
    const next = slots.find(({ startAt }) => startAt > postedAt);
    const before = slots.findLast(({ startAt }) => startAt <= postedAt);
    if (!next || !before) return next ?? before;
    const saidNext = saidOf(next);
    const saidBefore = saidOf(before);
    const isNextBegun = saidNext === 'in_progress' || saidNext === 'verifying';
    if (status === 'scheduled' || status === 'cancelled' || isNextBegun) return next;
    if (saidBefore !== undefined && isEnd(saidBefore)) return next;
    if (status === 'completed' || saidBefore === 'in_progress' || saidBefore === 'verifying') {
      return before;
    }
    return postedAt - before.endAt <= next.startAt - postedAt ? before : next;
  };
  for (const update of updates) {
    const slot = choose(update);
    if (slot) bySlot.set(slot, [...(bySlot.get(slot) ?? []), update]);
  }
  return bySlot;
}
