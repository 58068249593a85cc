import type { AffectedComponent, Facts } from '../../../model/reports/facts.ts';
import { issueNote, type IssueNote } from '../../../model/issue-note.ts';
import {
  isEnd,
  maintenanceStatusAt,
  type Maintenance,
  type MaintenanceUpdate,
} from '../../../model/reports/maintenance.ts';
import { maintenanceStatuses, type MaintenanceStatus } from '../../../model/status.ts';
import { parseNamedStatus } from './comments/comment.ts';
import type { TrustedEvent, TrustedHistory } from './trusted-events.ts';
import { parseLabel, AppliedLabels, type LabelChange, type LabelReader } from './labels.ts';
import { takeWindow, type IssueBody, type IssueBodyReader } from './issue-body.ts';
import { parseTextWithFacts } from './comments/text-with-facts.ts';
import { formatInstant } from '../../text/instant-text.ts';

export type MaintenanceParts = Pick<
  Maintenance,
  'scheduledFor' | 'scheduledUntil' | 'facts' | 'updates' | 'introduction'
>;

interface Telling {
  readonly reader: LabelReader & IssueBodyReader;
  readonly notes: IssueNote[];
  readonly applied: AppliedLabels;
  /** The roles from the start. */
  roles: Facts;
  readonly updates: MaintenanceUpdate[];
  scheduledFor: number | undefined;
  scheduledUntil: number | undefined;
}

/** Turns the events of an issue into planned work; undefined when it never states a possible window. */
export function maintenanceParts(
  trusted: TrustedHistory,
  issueBody: IssueBody,
  reader: LabelReader & IssueBodyReader,
  notes: IssueNote[],
): MaintenanceParts | undefined {
  const { scheduledFor, scheduledUntil } = issueBody;
  const telling: Telling = {
    reader,
    notes,
    applied: new AppliedLabels(),
    roles: {},
    updates: [],
    scheduledFor,
    scheduledUntil,
  };
  for (const event of trusted.events) take(event, telling);
  const { scheduledFor: from, scheduledUntil: until, updates } = telling;
  if (from === undefined || until === undefined) {
    notes.push(issueNote('window-missing', {}));
    return undefined;
  }
  if (until <= from) {
    const args = { from: formatInstant(from), until: formatInstant(until) };
    notes.push(issueNote('window-reversed', args));
    return undefined;
  }
  const components: AffectedComponent[] = [
    ...new Map([...issueBody.components, ...telling.applied.components()]),
  ].map(([id, status]) => ({
    id,
    status: status ?? issueBody.components.get(id) ?? 'under_maintenance',
  }));
  return {
    scheduledFor: from,
    scheduledUntil: until,
    facts: {
      ...(components.length > 0 && { components }),
      ...issueBody.facts,
      ...telling.roles,
    },
    updates,
    introduction: issueBody.body,
  };
}

function take(event: TrustedEvent, telling: Telling): void {
  const { notes, reader, updates } = telling;
  const current = statusAt(event.at, telling);
  const push = (status: MaintenanceStatus, facts = {}, body = ''): void => {
    updates.push({ status, postedAt: event.at, facts, body });
  };
  switch (event.kind) {
    case 'comment': {
      const named = parseNamedStatus(event.body, maintenanceStatuses, notes);
      const window = takeWindow(named.text, notes);
      telling.scheduledFor = window.scheduledFor ?? telling.scheduledFor;
      telling.scheduledUntil = window.scheduledUntil ?? telling.scheduledUntil;
      const { facts, body } = parseTextWithFacts(window.text, reader, notes);
      const isEmpty = body === '' && Object.keys(facts).length === 0;
      const isMoved = window.scheduledFor !== undefined || window.scheduledUntil !== undefined;
      // A comment that only moves the window is an update, too.
      const words = isEmpty && isMoved ? windowText(telling) : body;
      if (!isEmpty || isMoved || named.status !== undefined) {
        push(named.status ?? statusAt(event.at, telling), facts, words);
      }
      break;
    }
    case 'label':
    case 'unlabel':
      takeLabel(event, telling, (status) => {
        if (status !== current) push(status);
      });
      break;
    case 'closed': {
      const isOff = event.reason === 'not_planned' || event.reason === 'duplicate';
      // Closing an issue whose window is over says nothing new.
      if (!isEnd(current)) push(isOff ? 'cancelled' : 'completed');
      break;
    }
    case 'reopened':
      if (isEnd(current)) {
        const isBefore = event.at < (telling.scheduledUntil ?? Infinity);
        if (updates.length > 0) push(isBefore ? 'scheduled' : 'in_progress');
      }
      break;
    case 'role': {
      // Roles are not news for readers: they go into the latest update.
      const last = updates.at(-1);
      const role = { [event.role]: event.name };
      if (last) updates.splice(-1, 1, { ...last, facts: { ...last.facts, ...role } });
      else telling.roles = { ...telling.roles, ...role };
      break;
    }
    // Suspicions are never about planned work.
    case 'log-entry':
    case 'told':
  }
}

/** The window as people write it, in the page's language. */
function windowText({ scheduledFor, scheduledUntil }: Telling): string {
  return [scheduledFor, scheduledUntil]
    .flatMap((at) => (at === undefined ? [] : formatInstant(at)))
    .join(' – ');
}

function takeLabel(
  { kind, label, onlyWorse = false }: LabelChange,
  { reader, notes, applied }: Telling,
  setStatus: (status: MaintenanceStatus) => void,
): void {
  const meaning = parseLabel(label, reader);
  if (!meaning) return;
  if (meaning.kind === 'unknown') {
    if (kind === 'label') notes.push(meaning.note);
  } else if (meaning.kind === 'status') {
    if (kind === 'label' && !onlyWorse) setStatus(meaning.status as MaintenanceStatus);
  } else if (onlyWorse && meaning.kind === 'component' && meaning.status === 'operational') {
    return;
  } else if (kind === 'label') applied.put(label, meaning);
  else applied.remove(label);
}

/** The status at that time, by the updates so far and the window at that time. */
function statusAt(at: number, { updates, scheduledFor, scheduledUntil }: Telling) {
  return maintenanceStatusAt(
    {
      kind: 'maintenance',
      id: '',
      title: '',
      facts: {},
      introduction: '',
      upstream: [],
      updates,
      scheduledFor: scheduledFor ?? Infinity,
      scheduledUntil: scheduledUntil ?? Infinity,
    },
    at,
  );
}
