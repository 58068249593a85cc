import {
  impactOf,
  writtenStatuses,
  type Impact,
  type WrittenStatus,
} from '../../../model/status.ts';
import type { IssueBody } from './issue-body.ts';
import { AppliedLabels, usualStatus, type LabelMeaning } from './labels.ts';

/** The statuses that the body and the labels of an issue give its components, as labels are added and removed. */
export class StatedStatuses {
  readonly #opening: IssueBody;
  readonly #checkStatus: WrittenStatus | undefined;
  readonly #worn = new AppliedLabels();
  /** The worst status that labels have ever stated. */
  #worst: WrittenStatus | undefined;

  constructor(opening: IssueBody, checkStatus: WrittenStatus | undefined) {
    this.#opening = opening;
    this.#checkStatus = checkStatus;
  }

  put(label: string, meaning: LabelMeaning): void {
    this.#worn.put(label, meaning);
    const said = [this.#worst, this.#worn.severity];
    this.#worst = writtenStatuses.findLast((each) => said.includes(each));
  }

  remove(label: string): void {
    this.#worn.remove(label);
  }

  /** The components that are named, each with its status now. */
  now(): Map<string, WrittenStatus> {
    const usual = this.#worn.severity ?? usualStatus(this.#statedImpact, this.#checkStatus);
    const { components } = this.#opening;
    const all = new Map([...components, ...this.#worn.components()]);
    return new Map(
      [...all].map(([id, status]) => [id, status ?? components.get(id) ?? usual] as const),
    );
  }

  /**
   * The impact that is stated. An incident without a component of the page has the impact that a label or a monitoring
   * tool states; planned work without a window counts as an incident.
   */
  impact({ namesComponents, isOver }: { namesComponents: boolean; isOver: boolean }) {
    const stated = this.#statedImpact;
    if (stated !== undefined || namesComponents) return stated;
    const status = (isOver ? this.#worst : this.#worn.severity) ?? this.#checkStatus;
    return status === undefined || status === 'under_maintenance' ? undefined : impactOf(status);
  }

  get #statedImpact(): Impact | undefined {
    return this.#worn.impact ?? this.#opening.impact;
  }
}
