import type { Facts, Upstream } from '../../model/reports/facts.ts';
import {
  incidentStatus,
  isOpen,
  resolvedAt,
  type Incident,
  type IncidentUpdate,
} from '../../model/reports/incident.ts';
import type { Instant } from '../../model/time/instant.ts';
import type { Page } from '../../model/page/page.ts';
import type { Impact, IncidentStatus } from '../../model/status.ts';
import { formatIncident, parseIncident } from '../../sources/reports/incident-file.ts';
import { formatInstant } from '../../sources/text/instant-text.ts';
import {
  appendChecked,
  checkEnd,
  checkFacts,
  checkTrueEnd,
  type ReportFile,
  updatesParser,
} from '../append-update.ts';
import type { Edit } from '../edit.ts';
import { promiseOf, type NextUpdate } from '../next-update.ts';
import { Refusal } from '../refusal.ts';
import { newReportId } from './report-id.ts';
import { setKeys } from './report-text.ts';
import { joinedSymptoms } from '../symptoms.ts';

/** What the first update and later ones have in common. */
export interface IncidentText {
  readonly status: IncidentStatus;
  readonly postedAt: Instant;
  /** Markdown, or a function of the promise that it names. */
  readonly message: string | ((promisedAt: Instant | undefined) => string);
  readonly facts: Omit<Facts, 'nextUpdateAt'>;
  readonly next: NextUpdate;
  /** Texts that users see, such as error messages; an update adds to them. */
  readonly symptoms?: readonly string[];
}

export interface NewIncident extends IncidentText {
  readonly id?: string;
  readonly title: string;
  readonly startedAt?: Instant;
  readonly impact?: Impact;
  readonly upstream: readonly Upstream[];
  readonly issue?: number;
  /** The id of the probe that found it. */
  readonly probe?: string;
  readonly key?: string;
}

/** What authoring needs to know of the page. */
export interface AuthoringContext {
  readonly page: Page;
  /** Ids of the kind in question that exist. */
  readonly taken: ReadonlySet<string>;
}

/** @throws Refusal when it cannot be written as asked. */
export function draftIncident(request: NewIncident, { page, taken }: AuthoringContext): Edit {
  const { title, status, postedAt, message, upstream, issue, impact, probe, key } = request;
  const startedAt = request.startedAt ?? postedAt;
  if (startedAt > postedAt) {
    throw new Refusal(
      `It cannot have started at ${formatInstant(startedAt)}, after the first update of ${formatInstant(postedAt)}.`,
    );
  }
  if (status === 'postmortem') throw new Refusal('A postmortem cannot be the first update.');
  const id = newReportId(request.id, { title, at: startedAt, timeZone: page.timeZone }, taken);
  const { endedAt, ...facts } = request.facts;
  const untold: Incident = {
    kind: 'incident',
    id,
    title,
    facts,
    startedAt,
    ...(impact !== undefined && { declaredImpact: impact }),
    falseAlarm: false,
    introduction: '',
    updates: [],
    upstream,
    ...joinedSymptoms({}, request),
    ...(issue !== undefined && { issue }),
    ...(probe !== undefined && { probe }),
    ...(key !== undefined && { key }),
  };
  const told = endedAt === undefined ? {} : { endedAt };
  const silent: IncidentUpdate = { status, postedAt, facts: told, body: '' };
  const promise = promiseOf(untold, silent, request.next, page.updates);
  const update = { ...silent, facts: { ...told, ...promise }, body: bodyOf(message, promise) };
  checkFacts(request);
  checkTrueEnd(request);
  checkEndsAfter(startedAt, request);
  const after = formatIncident({ ...untold, updates: [update] });
  checkEnd(after, update, 1, updatesParser(parseIncident, id, page));
  return { kind: 'incident', id, before: undefined, after };
}

export interface IncidentUpdateRequest extends IncidentText {
  /** Calls the incident off, so that it no longer counts. */
  readonly falseAlarm?: boolean;
}

/** @throws Refusal when it cannot be written as asked. */
export function draftIncidentUpdate(
  written: ReportFile<Incident>,
  request: IncidentUpdateRequest,
  page: Page,
): Edit {
  const { report: incident, text } = written;
  const { status, postedAt, facts, message } = request;
  const silent: IncidentUpdate = { status, postedAt, facts, body: '' };
  const promise = promiseOf(incident, silent, request.next, page.updates);
  const update = { ...silent, facts: { ...facts, ...promise }, body: bodyOf(message, promise) };
  checkStory(incident, request, update.body);
  const start = setKeys(text, {
    ...(request.falseAlarm === true && { false_alarm: true }),
    ...joinedSymptoms(incident, request),
  });
  const after = appendChecked(
    { report: incident, text: start },
    update,
    updatesParser(parseIncident, incident.id, page),
  );
  return { kind: 'incident', id: incident.id, before: text, after };
}

/**
 * @throws Refusal for an update by somebody who did not know that the incident has ended meanwhile: it would open the
 * incident again.
 */
export function checkLate(
  incident: Incident,
  { postedAt }: Pick<IncidentUpdateRequest, 'postedAt'>,
) {
  const resolved = resolvedAt(incident);
  if (resolved !== undefined && postedAt < resolved) return;
  throw new Refusal(
    `Somebody ended it meanwhile${resolved === undefined ? '' : ` (${formatInstant(resolved)})`}; your update is not published. Look at it, then say it again: with update --status investigating it opens again.`,
  );
}

/** The statuses that may follow each status. */
function checkStory(incident: Incident, request: IncidentUpdateRequest, body: string): void {
  const { status, facts } = request;
  const resolved = resolvedAt(incident);
  if (status === 'postmortem') {
    if (isOpen(incident)) throw new Refusal('It is still open; resolve it before the postmortem.');
    if (incident.updates.some((update) => update.status === 'postmortem')) {
      throw new Refusal('It has a postmortem already; edit that.');
    }
  }
  if (status === 'resolved') {
    if (resolved !== undefined) {
      throw new Refusal(`It was resolved at ${formatInstant(resolved)} already.`);
    }
    if (body.trim() === '') {
      throw new Refusal('Say how it was resolved, and whether anything remains (--message).');
    }
  }
  if (status === 'resolved' || status === 'postmortem') checkEndsAfter(incident.startedAt, request);
  if (request.falseAlarm === true && status !== 'resolved') {
    throw new Refusal('Only an end calls it off: use resolve --false-alarm.');
  }
  const saysNothing =
    body.trim() === '' && Object.keys(facts).length === 0 && !request.symptoms?.length;
  if (saysNothing && status === incidentStatus(incident) && typeof request.next !== 'number') {
    throw new Refusal('There is nothing to say in it: give a --message, a status or a fact.');
  }
}

/** @throws Refusal for an end before the start. */
function checkEndsAfter(startedAt: Instant, { postedAt, facts }: IncidentText): void {
  if ((facts.endedAt ?? postedAt) < startedAt) {
    throw new Refusal(`It cannot end before it started (${formatInstant(startedAt)}).`);
  }
}

function bodyOf(message: IncidentText['message'], { nextUpdateAt }: Facts): string {
  return typeof message === 'string' ? message : message(nextUpdateAt);
}
