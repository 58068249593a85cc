import type { Facts } from '../../../model/reports/facts.ts';
import { isOver, type Incident } from '../../../model/reports/incident.ts';
import { msPerMinute } from '../../../model/time/instant.ts';
import { issueNote, type IssueNote } from '../../../model/issue-note.ts';
import { incidentStatuses, type IncidentStatus } from '../../../model/status.ts';
import type { WrittenStatus } from '../../../model/status.ts';
import { parseNamedStatus } from './comments/comment.ts';
import type { TrustedEvent, TrustedHistory } from './trusted-events.ts';
import { parseLabel, type LabelChange, type LabelReader } from './labels.ts';
import type { IssueBody, IssueBodyReader } from './issue-body.ts';
import { parseTextWithFacts } from './comments/text-with-facts.ts';
import { StatedStatuses } from './stated-statuses.ts';
import { toAffected, withoutTrouble } from './affected-components.ts';
import { formatInstant } from '../../text/instant-text.ts';

/** Actions on an issue within this time count as one. */
const sameActMs = 5_000;
const sameLabellingMs = msPerMinute;
/** Labels put on this soon after the issue was opened tell how it was from the start. */
const firstLabelsMs = 10 * msPerMinute;

interface Step {
  status: IncidentStatus;
  readonly at: number;
  facts: Facts;
  readonly body: string;
  readonly by: 'opening' | 'comment' | 'label' | 'close' | 'reopen';
  /** Whether a person said which status it is. */
  isNamed: boolean;
}

export type IncidentParts = Pick<
  Incident,
  'startedAt' | 'falseAlarm' | 'facts' | 'updates' | 'declaredImpact' | 'symptoms'
>;

/** Turns the events of an issue into an incident. */
export class IncidentTimeline {
  readonly #opening: IssueBody;
  readonly #reader: LabelReader & IssueBodyReader;
  readonly #notes: IssueNote[];
  readonly #openedAt: number;
  readonly #steps: Step[] = [];
  readonly #statuses: StatedStatuses;
  #first: Map<string, WrittenStatus>;
  #stated: Map<string, WrittenStatus>;
  #isClosed = false;
  #falseAlarm = false;

  constructor(
    trusted: TrustedHistory,
    issueBody: IssueBody,
    reader: LabelReader & IssueBodyReader,
    notes: IssueNote[],
  ) {
    this.#opening = issueBody;
    this.#reader = reader;
    this.#notes = notes;
    this.#openedAt = trusted.openedAt;
    this.#statuses = new StatedStatuses(issueBody, trusted.checkStatus);
    this.#stated = this.#first = this.#statuses.now();
    // A trusted comment from before a stranger's issue was accepted comes first.
    const isEarlier = ({ kind, at }: TrustedEvent) => kind === 'comment' && at < trusted.openedAt;
    for (const event of trusted.events.filter(isEarlier)) this.#take(event);
    if (this.#steps.length === 0) {
      this.#steps.push(
        this.#step('investigating', trusted.openedAt, 'opening', { body: issueBody.body }),
      );
    }
    for (const event of trusted.events) if (!isEarlier(event)) this.#take(event);
  }

  finish(): IncidentParts {
    const [first] = this.#steps;
    const openedAt = first?.at ?? this.#openedAt;
    const components = toAffected(this.#first);
    const impact = this.#statuses.impact({
      namesComponents: components.length > 0 || this.#steps.some(({ facts }) => facts.components),
      isOver: this.#isOver(),
    });
    return {
      startedAt: this.#startedAt(openedAt),
      falseAlarm: this.#falseAlarm,
      ...(impact !== undefined && { declaredImpact: impact }),
      ...(this.#opening.symptoms.length > 0 && { symptoms: this.#opening.symptoms }),
      facts: { ...(components.length > 0 && { components }), ...this.#opening.facts },
      updates: this.#steps.map(({ status, at, facts, body }) => ({
        status,
        postedAt: at,
        facts,
        body,
      })),
    };
  }

  #startedAt(openedAt: number): number {
    const { startedAt } = this.#opening;
    if (startedAt === undefined || startedAt <= openedAt) return startedAt ?? openedAt;
    this.#notes.push(issueNote('started-late', { found: formatInstant(startedAt) }));
    return openedAt;
  }

  #take(event: TrustedEvent): void {
    switch (event.kind) {
      case 'comment':
        this.#comment(event.at, event.body);
        break;
      case 'label':
      case 'unlabel':
        this.#label(event);
        break;
      case 'closed':
        this.#close(event.at, event.reason === 'not_planned' || event.reason === 'duplicate');
        break;
      case 'reopened':
        if (this.#isClosed || this.#isOver()) {
          this.#steps.push(this.#step('investigating', event.at, 'reopen', { isNamed: true }));
        }
        this.#isClosed = this.#falseAlarm = false;
        break;
      case 'told':
        this.#tell(event);
        break;
      case 'role': {
        // Roles are not news for readers: they go into the latest update.
        const last = this.#steps.at(-1);
        if (last) last.facts = { ...last.facts, [event.role]: event.name };
        break;
      }
      case 'log-entry':
    }
  }

  #comment(at: number, body: string): void {
    const named = parseNamedStatus(body, incidentStatuses, this.#notes);
    const { facts, body: text } = parseTextWithFacts(named.text, this.#reader, this.#notes);
    const isEmpty = text === '' && Object.keys(facts).length === 0;
    if (isEmpty && named.status === undefined) return;
    // Comments after the end are not another `resolved`.
    const isAfterthought = this.#isOver() && (named.status ?? 'resolved') === 'resolved';
    const told = isAfterthought ? 'postmortem' : (named.status ?? this.#status());
    if (isEmpty && isAfterthought) return;
    const status = isOver(told) ? this.#unlessInTrouble(told, facts) : told;
    this.#steps.push({
      ...this.#step(status, at, 'comment', { body: text, isNamed: named.status !== undefined }),
      facts: isOver(status) ? withoutTrouble(facts) : facts,
    });
    for (const { id, status: stated } of facts.components ?? []) this.#stated.set(id, stated);
  }

  /** While the issue is open, a component in trouble keeps the incident open. */
  #unlessInTrouble(status: IncidentStatus, { components = [] }: Facts): IncidentStatus {
    const isInTrouble = components.some((each) => each.status !== 'operational');
    if (!isInTrouble || this.#isClosed) return status;
    return this.#isOver() ? 'investigating' : 'monitoring';
  }

  #tell({ at, status, body }: Extract<TrustedEvent, { kind: 'told' }>): void {
    // A person's statement that it is over counts.
    if (this.#isClosed && status !== 'investigating') return;
    this.#steps.push(this.#step(status, at, 'comment', { body, isNamed: true }));
  }

  #label({ kind, at, label, onlyWorse = false }: LabelChange): void {
    const meaning = parseLabel(label, this.#reader);
    if (!meaning) return;
    if (meaning.kind === 'unknown') {
      if (kind === 'label') this.#notes.push(meaning.note);
      return;
    }
    if (meaning.kind === 'status') {
      if (kind === 'label' && !onlyWorse) this.#setStatus(meaning.status as IncidentStatus, at);
      return;
    }
    const before = this.#statuses.now();
    if (kind === 'label') this.#statuses.put(label, meaning, { onlyWorse });
    else this.#statuses.remove(label);
    this.#setComponents(before, this.#statuses.now(), at);
  }

  #setStatus(status: IncidentStatus, at: number): void {
    const last = this.#steps.at(-1);
    if (status === this.#status() || (status === 'resolved' && this.#isOver())) return;
    const isOneAct =
      (last?.by === 'opening' && at - last.at <= sameActMs) ||
      (last?.by === 'label' && !last.isNamed && at - last.at <= sameLabellingMs);
    if (last && isOneAct) Object.assign(last, { status, isNamed: true });
    else this.#steps.push(this.#step(status, at, 'label', { isNamed: true }));
  }

  #setComponents(
    before: ReadonlyMap<string, WrittenStatus>,
    after: Map<string, WrittenStatus>,
    at: number,
  ): void {
    const isFirst = this.#steps.length <= 1 && at - this.#openedAt <= firstLabelsMs;
    if (isFirst && (this.#steps[0]?.by ?? 'opening') === 'opening') {
      this.#first = after;
      this.#stated = new Map(after);
      return;
    }
    const changed = new Map<string, WrittenStatus>();
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      const status = after.get(id) ?? 'operational';
      if (before.get(id) !== after.get(id) && this.#stated.get(id) !== status) {
        changed.set(id, status);
      }
    }
    if (changed.size === 0) return;
    for (const [id, status] of changed) this.#stated.set(id, status);
    const last = this.#steps.at(-1);
    const merged = new Map(last?.facts.components?.map(({ id, status }) => [id, status]));
    for (const [id, status] of changed) merged.set(id, status);
    if (last?.by === 'label' && at - last.at <= sameLabellingMs) {
      last.facts = { ...last.facts, components: toAffected(merged) };
    } else if (!this.#isOver()) {
      const step = this.#step(this.#status(), at, 'label', {});
      this.#steps.push({ ...step, facts: { components: toAffected(changed) } });
    }
  }

  #close(at: number, isFalseAlarm: boolean): void {
    this.#isClosed = true;
    this.#falseAlarm = isFalseAlarm;
    // Readers want to know when a false alarm was called off, too.
    if (this.#isOver()) return;
    const last = this.#steps.at(-1);
    const isLastUpdate = last?.by === 'comment' && !last.isNamed && at - last.at <= sameActMs;
    if (last && isLastUpdate) last.status = 'resolved';
    else this.#steps.push(this.#step('resolved', at, 'close', { isNamed: true }));
  }

  #status(): IncidentStatus {
    return this.#steps.at(-1)?.status ?? 'investigating';
  }

  #isOver(): boolean {
    return isOver(this.#status());
  }

  #step(
    status: IncidentStatus,
    at: number,
    by: Step['by'],
    { body = '', isNamed = false }: { body?: string; isNamed?: boolean },
  ): Step {
    return { status, at, facts: {}, body, by, isNamed };
  }
}
