import type { ComponentEntry } from '../../../model/components/component.ts';
import { startOfDay } from '../../../model/time/day.ts';
import type { Instant } from '../../../model/time/instant.ts';
import { toDisplay } from '../../page/display-keys.ts';
import { parseInstant } from '../../text/instant-text.ts';
import { caveats } from './caveats.ts';
import { cleanLine, maxDescription, maxName, shorten } from '../shared/imported-text.ts';
import { formerIds } from '../shared/former-ids.ts';
import { nameOf, type StatuspageComponents } from './components.ts';
import type { StatuspageDocument } from './documents.ts';
import type { StatuspageComponent } from './schema.ts';
import { parseTime } from './time.ts';

interface Member {
  readonly theirs: StatuspageComponent;
  readonly group: StatuspageComponent | undefined;
}

/**
 * Components and groups in the order of their position.
 * @param documents that list components, the newest first; a component that only others have is retired.
 */
export function parseEntries(
  documents: readonly StatuspageDocument[],
  components: StatuspageComponents,
  timeZone: string,
  found: string[],
): ComponentEntry[] {
  const { all, gone } = listOnce(documents, found);
  const groups = new Set(
    all.filter(({ group, components: inside }) => group === true || inside.length > 0),
  );
  const members = placeMembers(all, groups);
  for (const group of groups) components.addGroup(group);
  const made = components.addAll(
    members.map(({ theirs, group }) => ({ theirs, group: group && nameOf(group) })),
    (theirs) => ({
      ...parseDetails(theirs, timeZone, found),
      ...(gone.has(theirs) && { retired: true }),
    }),
  );
  sayWhatIsLost(members, gone, found);
  const inside = Map.groupBy(members, ({ group }) => group);
  const alone = new Set(inside.get(undefined)?.map(({ theirs }) => theirs));
  return all.flatMap((each): ComponentEntry[] => {
    if (!groups.has(each)) return alone.has(each) ? [made.get(each)!] : [];
    const own = (inside.get(each) ?? []).map(({ theirs }) => made.get(theirs)!);
    if (own.length === 0) {
      if (!gone.has(each)) found.push(caveats.groupEmpty(nameOf(each)));
      return [];
    }
    const description = parseDescription(each, found);
    return [
      {
        name: nameOf(each),
        ...(description && { description }),
        ...formerIds(each.id),
        components: own,
      },
    ];
  });
}

/** Each component once, in display order. */
function listOnce(documents: readonly StatuspageDocument[], found: string[]) {
  const byKey = new Map<string, StatuspageComponent>();
  const gone = new Set<StatuspageComponent>();
  const listed = documents.flatMap(({ components = [] }, index) =>
    components.map((each) => ({ each, isGone: index > 0 })),
  );
  for (const { each, isGone } of listed) {
    const key = each.id ?? `\n${each.name ?? ''}`;
    if (nameOf(each) === '') found.push(caveats.componentUnnamed());
    else if (!byKey.has(key)) {
      byKey.set(key, each);
      if (isGone) gone.add(each);
    }
  }
  const place = (each: StatuspageComponent) => each.position ?? Number.MAX_VALUE;
  const all = [...byKey.values()].toSorted(
    (a, b) => Number(gone.has(a)) - Number(gone.has(b)) || Math.sign(place(a) - place(b)),
  );
  return { all, gone };
}

/** Each component with the group that it names, or else the group that names it. */
function placeMembers(
  all: readonly StatuspageComponent[],
  groups: ReadonlySet<StatuspageComponent>,
): Member[] {
  const byId = new Map([...groups].map((group) => [group.id, group]));
  const byMember = new Map(
    [...groups].flatMap((group) => group.components.map((id) => [id, group] as const)),
  );
  return all
    .filter((each) => !groups.has(each))
    .map((theirs) => {
      const { id, group_id } = theirs;
      const named = group_id === undefined ? undefined : byId.get(group_id);
      return { theirs, group: named ?? (id === undefined ? undefined : byMember.get(id)) };
    });
}

function sayWhatIsLost(
  members: readonly Member[],
  gone: ReadonlySet<StatuspageComponent>,
  found: string[],
): void {
  const say = (isMeant: (each: Member) => boolean, word: (names: readonly string[]) => string) => {
    const names = members.filter(isMeant).map(({ theirs }) => nameOf(theirs));
    if (names.length > 0) found.push(word(names));
  };
  say(({ theirs, group }) => theirs.group_id !== undefined && !group, caveats.groupUnknown);
  say(({ theirs }) => gone.has(theirs), caveats.olderList);
}

function parseDetails(theirs: StatuspageComponent, timeZone: string, found: string[]) {
  const description = parseDescription(theirs, found);
  const since = parseSince(theirs, timeZone, found);
  if (cleanLine(theirs.name ?? '').length > maxName) {
    found.push(caveats.shortened(nameOf(theirs), maxName));
  }
  return {
    ...(description && { description }),
    ...(since !== undefined && { since }),
    ...toDisplay({
      show: theirs.only_show_if_degraded === true ? 'in_trouble' : undefined,
      // `showcase` shows both the uptime and the bar.
      uptime: theirs.showcase === false ? 'hidden' : undefined,
      bars: theirs.showcase === false ? 'hidden' : undefined,
    }),
  };
}

function parseDescription(theirs: StatuspageComponent, found: string[]): string | undefined {
  const clean = (theirs.description ?? '')
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/g, '')
    .trim();
  const short = shorten(clean, maxDescription);
  if (short !== clean) {
    found.push(caveats.shortened(`the description of ${nameOf(theirs)}`, maxDescription));
  }
  return short || undefined;
}

/** A day begins at midnight in the page's zone. */
function parseSince(
  theirs: StatuspageComponent,
  timeZone: string,
  found: string[],
): Instant | undefined {
  const written = (theirs.start_date ?? '').trim().slice(0, 100);
  if (written === '') return undefined;
  const isDay = parseInstant(written).kind === 'without-zone' && written.length === 10;
  const at = parseTime(isDay ? `${written} 00:00 UTC` : written);
  if (at === undefined) found.push(caveats.sinceUnreadable(nameOf(theirs), written));
  return at !== undefined && isDay ? startOfDay(written, timeZone) : at;
}
