import { isMap } from '../../model/text/json.ts';
import type { Instant } from '../../model/time/instant.ts';
import type { ProblemList } from '../problem-list.ts';
import { toFileName } from '../text/file-name.ts';
import { guessDurations, guessHours, guessWeekdays } from '../text/guesses/guessed-spans.ts';
import { formatInstant } from '../text/instant-text.ts';
import { parseDuration } from '../text/duration-text.ts';
import type { YamlSource } from '../yaml/frontmatter.ts';
import { toName } from '../yaml/missing-keys.ts';
import { fittedEntry } from '../yaml/values/fitted-entry.ts';
import { formatPair } from '../yaml/yaml-line.ts';
import { guessTiers } from './guessed-tiers.ts';
import { PersonSchema, RotationSchema } from './rota-schema.ts';

/** What the parts of `rota.yml` may mean in other forms. */

/** The people of a map by name, `ana: { tz: UTC }`; anything else stays as it is. */
export function guessPeople(found: unknown): unknown {
  if (!isMap(found) || !Object.values(found).every(isMap)) return found;
  const people = Object.entries(found).map(([key, each]) => {
    const fitted = fittedEntry(each as Record<string, unknown>, PersonSchema);
    return fitted && { name: toName(key), github: toFileName(key), time_zone: 'UTC', ...fitted };
  });
  return people.includes(undefined) ? found : people;
}

const turns: Readonly<Record<string, string>> = {
  daily: '1 day',
  weekly: '1 week',
  biweekly: '2 weeks',
  fortnightly: '2 weeks',
  monthly: '4 weeks',
};
const turnOf = (word: unknown) =>
  typeof word === 'string' ? turns[word.toLowerCase().replace(/[-_ ]/g, '')] : undefined;

/** The rotations of `weekly: [ana, ben]`, of a list of people, or of entries with the keys of another tool. */
export function guessRotations(
  found: unknown,
  rota: unknown,
  now: Instant | undefined,
): object[] | undefined {
  if (now === undefined) return undefined;
  const from = formatInstant(now).slice(0, 10);
  const list = Array.isArray(found) && found.every(isMap) ? found : [found];
  const rotations = list.flatMap((each): (object | undefined)[] => {
    if (!isMap(each)) return [toRotation({ members: each }, rota, from)];
    const isByName = Object.values(each).every((value) => Object(value) === value);
    if (!isByName) return [toRotation(each, rota, from)];
    return Object.entries(each).map(([id, value]) =>
      toRotation({ id, ...(isMap(value) ? value : { members: value }) }, rota, from),
    );
  });
  return rotations.every((each) => each !== undefined) ? rotations : undefined;
}

const membersKey = /^(?:members|people|users|participants|persons|order|schedule|rotation)$/;

function toRotation(
  entry: Readonly<Record<string, unknown>>,
  rota: unknown,
  from: string,
): object | undefined {
  const { groups, ...written } = entry;
  const values = Object.entries(written).filter(([, value]) => turnOf(value) === undefined);
  const [, people] = values.find(([key]) => membersKey.test(key)) ?? [];
  const members = guessTiers(people ?? groups ?? loginsOf(rota), rota)?.flat();
  const taken = isMap(groups) ? groups : members && { all: members };
  const others = values.filter(([key]) => !membersKey.test(key));
  const fitted = fittedEntry(Object.fromEntries(others), RotationSchema);
  if (!fitted || !taken) return undefined;
  const name = [entry['id'], entry['name'], entry['title'], 'turns'].find(
    (each) => typeof each === 'string',
  );
  const every = Object.values(entry).map(turnOf).find(Boolean) ?? '1 week';
  return { id: toFileName(name!), every, from, ...fitted, groups: taken };
}

/** The people with each role, for a list of roles or of people; a role alone gets the first person. */
export function guessRoles(found: unknown, rota: unknown): object | undefined {
  const [first] = loginsOf(rota);
  const entries = [found].flat();
  const pairs = entries.flatMap((each): [string, unknown][] => {
    if (isMap(each)) return Object.entries(each);
    if (typeof each !== 'string' || first === undefined) return [];
    const people = guessTiers(each, rota)?.flat();
    return people ? [['manager', people]] : [[toFileName(each), [first]]];
  });
  if (pairs.length === 0) return undefined;
  return Object.fromEntries(
    pairs.map(([role, people]) => [role, guessTiers(people, rota)?.flat() ?? people]),
  );
}

function loginsOf(rota: unknown): string[] {
  const people = isMap(rota) && Array.isArray(rota['people']) ? rota['people'].filter(isMap) : [];
  return people.map(({ github }) => github).filter((each) => typeof each === 'string');
}

/** The steps of `on_duty, everybody`; anything else stays as it is. */
export function guessSteps(found: unknown): unknown {
  return typeof found === 'string' ? found.split(/\s*[,;>→]\s*/).map((name) => [name]) : found;
}

/** The time of a step, of a list of one for each; anything else stays as it is. */
export function guessAfter(found: unknown): unknown {
  const [first] = Array.isArray(found) ? found.map((each) => guessDurations(String(each))[0]) : [];
  return first ?? found;
}

/** Adds a problem for each value that holds what belongs under two keys, or under another one. @returns whether there is one */
export function addMisplacedTimes(source: YamlSource, problems: ProblemList): boolean {
  if (!isMap(source.data)) return false;
  const before = problems.problems.length;
  const { escalation, people, cover } = source.data;
  const steps = [escalation].flat(2);
  const [time] = steps.map((each) => guessDurations(String(each))[0]);
  const areTimes = steps.every(
    (each) => typeof each === 'number' || parseDuration(String(each)) !== undefined,
  );
  if (time !== undefined && areTimes) {
    problems.add('value-type', source.valueAt(['escalation']), {
      ...{ key: 'escalation', expected: 'the people who are asked', found: 'times' },
      ...('after' in source.data ? { isOptional: true } : { instead: `after: ${time}` }),
    });
  }
  for (const [index, person] of [...(Array.isArray(people) ? people : []).entries()])
    addDaysInHours(person, ['people', index], source, problems);
  addDaysInHours(cover, ['cover'], source, problems);
  return problems.problems.length > before;
}

/** `hours: Mon-Fri 8-20` */
function addDaysInHours(
  found: unknown,
  path: readonly PropertyKey[],
  source: YamlSource,
  problems: ProblemList,
): void {
  const written = isMap(found) ? found['hours'] : undefined;
  if (!isMap(found) || typeof written !== 'string') return;
  const [, front = '', time = '', back = ''] =
    /^(\p{L}[^\d]*?)?[ ,:]*(\d[\d:. apmAPM–-]*?)?[ ,:]*(\p{L}[^\d]*)?$/u.exec(written) ?? [];
  const [days] = guessWeekdays((front || back).trim());
  const [hours] = guessHours(time.trim());
  if (days === undefined || hours === undefined) return;
  const own = { hours, ...(found['days'] === undefined && { days: [days].flat() }) };
  const at = source.valueAt([...path, 'hours']);
  const isFlow = Object.keys(found).some(
    (key) => key !== 'hours' && source.keyAt([...path, key]).line === at.line,
  );
  const whole = { ...found, ...own };
  const isCover = path[0] === 'cover';
  problems.add('value-invalid', at, {
    ...{ key: path.map(String).join('.') + '.hours', found: `"${written}"` },
    expected: 'hours such as 08:00-18:00, with the days under "days"',
    instead: isFlow
      ? isCover
        ? formatPair('cover', { time_zone: 'UTC', ...whole })
        : formatPair('-', whole).replace(/^"?-"?: /, '- ')
      : Object.entries(own)
          .map(([key, value]) => formatPair(key, value))
          .join('\n'),
  });
}
