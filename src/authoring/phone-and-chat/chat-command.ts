import { affectedComponentIds } from '../../model/reports/facts.ts';
import { msPerMinute } from '../../model/time/instant.ts';
import { currentStatuses, type Incident } from '../../model/reports/incident.ts';
import type { StatusPage } from '../../model/status-page.ts';
import type { IncidentStatus, WrittenStatus } from '../../model/status.ts';
import { nearest } from '../../sources/text/nearest.ts';
import { toHeadline } from '../../views/headline.ts';
import type { PageContext } from '../../views/page-context.ts';
import { componentPhrases, phraseAt, verbPhrases, type ChatVerb } from './chat-phrases.ts';
import { chatHelp, subjectOf, whyUnknown, type Subject } from './chat-subject.ts';
import { parseChatText } from './chat-text.ts';
import { isSaid, type Said } from '../reports/repeated-drafts.ts';
import type { AuthoringSession } from '../session.ts';

/** How a chat command is understood. */
export type ChatCommand =
  | {
      readonly kind: 'run';
      readonly verb: 'new' | 'update' | 'resolve';
      /** The report that is meant; a new one has none. */
      readonly id?: string;
      /** The flags, as `npm run incident` takes them. */
      readonly flags: ChatFlags;
    }
  /** The command asked for information, or something is missing; the answer says what to type. */
  | { readonly kind: 'show' | 'mistake'; readonly answer: string };

export interface ChatFlags {
  readonly message: string;
  readonly title?: string;
  readonly component?: string[];
  readonly status?: IncidentStatus;
  readonly next?: string;
  readonly 'false-alarm'?: boolean;
}

/** Parses `/status …` as people type it. Never throws: the answer to a mistake says what to type. */
export function parseChatCommand(
  written: string,
  { status: page, site }: Pick<AuthoringSession, 'status' | 'site'>,
): ChatCommand {
  const { words, text, next } = parseChatText(written);
  const verb = phraseAt(words, verbs);
  const asks = (verb?.meant.kind ?? 'show') === 'show';
  if (asks && text === undefined && words.length === (verb?.length ?? 0)) {
    return { kind: 'show', answer: pageText(page, site) };
  }
  if (verb?.meant.kind === 'help') return { kind: 'show', answer: chatHelp };
  const rest = words.slice(verb?.length ?? 0);
  const subject = subjectOf(rest, page, text === undefined);
  const said = text ?? subject.rest.join(' ');
  const command = { verb: verb?.meant, said, ...(next !== undefined && { next }), ...subject };
  if (text !== undefined && subject.rest.length > 0)
    return mistake(whyUnknown(subject, page, verb?.meant));
  if (verb && verb.meant.kind !== 'new' && verb.meant.kind !== 'show')
    return followUpOf(verb.meant, command, page);
  return reportOf(command, page, verb?.meant.kind === 'new');
}

const verbs = new Map(Object.entries(verbPhrases));

interface Command extends Subject {
  readonly said: string;
  readonly next?: string;
}

/** A component and how it is: an update of the report that names it, or a new one. */
export function reportOf(command: Command, page: StatusPage, isNew: boolean): ChatCommand {
  const { components, status, said, rest } = command;
  if (components.length === 0) return mistake(whyUnknown(command, page, undefined));
  if (status === undefined) {
    const near = nearest(rest[0] ?? '', Object.keys(componentPhrases));
    return mistake(
      `How is ${components.join(', ')}? ${near === undefined ? 'Say down, partly, slow or up' : `Did you mean ${near}`}: /status ${components.join(',')} ${near ?? 'down'} "What users see"`,
    );
  }
  if (status === 'under_maintenance') {
    return mistake(
      'Planned work cannot be reported here: use the issue form "maintenance", or npm run maintenance.',
    );
  }
  const open = openFor(components, page);
  if (status === 'operational' && open.length === 1 && isWhole(open[0]!, components)) {
    return mistake(`Is it over? /status resolved "…" ends "${open[0]!.title}".`);
  }
  if (status === 'operational' && open.length === 0) {
    return mistake(
      `No report about ${components.join(', ')} is open: the page says already that it works.`,
    );
  }
  if (said === '') {
    return mistake(
      `Say what users see: /status ${components.join(',')} ${nameOf(status)} "Requests fail with 502"`,
    );
  }
  const component = components.map((id) => `${id}=${status}`);
  const next = command.next === undefined ? {} : { next: command.next };
  if (isNew || open.length === 0) {
    return {
      kind: 'run',
      verb: 'new',
      flags: { title: titleOf(said), message: said, component, ...next },
    };
  }
  if (open.length > 1) return mistake(whichOf(open, `${components.join(',')} ${nameOf(status)}`));
  const affected = { components: components.map((id) => ({ id, status })) };
  if (isRepeated(open[0]!, { message: said, facts: affected }, page)) return repeated(open[0]!);
  const flags = { message: said, component, ...next };
  return { kind: 'run', verb: 'update', id: open[0]!.id, flags };
}

/** An update, or the end, of a report that is open. */
export function followUpOf(verb: ChatVerb, command: Command, page: StatusPage): ChatCommand {
  const { components, status, said, named } = command;
  const word =
    verb.kind === 'status' ? verb.status : verb.kind === 'resolve' ? 'resolved' : 'update';
  if (page.openIncidents.length === 0) {
    return mistake('Nothing is open. /status api down "What users see" opens a report.');
  }
  const open = named
    ? [named]
    : components.length === 0
      ? page.openIncidents
      : openFor(components, page);
  const [incident, ...others] = open;
  if (!incident) {
    return mistake(
      `No open report names ${components.join(', ')}. ${whichOf(page.openIncidents, word)}`,
    );
  }
  if (others.length > 0) return mistake(whichOf(open, word));
  if (said === '') {
    const example =
      verb.kind === 'resolve'
        ? 'It works again. A disk was full.'
        : 'A disk is full. We make room.';
    return mistake(
      `Say ${verb.kind === 'resolve' ? 'how it ended' : 'what is new'}: /status ${word} "${example}"`,
    );
  }
  const wanted = {
    message: said,
    facts: status === undefined ? {} : { components: components.map((id) => ({ id, status })) },
    ...(verb.kind === 'status' && { status: verb.status }),
  };
  if (verb.kind !== 'resolve' && isRepeated(incident, wanted, page)) return repeated(incident);
  const flags = {
    message: said,
    ...(verb.kind === 'status' && { status: verb.status }),
    ...(verb.kind !== 'resolve' &&
      status && { component: components.map((id) => `${id}=${status}`) }),
    ...(verb.kind === 'resolve' && verb.falseAlarm && { 'false-alarm': true }),
    ...(verb.kind !== 'resolve' && command.next !== undefined && { next: command.next }),
  };
  return {
    kind: 'run',
    verb: verb.kind === 'resolve' ? 'resolve' : 'update',
    id: incident.id,
    flags,
  };
}

/** After this time, the same words are meant as a new update. */
const sameMs = 15 * msPerMinute;

/** Whether it repeats a command that was carried out, because of a second tap or a chat that sends again. */
function isRepeated(incident: Incident, said: Said, { now }: StatusPage): boolean {
  const { facts, updates } = incident;
  const recent = updates.filter(({ postedAt }) => now - postedAt <= sameMs);
  const isNew = recent.length === updates.length;
  return isSaid({ ...incident, facts: isNew ? facts : {}, updates: recent }, said);
}

function repeated({ title }: Incident): ChatCommand {
  return { kind: 'show', answer: `"${title}" says that already.` };
}

function mistake(answer: string): ChatCommand {
  return { kind: 'mistake', answer };
}

function openFor(components: readonly string[], { openIncidents }: StatusPage): Incident[] {
  return openIncidents.filter((each) =>
    affectedComponentIds(each).some((id) => components.includes(id)),
  );
}

/** Whether all components of the incident are operational once these are. */
function isWhole(incident: Incident, components: readonly string[]): boolean {
  return currentStatuses(incident).every(
    ({ id, status }) => status === 'operational' || components.includes(id),
  );
}

function whichOf(open: readonly Incident[], words: string): string {
  const lines = open.map(({ id, title }) => `  /status ${words} ${id} "…"   ${title}`);
  return [open.length === 1 ? 'Open is:' : 'Which one?', ...lines].join('\n');
}

function nameOf(status: WrittenStatus): string {
  return Object.entries(componentPhrases).find(([, each]) => each === status)?.[0] ?? 'down';
}

/** The first sentence of a text, for the title. */
function titleOf(text: string): string {
  const [sentence = ''] = /^.*?[^\s.!?](?=[.!?](?:\s|$)|$)/s.exec(text) ?? [text];
  const title = sentence.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return title.length <= 100 ? title : `${title.slice(0, 99).replace(/\s+\S*$/, '')}…`;
}

function pageText(page: StatusPage, site: PageContext): string {
  const open = page.openIncidents.map(({ id, title }) => `  ${title} (${id})`);
  const said = open.length === 0 ? 'No report is open.' : 'Open now:';
  return [toHeadline(page, site).text, said, ...open, page.page.url].join('\n');
}
