import { flattenComponents } from '../../model/components/component.ts';
import type { Incident } from '../../model/reports/incident.ts';
import type { StatusPage } from '../../model/status-page.ts';
import type { WrittenStatus } from '../../model/status.ts';
import { idsByName } from '../../sources/page/ids-by-name.ts';
import { fold, nearest } from '../../sources/text/nearest.ts';
import { componentPhrases, phraseAt, verbPhrases, type ChatVerb } from './chat-phrases.ts';

export const chatHelp = `/status api down "Requests fail with 502"     opens a report; or partly, slow
/status update "A disk is full" next 30 min   says what is new; or investigating, identified, monitoring
/status api partly "Some requests fail"       a component is better or worse
/status resolved "It works again"             ends it; or false alarm
/status                                       what the page says now`;

const statuses = new Map(Object.entries(componentPhrases));

export interface Subject {
  readonly components: readonly string[];
  readonly status?: WrittenStatus;
  /** A part of the id of an open report. */
  readonly named?: Incident;
  /** What could not be read. */
  readonly rest: readonly string[];
}

/** Components and how they are, or a report. @param isFree whether the text follows without quotes */
export function subjectOf(words: readonly string[], page: StatusPage, isFree: boolean): Subject {
  const known = idsByName(page.page.components);
  const components: string[] = [];
  let rest = [...words];
  for (;;) {
    const found = longestName(rest, known);
    if (!found) break;
    components.push(...found.ids);
    rest = rest.slice(found.length);
    if (/^(?:and|&|\+|,)$/i.test(rest[0] ?? '')) rest = rest.slice(1);
  }
  if (components.length > 0 && /^(?:is|are)$/i.test(rest[0] ?? '')) rest = rest.slice(1);
  const status = phraseAt(rest, statuses);
  const isStatus = status !== undefined && (components.length > 0 || !isFree);
  if (isStatus) rest = rest.slice(status.length);
  const [id = ''] = rest;
  const named = id.length > 3 ? page.openIncidents.filter((each) => each.id.includes(id)) : [];
  if (named.length === 1) rest = rest.slice(1);
  return {
    components: [...new Set(components)],
    ...(isStatus && { status: status.meant }),
    ...(named.length === 1 && { named: named[0]! }),
    rest,
  };
}

function longestName(
  words: readonly string[],
  known: ReadonlyMap<string, readonly string[]>,
): { ids: readonly string[]; length: number } | undefined {
  for (let length = Math.min(6, words.length); length > 0; length -= 1) {
    const name = words.slice(0, length).join(' ').replace(/,$/, '');
    const parts = name.split(',').map((each) => known.get(fold(each)));
    if (parts.every((each) => each !== undefined)) return { ids: parts.flat(), length };
  }
  return undefined;
}

export function whyUnknown(
  { rest, components }: Subject,
  { page }: StatusPage,
  verb: ChatVerb | undefined,
): string {
  const [word = ''] = rest;
  const ids = flattenComponents(page.components).flatMap(({ id, retired }) => (retired ? [] : id));
  const phrases = components.length > 0 ? Object.keys(componentPhrases) : Object.keys(verbPhrases);
  const near = nearest(word, components.length > 0 ? phrases : [...ids, ...(verb ? [] : phrases)]);
  const known = `Components: ${ids.join(', ')}.`;
  if (word === '') return `What is it about? ${known}\n${chatHelp}`;
  if (near !== undefined) return `What is "${word}"? Did you mean ${near}?`;
  return `What is "${word}"? ${known}\n${chatHelp}`;
}
