import {
  impactOf,
  impacts,
  worstImpact,
  writtenStatuses,
  type Impact,
  type WrittenStatus,
} from '../../../model/status.ts';
import type { IssueBody } from './issue-body.ts';
import { AppliedLabels, usualStatus, type LabelMeaning } from './labels.ts';

interface Before {
  readonly statuses: ReadonlyMap<string, WrittenStatus>;
  readonly stated: Impact | undefined;
  /** Of the labels. */
  readonly severity: WrittenStatus | undefined;
}

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

  /** @param onlyWorse whether it does not count when something would look better with it */
  put(label: string, meaning: LabelMeaning, { onlyWorse }: { onlyWorse: boolean }): void {
    const statuses = this.now();
    const before = { statuses, stated: this.#statedImpact, severity: this.#worn.severity };
    this.#worn.put(label, meaning);
    if (onlyWorse && this.#isBetterThan(before)) this.remove(label);
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

  #isBetterThan({ statuses, stated, severity }: Before): boolean {
    const rank = (status: WrittenStatus | undefined) => writtenStatuses.indexOf(status!);
    const isBetter = ([id, status]: [string, WrittenStatus]) => {
      const before = statuses.get(id);
      return status !== before && (status === 'operational' || rank(status) < rank(before));
    };
    const impact = this.#statedImpact;
    const implied = [...statuses.values(), ...(severity ? [severity] : [])].map(impactOf);
    const least = impacts.indexOf(stated ?? worstImpact(['minor', ...implied]));
    const isLess = impact !== stated && impacts.indexOf(impact!) < least;
    return isLess || [...this.now()].some(isBetter);
  }

  get #statedImpact(): Impact | undefined {
    return this.#worn.impact ?? this.#opening.impact;
  }
}
