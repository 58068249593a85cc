import type { AffectedComponent } from '../../../model/reports/facts.ts';
import { issueNote, type IssueNote } from '../../../model/issue-note.ts';
import {
  isEnd,
  maintenanceStatusAt,
  type Maintenance,
  type MaintenanceUpdate,
} from '../../../model/reports/maintenance.ts';
import { maintenanceStatuses, type MaintenanceStatus } from '../../../model/status.ts';
import { readNamedStatus } from './comment.ts';
import type { IssueDeed, TrustedStory } from './trusted-events.ts';
import { readLabel, WornLabels, type LabelReader } from './labels.ts';
import { takeWindow, type Opening, type OpeningReader } from './issue-body.ts';
import { readProse } from './prose.ts';
import { formatInstant } from '../../text/instant-text.ts';

export type MaintenanceParts = Pick<
  Maintenance,
  'scheduledFor' | 'scheduledUntil' | 'facts' | 'updates' | 'introduction'
>;

interface Telling {
  readonly reader: LabelReader & OpeningReader;
  readonly notes: IssueNote[];
  readonly worn: WornLabels;
  readonly updates: MaintenanceUpdate[];
  scheduledFor: number | undefined;
  scheduledUntil: number | undefined;
}

/** Tells the story of an issue as that of planned work; undefined when it never states a window that can be. */
export function maintenanceParts(
  story: TrustedStory,
  opening: Opening,
  reader: LabelReader & OpeningReader,
  notes: IssueNote[],
): MaintenanceParts | undefined {
  const { scheduledFor, scheduledUntil } = opening;
  const telling: Telling = {
    reader,
    notes,
    worn: new WornLabels(),
    updates: [],
    scheduledFor,
    scheduledUntil,
  };
  for (const deed of story.deeds) take(deed, telling);
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
    ...new Map([...opening.components, ...telling.worn.components()]),
  ].map(([id, status]) => ({
    id,
    status: status ?? opening.components.get(id) ?? 'under_maintenance',
  }));
  return {
    scheduledFor: from,
    scheduledUntil: until,
    facts: { ...(components.length > 0 && { components }), ...opening.facts },
    updates,
    introduction: opening.body,
  };
}

function take(deed: IssueDeed, telling: Telling): void {
  const { notes, reader, updates } = telling;
  const current = statusAt(deed.at, telling);
  const push = (status: MaintenanceStatus, facts = {}, body = ''): void => {
    updates.push({ status, postedAt: deed.at, facts, body });
  };
  switch (deed.kind) {
    case 'comment': {
      const named = readNamedStatus(deed.body, maintenanceStatuses, notes);
      const window = takeWindow(named.text, notes);
      telling.scheduledFor = window.scheduledFor ?? telling.scheduledFor;
      telling.scheduledUntil = window.scheduledUntil ?? telling.scheduledUntil;
      const { facts, body } = readProse(window.text, reader.directory, notes);
      const isEmpty = body === '' && Object.keys(facts).length === 0;
      // A comment that only moves the window has said it by that.
      if (!isEmpty || named.status !== undefined) push(named.status ?? current, facts, body);
      break;
    }
    case 'label':
    case 'unlabel':
      takeLabel(deed.kind, deed.label, telling, (status) => {
        if (status !== current) push(status);
      });
      break;
    case 'closed': {
      const isOff = deed.reason === 'not_planned' || deed.reason === 'duplicate';
      // Closing what the clock has ended says nothing new.
      if (!isEnd(current)) push(isOff ? 'cancelled' : 'completed');
      break;
    }
    case 'reopened':
      if (isEnd(current)) {
        const isBefore = deed.at < (telling.scheduledUntil ?? Infinity);
        if (updates.length > 0) push(isBefore ? 'scheduled' : 'in_progress');
      }
  }
}

function takeLabel(
  kind: 'label' | 'unlabel',
  label: string,
  { reader, notes, worn }: Telling,
  setStatus: (status: MaintenanceStatus) => void,
): void {
  const meaning = readLabel(label, reader);
  if (!meaning) return;
  if (meaning.kind === 'unknown') {
    if (kind === 'label') notes.push(meaning.note);
  } else if (meaning.kind === 'status') {
    if (kind === 'label') setStatus(meaning.status as MaintenanceStatus);
  } else if (kind === 'label') worn.put(label, meaning);
  else worn.remove(label);
}

/** The status of that moment, by the words so far and the window as it stood. */
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
