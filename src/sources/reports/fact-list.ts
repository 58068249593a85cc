import type { Facts } from '../../model/reports/facts.ts';
import type { KnownComponents } from '../page/known-components.ts';
import { formatInstant, parseInstant } from '../text/instant-text.ts';
import { addInstantProblem } from '../text/instant-problem.ts';
import { msPerDay, type Instant } from '../../model/time/instant.ts';
import { guessComponents } from './guesses/guessed-components.ts';
import { parseComponentFact } from './component-fact.ts';
import { factName, factNames, type FactName } from './fact-names.ts';
import { joinedFacts } from './joined-facts.ts';
import type { ProblemList } from '../problem-list.ts';

const item = /^[-*+][ \t]+(?:\*\*)?([A-Za-z][A-Za-z _-]{0,30}?)(?:\*\*)?[ \t]*:(?:\*\*)?(.*)$/s;

/** Separates facts from a body that would be parsed as facts, too; no output shows it. */
export const guard = '<!-- -->';

/**
 * Parses the facts at the beginning of an update: a list in which every item is a known key, a colon and a value. A
 * list with other items is prose. `rest` is the text below the facts; `mixed` is the number of its first lines that are
 * a list with facts among other items.
 * @param after when its update was posted, for cures
 */
export function parseFacts(
  text: string,
  firstLine: number,
  directory: KnownComponents,
  problems: ProblemList,
  after?: Instant,
): { facts: Facts; rest: string; mixed?: number } {
  const lines = text.split('\n');
  const { items, length } = itemsAt(lines, firstLine);
  const known = items.map(({ name }) => factName(name));
  const next = lines[length] ?? '';
  // The item continues in the next line, or the list has an item of another kind: then it is prose.
  const isBroken =
    items.length > 0 && /^(\s+\S|[-*+]\s)/.test(next) && lines[length - 1]?.trim() !== '';
  if (items.length === 0 || isBroken || known.includes(undefined)) {
    const isNested = addNestedComponents(items.at(-1), lines.slice(length), directory, problems);
    const list = lines.slice(0, listLength(lines));
    const isMixed =
      isNested ||
      list.some((line) => factIn(line) !== undefined) ||
      namesComponents(lines, directory);
    return { facts: {}, rest: withoutGuard(lines), ...(isMixed && { mixed: list.length }) };
  }
  let facts: Facts = {};
  for (const [position, { value, line }] of items.entries()) {
    const name = known[position]!;
    const apart = joinedFacts(name, value, { directory, problems, after });
    if (apart) {
      problems.add(
        'fact-unreadable',
        { line, column: 1 },
        {
          ...{ fact: name, expected: 'a line of its own', found: 'several facts on one' },
          instead: apart.join('\n'),
        },
      );
      continue;
    }
    const fact = parseFact(name, value, line, directory, problems, after);
    const first = items[known.indexOf(name)]!.line;
    const components = [...(facts.components ?? []), ...(fact.components ?? [])];
    // A second line counts as well if it is about other components.
    const isMore = new Set(components.map(({ id }) => id)).size === components.length;
    if (first < line && !(name === 'Components' && isMore)) {
      problems.add('fact-twice', { line, column: 1 }, { fact: name, first });
    }
    facts = { ...facts, ...fact, ...(fact.components && isMore && { components }) };
  }
  return { facts, rest: withoutGuard(lines.slice(length)) };
}

interface FactItem {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

/** The items `- name: value` at the beginning of a text, and their number of lines, including empty ones. */
function itemsAt(lines: readonly string[], firstLine: number) {
  const items: FactItem[] = [];
  let length = 0;
  for (; length < lines.length; length += 1) {
    const line = lines[length] ?? '';
    if (line.trim() === '') continue;
    const match = item.exec(line);
    if (!match) break;
    const [, name = '', value = ''] = match;
    items.push({ name, value: value.trim(), line: firstLine + length });
  }
  return { items, length };
}

/** Adds a problem if `- Components:` has its components in a list below it. @returns whether it has */
function addNestedComponents(
  last: FactItem | undefined,
  below: readonly string[],
  directory: KnownComponents,
  problems: ProblemList,
): boolean {
  if (last?.value !== '' || factName(last.name) !== 'Components') return false;
  const end = below.findIndex((line) => !/^\s+\S/.test(line));
  const nested = below.slice(0, end < 0 ? below.length : end);
  const names = nested.map((line) => line.replace(/^\s*[-*+]?/, '')).join(',');
  const meant = guessComponents(names, directory);
  if (meant === undefined) return false;
  const at = { line: last.line, column: 1 };
  problems.add('fact-unreadable', at, {
    fact: 'Components',
    expected: 'its value on the same line',
    found: 'a list below',
    instead: `- Components: ${meant}`,
  });
  return true;
}

function withoutGuard(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line.trim() !== '');
  return lines.slice(lines[first] === guard ? first + 1 : 0).join('\n');
}

/** The number of lines of the list at the beginning of a text. */
function listLength(lines: readonly string[]): number {
  const end = lines.findIndex(
    (line) => line.trim() !== '' && !/^(?:\s*[-*+][ \t]|\s+\S)/.test(line),
  );
  return end < 0 ? lines.length : end;
}

/** `- API partial outage`: a list of components, also with facts among them, without the name of the fact. */
function namesComponents(lines: readonly string[], directory: KnownComponents): boolean {
  const list = lines.slice(0, listLength(lines)).filter((line) => line.trim() !== '');
  return (
    list.length > 0 &&
    list.every((line) => {
      const [, text] = /^[-*+][ \t]+(\S.{0,100})$/.exec(line) ?? [];
      if (text === undefined) return false;
      return factIn(line) !== undefined || guessComponents(text, directory) !== undefined;
    })
  );
}

/** The fact that a line states, if it is written correctly. */
export function factIn(line: string): FactName | undefined {
  return factName(item.exec(line)?.[1] ?? '');
}

function parseFact(
  name: FactName,
  value: string,
  line: number,
  directory: KnownComponents,
  problems: ProblemList,
  after?: Instant,
): Facts {
  const at = { line, column: 1 };
  if (value === '' && !/^(?:Next update|Expected fix)$/.test(name)) {
    problems.add('fact-unreadable', at, { fact: name, expected: 'a value', found: 'nothing' });
    return {};
  }
  switch (name) {
    case 'Components': {
      const components = parseComponentFact(value, at, directory, problems);
      return components ? { components } : {};
    }
    case 'Next update':
    case 'Ended':
    case 'Expected fix': {
      const reading = parseInstant(value);
      if (reading.kind === 'instant') {
        const keys = {
          'Next update': 'nextUpdateAt',
          'Expected fix': 'expectedFixAt',
          Ended: 'endedAt',
        } as const;
        return { [keys[name]]: reading.at };
      }
      addInstantProblem(reading, value, at, problems, {
        // An end lies before the update that states it.
        ...(after !== undefined && { after: name === 'Ended' ? after - msPerDay : after }),
        isPromise: name !== 'Ended',
        leftOut: (
          { 'Next update': 'next_update', 'Expected fix': 'expected_fix', Ended: 'ended' } as const
        )[name],
        frame: (instant) => `- ${name}: ${instant}`,
      });
      return {};
    }
    case 'Coordinator':
      return { coordinator: value };
    case 'Operations':
      return { operations: value };
    case 'Communications':
      return { communications: value };
    case 'Workaround':
      return { workaround: value };
    case 'Affected':
      return { affected: value };
  }
}

/** The list that `parseFacts` parses; empty when there is nothing to state. */
export function formatFacts(facts: Facts): string {
  const { components, nextUpdateAt, expectedFixAt, endedAt } = facts;
  const values: Record<FactName, string | undefined> = {
    Components: components?.map(({ id, status }) => `${id} ${status}`).join(', '),
    'Next update': nextUpdateAt === undefined ? undefined : formatInstant(nextUpdateAt),
    'Expected fix': expectedFixAt === undefined ? undefined : formatInstant(expectedFixAt),
    Ended: endedAt === undefined ? undefined : formatInstant(endedAt),
    Coordinator: facts.coordinator,
    Operations: facts.operations,
    Communications: facts.communications,
    Workaround: facts.workaround,
    Affected: facts.affected,
  };
  return factNames
    .flatMap((name) => {
      const value = values[name]?.replace(/\s+/g, ' ').trim();
      return value ? [`- ${name}: ${value}`] : [];
    })
    .join('\n');
}

/** The body as it may be written below `facts`, so that `parseFacts` returns both unchanged. */
export function guardBody(body: string, facts: string): string {
  const name = item.exec(body.split('\n', 1)[0] ?? '')?.[1];
  const looksLikeFacts = name !== undefined && (facts !== '' || factName(name) !== undefined);
  return looksLikeFacts || body.startsWith(guard) ? `${guard}\n\n${body}` : body;
}
